import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { LineDiff, RevisionDiff } from '../../tariff/revision-diff.ts';
import { instantOf } from '../../terms/day.ts';
import { ChipChoice } from '../chip-choice.tsx';
import { useSay } from '../language.tsx';
import { CsvLink } from '../now/picture.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { useTitle } from '../title.ts';
import { type DiffQuestion, readDiffQuestion } from './address.parse.ts';
import { ChangedColumns } from './changed-columns.tsx';
import { lineNumber } from './line-number.ts';
import { SCHEDULE } from './schedule-words.ts';
import { diffQuery, type LoadedRevision, revisionsQuery } from './tariff-calls.ts';
import { TariffLinks } from './tariff-links.tsx';
import './tariff.css';

const SHOWN_MAX = 200;
const CHANGES = ['added', 'removed', 'changed'] as const;

/** What changed between two revisions of the schedule; the address names them. */
export function DiffPage() {
  const say = useSay();
  const asked = useSearch({ from: '/desk/schedule/diff' });
  const { data: revisions, error } = useQuery(revisionsQuery);
  useTitle(say(SCHEDULE.diffTitle));
  const chosen = choose(asked, revisions ?? []);
  return (
    <main className="page">
      <TariffLinks />
      <h1>{say(SCHEDULE.diffQuestion)}</h1>
      {error !== null && <ProblemNotice error={error} />}
      {revisions !== undefined && (
        <>
          <Choice asked={asked} chosen={chosen} revisions={revisions} />
          {chosen.from === chosen.to ? (
            <section className="sheet teaches">
              <p>{say(SCHEDULE.oneRevision)}</p>
            </section>
          ) : (
            <Differences from={chosen.from} to={chosen.to} beginning={asked.q ?? ''} />
          )}
        </>
      )}
    </main>
  );
}

interface Chosen {
  readonly from: string;
  readonly to: string;
}

/** The two that were asked for, else the last two that are loaded. */
function choose({ from, to }: DiffQuestion, revisions: readonly LoadedRevision[]): Chosen {
  const ordered = revisions.toSorted((a, b) => (a.inForce.from < b.inForce.from ? -1 : 1));
  const names = ordered.map(({ name }) => name);
  const last = to ?? names.at(-1) ?? '';
  return { from: from ?? names.filter((name) => name !== last).at(-1) ?? last, to: last };
}

interface ChoiceProps {
  readonly asked: DiffQuestion;
  readonly chosen: Chosen;
  readonly revisions: readonly LoadedRevision[];
}

function Choice({ asked, chosen, revisions }: ChoiceProps) {
  const say = useSay();
  const navigate = useNavigate();
  const ask = (but: DiffQuestion) =>
    void navigate({
      to: '/schedule/diff',
      search: readDiffQuestion({ ...chosen, ...asked, ...but }),
      replace: true,
    });
  const options = revisions.map(({ name, inForce }) => ({
    value: name,
    name: `${name} (${inForce.from})`,
  }));
  return (
    <search className="filter-sentence unprinted">
      <ChipChoice
        label={say(SCHEDULE.from)}
        value={chosen.from}
        options={options}
        onChoice={(from) => ask({ from })}
      />
      <ChipChoice
        label={say(SCHEDULE.to)}
        value={chosen.to}
        options={options}
        onChoice={(to) => ask({ to })}
      />
      <label className="chip" data-active={asked.q !== undefined || undefined}>
        {say(SCHEDULE.beginning)}
        <input
          type="search"
          inputMode="numeric"
          value={asked.q ?? ''}
          placeholder="6109"
          onChange={(event) => ask({ q: event.target.value })}
        />
      </label>
    </search>
  );
}

interface DifferencesProps extends Chosen {
  /** First digits of the numbers that are shown. */
  readonly beginning: string;
}

function Differences({ from, to, beginning }: DifferencesProps) {
  const say = useSay();
  const { data: diff, error, dataUpdatedAt } = useQuery(diffQuery(from, to));
  if (error !== null) return <ProblemNotice error={error} />;
  if (diff === undefined) return <div className="skeleton" />;
  const digits = beginning.replaceAll('.', '');
  const lines = diff.lines.filter(({ code }) => code.startsWith(digits));
  const count = (change: LineDiff['change']) =>
    String(lines.filter((line) => line.change === change).length);
  return (
    <section className="sheet" aria-labelledby="differences">
      <div className="titled">
        <h2 id="differences" aria-live="polite">
          {say(lines.length === 0 ? SCHEDULE.noDifference : SCHEDULE.differences, {
            added: count('added'),
            removed: count('removed'),
            changed: count('changed'),
          })}
        </h2>
        <DiffCsv diff={diff} lines={lines} asOf={dataUpdatedAt} />
      </div>
      {CHANGES.map((change) => (
        <Changed key={change} change={change} lines={lines} />
      ))}
    </section>
  );
}

interface ChangedProps {
  readonly change: LineDiff['change'];
  readonly lines: readonly LineDiff[];
}

function Changed({ change, lines }: ChangedProps) {
  const say = useSay();
  const these = lines.filter((line) => line.change === change);
  if (these.length === 0) return null;
  return (
    <section aria-labelledby={`diff-${change}`}>
      <h3 id={`diff-${change}`}>{say(SCHEDULE.change[change])}</h3>
      <ol className="line-changes">
        {these.slice(0, SHOWN_MAX).map(({ code, columns }) => (
          <li key={code} className="diff-line">
            {change === 'removed' ? (
              <strong className="code">{lineNumber(code)}</strong>
            ) : (
              <Link to="/schedule/lines/$code" params={{ code }} className="reference code">
                {lineNumber(code)}
              </Link>
            )}
            <ChangedColumns columns={columns} />
          </li>
        ))}
      </ol>
      {these.length > SHOWN_MAX && (
        <p className="faint">{say(SCHEDULE.more, { count: String(these.length - SHOWN_MAX) })}</p>
      )}
    </section>
  );
}

interface DiffCsvProps {
  readonly diff: RevisionDiff;
  readonly lines: readonly LineDiff[];
  readonly asOf: number;
}

function DiffCsv({ diff, lines, asOf }: DiffCsvProps) {
  const say = useSay();
  return (
    <CsvLink
      name={`schedule-${diff.from}-${diff.to}`}
      asOf={instantOf(asOf)}
      headings={[say(SCHEDULE.line), say(SCHEDULE.what), say(SCHEDULE.column), diff.from, diff.to]}
      rows={lines.flatMap(({ code, change, columns }) =>
        columns.map(({ column, from, to }) => [
          lineNumber(code),
          say(SCHEDULE.change[change]),
          say(SCHEDULE.columns[column]),
          from ?? '',
          to ?? '',
        ]),
      )}
    />
  );
}
