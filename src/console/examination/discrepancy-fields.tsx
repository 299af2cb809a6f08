import { useQuery } from '@tanstack/react-query';
import { Button, Label, Select, TextInput } from '@trussworks/react-uswds';
import type { Consignment } from '../../filing/consignment.ts';
import type { Discrepancy, Severity, Violation } from '../../risk/finding.ts';
import type { Words } from '../../terms/words.ts';
import { useSay } from '../language.tsx';
import { consignmentQuery } from '../queries.ts';
import { FINDING, SEVERITY, VIOLATION } from './words.ts';

/** A discrepancy while it is written; the loss in dollars as typed. */
export interface Draft extends Omit<Discrepancy, 'lossCents'> {
  readonly loss: string;
}

export const AN_EMPTY_ONE: Draft = {
  violation: 'undervaluation',
  severity: 'minor',
  entry: null,
  line: null,
  loss: '',
};

const VIOLATIONS = Object.keys(VIOLATION) as readonly Violation[];
const SEVERITIES = Object.keys(SEVERITY) as readonly Severity[];

interface DiscrepancyFieldsProps {
  readonly consignmentId: string;
  readonly drafts: readonly Draft[];
  readonly onDrafts: (drafts: readonly Draft[]) => void;
}

/** What was not in order: of what kind, how grave, where, and what it would have cost. */
export function DiscrepancyFields({ consignmentId, drafts, onDrafts }: DiscrepancyFieldsProps) {
  const say = useSay();
  const { data: page } = useQuery(consignmentQuery(consignmentId));
  const places = page === undefined ? [] : placesIn(page.consignment);
  return (
    <>
      {drafts.map((draft, at) => (
        <fieldset
          // biome-ignore lint/suspicious/noArrayIndexKey: a draft has nothing else of its own
          key={at}
          className="discrepancy"
        >
          <legend className="usa-label">
            {say(FINDING.discrepancy, { number: String(at + 1) })}
          </legend>
          <OneDiscrepancy
            at={at}
            draft={draft}
            places={places}
            onDraft={(next) => onDrafts(drafts.with(at, next))}
          />
          {drafts.length > 1 && (
            <Button type="button" unstyled onClick={() => onDrafts(drafts.toSpliced(at, 1))}>
              {say(FINDING.remove)}
            </Button>
          )}
        </fieldset>
      ))}
      <Button type="button" unstyled onClick={() => onDrafts([...drafts, AN_EMPTY_ONE])}>
        {say(FINDING.another)}
      </Button>
    </>
  );
}

interface OneDiscrepancyProps {
  readonly at: number;
  readonly draft: Draft;
  readonly places: readonly Place[];
  readonly onDraft: (draft: Draft) => void;
}

function OneDiscrepancy({ at, draft, places, onDraft }: OneDiscrepancyProps) {
  const say = useSay();
  const here = places.findIndex(({ entry, line }) => entry === draft.entry && line === draft.line);
  const placeName = ({ entry, line }: Place) =>
    line === null ? entry : say(FINDING.placeLine, { entry, line: String(line) });
  return (
    <div className="discrepancy-fields">
      <Chosen
        id={`kind-${at}`}
        label={FINDING.kind}
        value={draft.violation}
        options={VIOLATIONS.map((one) => [one, say(VIOLATION[one])])}
        onValue={(value) =>
          onDraft({
            ...draft,
            violation: VIOLATIONS.find((one) => one === value) ?? draft.violation,
          })
        }
      />
      <Chosen
        id={`severity-${at}`}
        label={FINDING.severity}
        value={draft.severity}
        options={SEVERITIES.map((one) => [one, say(SEVERITY[one])])}
        onValue={(value) =>
          onDraft({ ...draft, severity: SEVERITIES.find((one) => one === value) ?? draft.severity })
        }
      />
      <Chosen
        id={`place-${at}`}
        label={FINDING.place}
        value={String(here)}
        options={[
          ['-1', say(FINDING.whole)],
          ...places.map((place, n) => [String(n), placeName(place)] as const),
        ]}
        onValue={(value) => {
          const { entry, line } = places[Number(value)] ?? { entry: null, line: null };
          onDraft({ ...draft, entry, line });
        }}
      />
      <div>
        <Label htmlFor={`loss-${at}`}>{say(FINDING.loss)}</Label>
        <TextInput
          id={`loss-${at}`}
          name={`loss-${at}`}
          type="text"
          inputMode="decimal"
          placeholder={say(FINDING.lossUnknown)}
          value={draft.loss}
          onChange={(event) => onDraft({ ...draft, loss: event.target.value.trim() })}
        />
      </div>
    </div>
  );
}

interface ChosenProps {
  readonly id: string;
  readonly label: Words;
  readonly value: string;
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly onValue: (value: string) => void;
}

function Chosen({ id, label, value, options, onValue }: ChosenProps) {
  const say = useSay();
  return (
    <div>
      <Label htmlFor={id}>{say(label)}</Label>
      <Select id={id} name={id} value={value} onChange={(event) => onValue(event.target.value)}>
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </Select>
    </div>
  );
}

interface Place {
  readonly entry: string;
  readonly line: number | null;
}

/** Every entry, line and parcel of which something can be said. */
function placesIn({ entries, parcels }: Consignment): readonly Place[] {
  return [
    ...entries.flatMap(({ reference: entry, lines }) => [
      { entry, line: null },
      ...lines.map(({ number: line }) => ({ entry, line })),
    ]),
    ...parcels.map(({ reference: entry }) => ({ entry, line: null })),
  ];
}
