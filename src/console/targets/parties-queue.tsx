import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type {
  PartyQueue,
  PartyRole,
  PartyRow,
  Verification,
} from '../../decision/selection/party-queue.ts';
import { ChipChoice } from '../chip-choice.tsx';
import { Count, Dollars, writeNumber } from '../figures.tsx';
import { moveAmongRows, useKeys } from '../keyboard.ts';
import { useLanguage, useSay } from '../language.tsx';
import { useLeave } from '../leave.ts';
import { ProblemNotice } from '../problem-notice.tsx';
import { When } from '../when.tsx';
import { partiesQuery } from './targets-calls.ts';
import { VerificationDialog } from './verification-dialog.tsx';
import { PARTY_ROLE, TARGETS, VERIFY_ACTION } from './words.ts';
import '../list/consignment-table.css';

interface PartiesQueueProps {
  readonly role: PartyRole;
  readonly onRole: (role: PartyRole) => void;
}

const ROLES = Object.keys(PARTY_ROLE) as readonly PartyRole[];

/** Parties that are worth verifying, and those that chance drew. */
export function PartiesQueue({ role, onRole }: PartiesQueueProps) {
  const say = useSay();
  const leave = useLeave();
  const list = useRef<HTMLTableElement>(null);
  const { data: queue, error, refetch } = useQuery(partiesQuery(role));
  const [asked, ask] = useState<PartyRow | null>(null);
  const [opened, setOpened] = useState<Verification | null>(null);
  useKeys({
    j: () => moveAmongRows(list.current, 1),
    k: () => moveAmongRows(list.current, -1),
  });
  return (
    <>
      <div className="filter-sentence">
        <ChipChoice
          label={say(TARGETS.verifiedAs)}
          value={role}
          options={ROLES.map((one) => ({ value: one, name: say(PARTY_ROLE[one]) }))}
          onChoice={(value) => onRole(ROLES.find((one) => one === value) ?? role)}
        />
      </div>
      <div role="status">
        {opened !== null && (
          <p className="sheet opened">
            {say(TARGETS.opened, { action: say(VERIFY_ACTION[opened.action]), party: opened.name })}{' '}
            <When at={opened.openedAt} exact />
          </p>
        )}
      </div>
      <section className="sheet" aria-labelledby="parties">
        <div className="titled">
          <h2 id="parties">
            {queue === undefined ? say(TARGETS.parties) : <Total queue={queue} />}
          </h2>
          <small>{queue !== undefined && <When at={queue.asOf} />}</small>
        </div>
        {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
        {queue === undefined && error === null && <div className="skeleton" />}
        {queue?.total === 0 && (
          <p>
            <strong>{say(TARGETS.noParties)}</strong> {say(TARGETS.noPartiesNext)}
          </p>
        )}
        {queue !== undefined && queue.total > 0 && (
          <div className="scroller">
            <table className="consignments parties" ref={list}>
              <caption className="unseen">{say(TARGETS.partiesQuestion)}</caption>
              <Headings />
              <tbody>
                {queue.rows.map((row) => (
                  <PartyLine key={row.party} row={row} onVerify={leave.verify ? ask : null} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
      {asked !== null && (
        <VerificationDialog party={asked} onOpened={setOpened} onClose={() => ask(null)} />
      )}
    </>
  );
}

function Total({ queue }: { readonly queue: PartyQueue }) {
  const say = useSay();
  const { language } = useLanguage();
  const { total, perWeek } = queue;
  return say(TARGETS.partyTotal, {
    total: writeNumber(total, language),
    perWeek: writeNumber(perWeek, language),
  });
}

const FIGURES = [
  'declarations',
  'recent',
  'examined',
  'violations',
  'found',
  'partyWorth',
] as const;

function Headings() {
  const say = useSay();
  return (
    <thead>
      <tr>
        <th scope="col" className="number">
          {say(TARGETS.rank)}
        </th>
        <th scope="col">{say(TARGETS.party)}</th>
        <th scope="col">{say(TARGETS.chosen)}</th>
        {FIGURES.map((figure) => (
          <th key={figure} scope="col" className="number">
            {say(TARGETS[figure])}
          </th>
        ))}
        <td />
      </tr>
    </thead>
  );
}

interface PartyLineProps {
  readonly row: PartyRow;
  readonly onVerify: ((row: PartyRow) => void) | null;
}

function PartyLine({ row, onVerify }: PartyLineProps) {
  const say = useSay();
  const chosen = row.drawn ? TARGETS.drawn : row.aboveLine ? TARGETS.above : TARGETS.below;
  return (
    <tr>
      <td className="number" data-heading={say(TARGETS.rank)}>
        {row.rank}
      </td>
      <th scope="row" title={row.party}>
        {row.name || row.party}
      </th>
      <td>
        <span className={row.drawn || row.aboveLine ? 'badge' : 'faint'}>{say(chosen)}</span>
      </td>
      <td className="number" data-heading={say(TARGETS.declarations)}>
        <Count of={row.declarations} />
      </td>
      <td className="number" data-heading={say(TARGETS.recent)}>
        <Count of={row.recent} />
      </td>
      <td className="number" data-heading={say(TARGETS.examined)}>
        <Count of={row.examined} />
      </td>
      <td className="number" data-heading={say(TARGETS.violations)}>
        <Count of={row.violations} />
      </td>
      <td className="number" data-heading={say(TARGETS.found)}>
        <Dollars cents={row.lossCents} />
      </td>
      <td className="number" data-heading={say(TARGETS.partyWorth)}>
        <Dollars cents={row.valueCents} />
      </td>
      <td className="number">
        {onVerify !== null && (
          <button
            type="button"
            className="usa-button usa-button--unstyled"
            data-row={row.party}
            aria-label={`${say(TARGETS.verify)} ${row.name}`}
            onClick={() => onVerify(row)}
          >
            {say(TARGETS.verify)}
          </button>
        )}
      </td>
    </tr>
  );
}
