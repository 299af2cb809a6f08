import { Fragment, type ReactNode } from 'react';
import type { ReplayLimits } from '../../decision/replay/replay-policy.ts';
import type { FailedLimit, ReplayReport, Yield } from '../../decision/replay/report.ts';
import { DecisionLinks } from '../criteria/decision-links.tsx';
import { writeCents, writeCount, writePpm, writeShare } from '../criteria/figures.ts';
import { LaneMark } from '../lane-mark.tsx';
import { useLanguage, useSay } from '../language.tsx';
import { LANES } from '../words.ts';
import { Effects } from './effects.tsx';
import { LIMIT, REPLAY } from './words.ts';

const EXAMPLES_SHOWN = 4;
const PPM = 1_000_000;

interface ReportProps {
  readonly report: ReplayReport;
  readonly hash: string;
}

/** Everything that one replay showed: the limits first, for they decide. */
export function Report({ report, hash }: ReportProps) {
  const say = useSay();
  const { language } = useLanguage();
  const { decided, changed, synthetic, sinceRecorded, books } = report;
  const count = (figure: number) => writeCount(figure, language);
  const share = decided === 0 ? '–' : writeShare(changed / decided, language);
  return (
    <>
      <p className="report-answer">
        <strong>
          {decided === 0
            ? say(REPLAY.nothingDecided)
            : say(REPLAY.changed, { changed: count(changed), decided: count(decided), share })}
        </strong>{' '}
        {synthetic > 0 && (
          <span className="badge hatched">
            {say(REPLAY.synthetic, { count: count(synthetic) })}
          </span>
        )}
      </p>
      <div className="report-columns">
        <Limits report={report} />
        <Moves report={report} />
        <Sides report={report} />
        <Effects report={report} />
        <section className="sheet" aria-labelledby="proof">
          <h2 id="proof">{say(REPLAY.proof)}</h2>
          <dl className="facts-list">
            <dt>{say(REPLAY.hash)}</dt>
            <dd>
              <code className="hash">{hash}</code>
            </dd>
            <dt>{say(REPLAY.book)}</dt>
            <dd>
              <code className="hash">{books.base}</code>
            </dd>
            <dt>{say(REPLAY.proposed)}</dt>
            <dd>
              <code className="hash">{books.candidate}</code>
            </dd>
          </dl>
          <p className="faint">{say(REPLAY.hashWhat)}</p>
          {sinceRecorded > 0 && (
            <p className="faint">{say(REPLAY.sinceRecorded, { count: count(sinceRecorded) })}</p>
          )}
        </section>
      </div>
    </>
  );
}

const LIMITS = [
  'heldSharePpmMax',
  'extraHeldSharePpmMax',
  'yieldPpmMin',
  'extraExamsPerPortDayMax',
  'extraOverfullPortDaysMax',
  'decidedMin',
] as const satisfies readonly (keyof ReplayLimits)[];

/** Each declared limit with what was measured against it. */
function Limits({ report }: Pick<ReportProps, 'report'>) {
  const say = useSay();
  const { language } = useLanguage();
  const { limits, verdict } = report;
  const measured = measuredOf(report);
  const write = (limit: keyof ReplayLimits, value: number) =>
    limit.includes('Ppm') ? writePpm(value, language) : writeCount(value, language);
  return (
    <section className="sheet" aria-labelledby="limits">
      <h2 id="limits">{say(REPLAY.limitsQuestion)}</h2>
      <div className="scroller">
        <table>
          <thead>
            <tr>
              <th scope="col">{say(REPLAY.limit)}</th>
              <th scope="col" className="number">
                {say(REPLAY.allowed)}
              </th>
              <th scope="col" className="number">
                {say(REPLAY.measured)}
              </th>
              <th scope="col">{say(REPLAY.verdict)}</th>
            </tr>
          </thead>
          <tbody>
            {LIMITS.map((limit) => {
              const allowed = limits[limit] ?? null;
              const failed = verdict.failed.find((one) => one.limit === limit);
              return (
                <tr key={limit}>
                  <th scope="row">{say(LIMIT[limit])}</th>
                  <td className="number">{allowed === null ? '–' : write(limit, allowed)}</td>
                  <td className="number">
                    {measured[limit] === null ? '–' : write(limit, measured[limit])}
                  </td>
                  <td>
                    <LimitMark
                      declared={allowed !== null}
                      known={measured[limit] !== null}
                      failed={failed}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** What the report says of the figure that each limit is of; null where nothing is known of it. */
function measuredOf(report: ReplayReport): Readonly<Record<keyof ReplayLimits, number | null>> {
  const { base, proposed, load, overfull, decided } = report;
  const known = proposed.yield.weighed;
  return {
    heldSharePpmMax: proposed.heldSharePpm,
    extraHeldSharePpmMax: proposed.heldSharePpm - base.heldSharePpm,
    yieldPpmMin: known === null ? null : Math.round(known.high * PPM),
    extraExamsPerPortDayMax: Math.max(0, ...load.map((one) => one.candidate - one.base)),
    extraOverfullPortDaysMax: overfull.candidate - overfull.base,
    decidedMin: decided,
  };
}

interface LimitMarkProps {
  readonly declared: boolean;
  /** Something is known of what it measures; of nothing, no limit is broken. */
  readonly known: boolean;
  readonly failed: FailedLimit | undefined;
}

function LimitMark({ declared, known, failed }: LimitMarkProps) {
  const say = useSay();
  if (!declared) return <span className="faint">{say(REPLAY.notDeclared)}</span>;
  if (!known) return <span className="faint">○ {say(REPLAY.nothingKnown)}</span>;
  return (
    <span className="verdict" data-passed={failed === undefined}>
      <span aria-hidden="true">{failed === undefined ? '●' : '✕'}</span>{' '}
      {say(failed === undefined ? REPLAY.kept : REPLAY.broken)}{' '}
      {failed?.where != null && <small>{failed.where}</small>}
    </span>
  );
}

/** Each move between lanes, most common first, with decisions that make it. */
function Moves({ report }: Pick<ReportProps, 'report'>) {
  const say = useSay();
  const { language } = useLanguage();
  const moves = report.moves.toSorted((a, b) => b.count - a.count);
  const laneOf = (name: string) => LANES.find((lane) => lane === name);
  const mark = (name: string): ReactNode => {
    const lane = laneOf(name);
    return lane === undefined ? name : <LaneMark lane={lane} />;
  };
  return (
    <section className="sheet" aria-labelledby="moves">
      <h2 id="moves">{say(REPLAY.movesQuestion)}</h2>
      {moves.length === 0 && <p className="faint">{say(REPLAY.noMoves)}</p>}
      {moves.length > 0 && (
        <div className="scroller">
          <table>
            <thead>
              <tr>
                <th scope="col">{say(REPLAY.fromLane)}</th>
                <th scope="col">{say(REPLAY.toLane)}</th>
                <th scope="col" className="number">
                  {say(REPLAY.count)}
                </th>
              </tr>
            </thead>
            <tbody>
              {moves.map(({ from, to, count, examples }) => (
                <Fragment key={`${from} ${to}`}>
                  <tr>
                    <td>{mark(from)}</td>
                    <td>→ {mark(to)}</td>
                    <td className="number">{writeCount(count, language)}</td>
                  </tr>
                  <tr className="move-examples">
                    <td colSpan={3}>
                      <details>
                        <summary>{say(REPLAY.examples)}</summary>
                        <DecisionLinks ids={examples} most={EXAMPLES_SHOWN} />
                      </details>
                    </td>
                  </tr>
                </Fragment>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

/** The Book of now and the candidate side by side. */
function Sides({ report }: Pick<ReportProps, 'report'>) {
  const say = useSay();
  const { language } = useLanguage();
  const { base, proposed } = report;
  const count = (figure: number) => writeCount(figure, language);
  const owed = (side: typeof base): ReactNode => (
    <>
      {writeCents(side.owedCents, language)}
      {side.owedUnknown > 0 && (
        <small> {say(REPLAY.unknownOwed, { count: count(side.owedUnknown) })}</small>
      )}
    </>
  );
  const held = (side: typeof base) =>
    `${count(side.held)} · ${writePpm(side.heldSharePpm, language)}`;
  const rows: readonly (readonly [string, (side: typeof base) => ReactNode])[] = [
    [say(REPLAY.held), held],
    [say(REPLAY.exams), (side) => count(side.exams)],
    [say(REPLAY.degraded), (side) => count(side.degraded)],
    [say(REPLAY.yield), (side) => <Rate found={side.yield} of="rate" />],
    [say(REPLAY.yieldWeighed), (side) => <Rate found={side.yield} of="weighed" />],
    [say(REPLAY.loss), (side) => writeCents(side.yield.lossCents, language)],
    [say(REPLAY.owed), owed],
  ];
  return (
    <section className="sheet" aria-labelledby="sides">
      <h2 id="sides">{say(REPLAY.sidesQuestion)}</h2>
      <div className="scroller">
        <table>
          <thead>
            <tr>
              <th scope="col">{say(REPLAY.measure)}</th>
              <th scope="col" className="number">
                {say(REPLAY.book)}
              </th>
              <th scope="col" className="number">
                {say(REPLAY.proposed)}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, told]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="number">{told(base)}</td>
                <td className="number">{told(proposed)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** A share with its interval; what nobody examined has none. */
function Rate({ found, of }: { readonly found: Yield; readonly of: 'rate' | 'weighed' }) {
  const say = useSay();
  const { language } = useLanguage();
  const figure = found[of];
  if (figure === null) return <span className="faint">{say(REPLAY.nothingKnown)}</span>;
  const write = (share: number) => writeShare(share, language);
  return (
    <>
      <strong>{write(figure.value)}</strong>{' '}
      <small className="interval">
        {say(REPLAY.interval, { low: write(figure.low), high: write(figure.high) })}
      </small>
    </>
  );
}
