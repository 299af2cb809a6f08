import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Label, Select } from '@trussworks/react-uswds';
import { useState } from 'react';
import type { StepKind } from '../../party/trust/member.ts';
import type { MemberView, ProgramView } from '../../party/trust/trust-view.ts';
import { ReasonDialog } from '../criteria/reason-dialog.tsx';
import { useSay } from '../language.tsx';
import { sessionQuery } from '../queries.ts';
import { FormField } from '../tariff/form-field.tsx';
import { AreaChoice, answersOf } from './area-choice.tsx';
import { STEP_KIND } from './code-words.ts';
import { programsQuery, sendTrust } from './trust-calls.ts';
import { TRUST } from './words.ts';

interface StepDialogProps {
  readonly member: MemberView;
  readonly kind: StepKind;
  readonly onClose: () => void;
}

/** What else a step says beside its reason. */
interface Details {
  readonly tier: string;
  readonly met: readonly string[];
  readonly falseInformation: boolean;
  readonly published: boolean;
  readonly title: string;
  readonly reference: string;
}

/** Takes one step with a member, after saying what follows from it. */
export function StepDialog({ member, kind, onClose }: StepDialogProps) {
  const say = useSay();
  const queries = useQueryClient();
  const { data: session } = useQuery(sessionQuery);
  const { data: law } = useQuery(programsQuery);
  const program = law?.programs.find(({ id }) => id === member.program);
  const tiers = tiersOf(program, kind);
  const met = member.member.answers.filter((one) => one.met).map(({ area }) => area);
  const [details, setDetails] = useState<Details>({
    ...{ tier: tiers[0]?.id ?? '', met, falseInformation: false, published: false },
    ...{ title: '', reference: '' },
  });
  const change = (but: Partial<Details>) => setDetails({ ...details, ...but });
  const take = async (reason: string) => {
    const body = { ...stepBody(kind, details, program), reason };
    await sendTrust(`members/${member.id}/steps`, body, session?.csrf ?? '');
    await queries.invalidateQueries({ queryKey: ['trust'] });
  };
  return (
    <ReasonDialog
      question={`${say(STEP_KIND[kind])}: ${member.name}`}
      consequence={say(TRUST.stepConsequence)}
      act={say(STEP_KIND[kind])}
      onAct={take}
      onClose={onClose}
    >
      {tiers.length > 0 && (
        <div>
          <Label htmlFor="tier">{say(TRUST.tier)}</Label>
          <Select
            id="tier"
            name="tier"
            value={details.tier || (tiers[0]?.id ?? '')}
            onChange={({ target }) => change({ tier: target.value })}
          >
            {tiers.map(({ id, title }) => (
              <option key={id} value={id}>
                {say(title)}
              </option>
            ))}
          </Select>
        </div>
      )}
      {kind === 'assessed' && program !== undefined && (
        <AreaChoice program={program} met={details.met} onMet={(areas) => change({ met: areas })} />
      )}
      {(kind === 'suspended' || kind === 'expelled') && (
        <fieldset className="trust-areas">
          <legend className="usa-sr-only">{say(STEP_KIND[kind])}</legend>
          <label>
            <input
              type="checkbox"
              checked={details.falseInformation}
              onChange={({ target }) => change({ falseInformation: target.checked })}
            />
            {say(TRUST.falseInformation)}
          </label>
          {kind === 'expelled' && (
            <label>
              <input
                type="checkbox"
                checked={details.published}
                onChange={({ target }) => change({ published: target.checked })}
              />
              {say(TRUST.published)}
            </label>
          )}
        </fieldset>
      )}
      {kind === 'document' && (
        <div className="trust-fields">
          <FormField
            label={say(TRUST.documentTitle)}
            value={details.title}
            onValue={(title) => change({ title })}
          />
          <FormField
            label={say(TRUST.documentReference)}
            value={details.reference}
            onValue={(reference) => change({ reference })}
          />
        </div>
      )}
    </ReasonDialog>
  );
}

function tiersOf(program: ProgramView | undefined, kind: StepKind) {
  return (program?.tiers ?? []).filter(({ state }) => state === kind);
}

function stepBody(kind: StepKind, details: Details, program: ProgramView | undefined): object {
  const { tier, met, falseInformation, published, title, reference } = details;
  switch (kind) {
    case 'certified':
    case 'validated':
      return { kind, tier: tier || (tiersOf(program, kind)[0]?.id ?? null) };
    case 'assessed':
      return { kind, answers: program === undefined ? [] : answersOf(program, met) };
    case 'suspended':
      return { kind, falseInformation };
    case 'expelled':
      return { kind, falseInformation, published };
    case 'document':
      return { kind, title, reference };
    default:
      return { kind };
  }
}
