import { useQuery } from '@tanstack/react-query';
import type { Grant, Span } from '../../party/trust/trust-law.ts';
import type { ProgramView } from '../../party/trust/trust-view.ts';
import { useSay } from '../language.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { Scroller } from '../tariff/scroller.tsx';
import { useTitle } from '../title.ts';
import { UNVERIFIED } from '../words.ts';
import { CLOCK, GRANT_KIND } from './code-words.ts';
import { CLOCKS_SHOWN, grantText } from './grant-text.ts';
import { programsQuery } from './trust-calls.ts';
import { TrustLinks } from './trust-links.tsx';
import { TRUST } from './words.ts';

/** What each program asks of its members and gives them, by its clauses. */
export function ProgramsPage() {
  const say = useSay();
  const { data, error, refetch } = useQuery(programsQuery);
  useTitle(say(TRUST.programs));
  return (
    <main className="page">
      <TrustLinks />
      <h1>{say(TRUST.programsQuestion)}</h1>
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <div className="skeleton" />}
      {data?.programs.map((program) => (
        <Program key={program.id} program={program} />
      ))}
    </main>
  );
}

interface OfProgram {
  readonly program: ProgramView;
}

function Program({ program }: OfProgram) {
  const say = useSay();
  const { id, country, title, source, verified } = program;
  return (
    <section className="sheet" aria-labelledby={`program-${id}`}>
      <h2 id={`program-${id}`}>
        {country} · {say(title)}
      </h2>
      <p>
        <small>{source}</small>{' '}
        {!verified && <span className="badge hatched">{say(UNVERIFIED)}</span>}
      </p>
      <Terms program={program} />
      {program.benefits.length === 0 ? (
        <p>{say(TRUST.noBenefits)}</p>
      ) : (
        <Benefits program={program} />
      )}
    </section>
  );
}

function Terms({ program }: OfProgram) {
  const say = useSay();
  const spans = CLOCKS_SHOWN.flatMap((clock) => {
    const span = program.clocks[clock];
    return span === undefined ? [] : [{ clock, span }];
  });
  return (
    <dl className="facts-list">
      {program.tiers.map(({ id, title, ceilingPercent, clause }) => (
        <div key={id}>
          <dt>{say(title)}</dt>
          <dd>
            {say(TRUST.ceiling, { percent: String(ceilingPercent) })} <small>{clause}</small>
          </dd>
        </div>
      ))}
      {spans.map(({ clock, span }) => (
        <div key={clock}>
          <dt>{say(CLOCK[clock])}</dt>
          <dd>
            <SpanText span={span} /> <small>{span.clause}</small>
          </dd>
        </div>
      ))}
      <dt>{say(TRUST.area)}</dt>
      <dd>{program.areas.map(({ title }) => say(title)).join(', ')}</dd>
    </dl>
  );
}

function SpanText({ span }: { readonly span: Span }) {
  const say = useSay();
  return <>{say(TRUST[span.unit], { count: String(span.count) })}</>;
}

function Benefits({ program }: OfProgram) {
  const say = useSay();
  return (
    <Scroller label={`${say(TRUST.benefits)} ${program.id}`}>
      <table className="board compared">
        <thead>
          <tr>
            <th scope="col">{say(TRUST.benefits)}</th>
            <th scope="col">{say(TRUST.tier)}</th>
            <th scope="col">{say(TRUST.gives)}</th>
            <th scope="col">{say(TRUST.clause)}</th>
          </tr>
        </thead>
        <tbody>
          {program.benefits.map(({ id, title, tiers, grant, clause, verified }) => (
            <tr key={id}>
              <td>{say(title)}</td>
              <td>{tiers?.join(', ') ?? '–'}</td>
              <td>
                <Given grant={grant} />
              </td>
              <td>
                {clause} {!verified && <span className="badge hatched">{say(UNVERIFIED)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

function Given({ grant }: { readonly grant: Grant }) {
  const say = useSay();
  const { before, after } = grantText(grant);
  return (
    <>
      {before} {say(GRANT_KIND[grant.kind])} {after}
    </>
  );
}
