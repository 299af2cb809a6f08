import { useQuery } from '@tanstack/react-query';
import { ChipChoice } from '../chip-choice.tsx';
import { useLanguage, useSay } from '../language.tsx';
import { TARGETS } from '../targets/words.ts';
import { useZone } from '../when.tsx';
import { shiftsQuery } from './shifts-calls.ts';
import { writeShift } from './write-shift.ts';

interface ShiftChoiceProps {
  readonly port: string | undefined;
  readonly shift: string | undefined;
  /** Both may be left open. */
  readonly open: boolean;
  readonly onChoice: (port: string | undefined, shift: string | undefined) => void;
}

/** The port and the shift as parts of a sentence; choosing a port chooses its shift that is under way or next. */
export function ShiftChoice({ port, shift, open, onChoice }: ShiftChoiceProps) {
  const say = useSay();
  const { language } = useLanguage();
  const zone = useZone();
  const { data } = useQuery(shiftsQuery);
  const ports = data?.ports ?? [];
  const shiftsOf = (code: string) => ports.find((one) => one.code === code)?.shifts ?? [];
  return (
    <>
      <ChipChoice
        label={say(TARGETS.at)}
        value={port ?? ''}
        {...(open && { any: say(TARGETS.anyPort) })}
        options={ports.map(({ code, name }) => ({ value: code, name: `${name} ${code}` }))}
        onChoice={(code) =>
          code === '' ? onChoice(undefined, undefined) : onChoice(code, shiftsOf(code)[0]?.name)
        }
      />
      {port !== undefined && (
        <ChipChoice
          label={say(TARGETS.shift)}
          value={shift ?? ''}
          {...(open && { any: say(TARGETS.noShift) })}
          options={shiftsOf(port).map((one) => ({
            value: one.name,
            name: writeShift(one, zone, language),
          }))}
          onChoice={(name) => onChoice(port, name === '' ? undefined : name)}
        />
      )}
    </>
  );
}
