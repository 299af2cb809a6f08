import type { ProgramView } from '../../party/trust/trust-view.ts';
import { useSay } from '../language.tsx';
import { TRUST } from './words.ts';

interface AreaChoiceProps {
  readonly program: ProgramView;
  readonly met: readonly string[];
  readonly onMet: (areas: readonly string[]) => void;
}

/** Which areas of the self-assessment are met. */
export function AreaChoice({ program, met, onMet }: AreaChoiceProps) {
  const say = useSay();
  const areas = program.areas.filter(({ id }) => program.selfAssessment.includes(id));
  if (areas.length === 0) return null;
  return (
    <fieldset className="trust-areas">
      <legend className="usa-label">{say(TRUST.met)}</legend>
      {areas.map(({ id, title }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={met.includes(id)}
            onChange={({ target }) =>
              onMet(target.checked ? [...met, id] : met.filter((one) => one !== id))
            }
          />
          {say(title)}
        </label>
      ))}
    </fieldset>
  );
}

/** An answer for each area: met, or not. */
export function answersOf({ selfAssessment }: ProgramView, met: readonly string[]) {
  return selfAssessment.map((area) => ({ area, met: met.includes(area), note: '' }));
}
