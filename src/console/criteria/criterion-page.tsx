import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Criterion } from '../../risk/criterion.ts';
import type { Health } from '../../risk/life/health.ts';
import { useLanguage, useSay } from '../language.tsx';
import { useLeave } from '../leave.ts';
import { ProblemNotice } from '../problem-notice.tsx';
import { useTitle } from '../title.ts';
import { When } from '../when.tsx';
import { UNVERIFIED } from '../words.ts';
import { type CriterionRecord, criterionQuery, productsQuery } from './criteria-calls.ts';
import { CriteriaLinks } from './criteria-links.tsx';
import { CriterionActs } from './criterion-acts.tsx';
import { CriterionHistory } from './criterion-history.tsx';
import { AskedLane, FlagMarks } from './criterion-marks.tsx';
import { writeCents, writeCount, writePpm, writeShare } from './figures.ts';
import { SnoozeLine } from './snoozes.tsx';
import { ThreeViews } from './three-views.tsx';
import { CRITERIA } from './words.ts';
import './criteria.css';

/** What one criterion says, what it did, what it rests on and how it came here. */
export function CriterionPage() {
  const { id } = useParams({ from: '/desk/criteria/$id' });
  const { data: record, error, refetch } = useQuery(criterionQuery(id));
  return (
    <main className="page">
      <CriteriaLinks />
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {record === undefined && error === null && <div className="skeleton" />}
      {record !== undefined && <Told id={id} record={record} />}
    </main>
  );
}

function Told({ id, record }: { readonly id: string; readonly record: CriterionRecord }) {
  const say = useSay();
  const { criterion, health, snoozes, drafts, suspensions, asOf } = record;
  const title = criterion?.title ?? { en: id, es: id, fr: id };
  useTitle(say(title));
  return (
    <>
      <div className="criterion-head">
        <div>
          <h1>{say(title)}</h1>
          <p>
            <code>{id}</code>{' '}
            {criterion !== null && <AskedLane lane={criterion.lane} weight={criterion.weight} />}{' '}
            {health !== null && <FlagMarks flags={health.flags} />}
          </p>
        </div>
        <CriterionActs id={id} title={title} record={record} />
      </div>
      {criterion === null && <p className="hatched">{say(CRITERIA.notInBook)}</p>}
      <div className="criterion-columns">
        {criterion !== null && (
          <section className="sheet" aria-labelledby="says">
            <h2 id="says">{say(CRITERIA.says)}</h2>
            <ThreeViews id={id} when={criterion.when} />
            <Ground criterion={criterion} health={health} />
          </section>
        )}
        {health !== null && <WhatItDid health={health} record={record} />}
        <section className="sheet" aria-labelledby="history">
          <h2 id="history">{say(CRITERIA.history)}</h2>
          {snoozes.length > 0 && (
            <ul className="draft-list">
              {snoozes.map((snooze) => (
                <SnoozeLine key={`${snooze.from} ${snooze.until}`} snooze={snooze} asOf={asOf} />
              ))}
            </ul>
          )}
          <CriterionHistory drafts={drafts} suspensions={suspensions} />
        </section>
      </div>
    </>
  );
}

interface GroundProps {
  readonly criterion: Criterion;
  readonly health: Health | null;
}

/** Why it exists, by what law, whose it is, and the intelligence that it rests on. */
function Ground({ criterion, health }: GroundProps) {
  const say = useSay();
  const { source, authority, owner, verified, validity, pack } = criterion;
  return (
    <dl className="facts-list">
      <dt>{say(CRITERIA.source)}</dt>
      <dd>{source}</dd>
      <dt>{say(CRITERIA.authority)}</dt>
      <dd>
        {authority} {!verified && <span className="badge">{say(UNVERIFIED)}</span>}
      </dd>
      <dt>{say(CRITERIA.restsOn)}</dt>
      <dd>
        <ProductName id={health?.product ?? null} />
      </dd>
      <dt>{say(CRITERIA.owner)}</dt>
      <dd>{owner}</dd>
      <dt>{say(CRITERIA.pack)}</dt>
      <dd>
        <Link to="/packs/$id" params={{ id: pack }}>
          {pack}
        </Link>
      </dd>
      <dt>{say(CRITERIA.inForce)}</dt>
      <dd>
        {validity.from} – {validity.to ?? say(CRITERIA.openEnded)}
      </dd>
    </dl>
  );
}

/** The product of intelligence by its title and grade, where it may be read. */
function ProductName({ id }: { readonly id: string | null }) {
  const say = useSay();
  const leave = useLeave();
  const { data } = useQuery({ ...productsQuery, enabled: id !== null && leave.intelligence });
  if (id === null) return <span className="faint">{say(CRITERIA.noProduct)}</span>;
  const product = data?.rows.find((one) => one.id === id);
  if (product === undefined) return <code>{id}</code>;
  return (
    <>
      {product.title} <span className="badge">{product.reliability + product.credibility}</span>
    </>
  );
}

interface WhatItDidProps {
  readonly health: Health;
  readonly record: CriterionRecord;
}

function WhatItDid({ health, record }: WhatItDidProps) {
  const say = useSay();
  const { language } = useLanguage();
  const count = (figure: number) => writeCount(figure, language);
  const { examined, found, hitRate, heldPpm, sharePpm, falseAlarms, falseAlarmHours } = health;
  const allowed = sharePpm === null ? '' : ` / ${writePpm(sharePpm, language)}`;
  const rate = hitRate === null ? '' : ` (${writeShare(hitRate, language)})`;
  return (
    <section className="sheet" aria-labelledby="health">
      <div className="titled">
        <h2 id="health">{say(CRITERIA.health)}</h2>
        <small>{say(CRITERIA.since, { from: record.from })}</small>
      </div>
      <dl className="facts-list">
        <dt>{say(CRITERIA.liveSince)}</dt>
        <dd>
          <When at={health.liveSince} exact />
        </dd>
        <dt>{say(CRITERIA.fired)}</dt>
        <dd>{count(health.fired)}</dd>
        <dt>{say(CRITERIA.lastFired)}</dt>
        <dd>{health.lastAt === null ? say(CRITERIA.never) : <When at={health.lastAt} />}</dd>
        <dt>{say(CRITERIA.held)}</dt>
        <dd>
          {heldPpm === null ? '–' : writePpm(heldPpm, language)}
          {allowed}
        </dd>
        <dt>{say(CRITERIA.yield)}</dt>
        <dd>
          {count(found)} / {count(examined)}
          {rate}
        </dd>
        <dt>{say(CRITERIA.loss)}</dt>
        <dd>{writeCents(health.lossCents, language)}</dd>
        <dt>{say(CRITERIA.falseAlarms)}</dt>
        <dd>
          {say(CRITERIA.hours, {
            count: count(falseAlarms),
            hours: falseAlarmHours.toFixed(1),
          })}
        </dd>
        <dt>{say(CRITERIA.reviewOn)}</dt>
        <dd>{health.reviewOn ?? '–'}</dd>
      </dl>
      {health.overlaps.length > 0 && (
        <>
          <h3>{say(CRITERIA.together)}</h3>
          <ul className="draft-list">
            {health.overlaps.slice(0, 6).map((one) => (
              <li key={one.with}>
                <Link to="/criteria/$id" params={{ id: one.with }}>
                  {one.with}
                </Link>{' '}
                <small>{say(CRITERIA.times, { count: count(one.together) })}</small>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
