import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ComparedArea } from '../../party/trust/comparison.ts';
import type { SecurityCriterion } from '../../party/trust/trust-law.ts';
import { ChipChoice } from '../chip-choice.tsx';
import { writeNumber } from '../figures.tsx';
import { useLanguage, useSay } from '../language.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { Scroller } from '../tariff/scroller.tsx';
import { useTitle } from '../title.ts';
import { UNVERIFIED } from '../words.ts';
import { comparisonQuery, programsQuery } from './trust-calls.ts';
import { TrustLinks } from './trust-links.tsx';
import { TRUST } from './words.ts';

/** What two programs ask, area by area, the gaps first. */
export function ComparisonPage() {
  const say = useSay();
  const { language } = useLanguage();
  const search = useSearch({ from: '/desk/trust/comparison' });
  const navigate = useNavigate();
  const { data: law } = useQuery(programsQuery);
  const compared = (law?.programs ?? []).filter(({ criteria }) => criteria.length > 0);
  const first = search.first ?? compared[0]?.id ?? '';
  const foreign = compared.find(({ own, id }) => !own && id !== first);
  const second = search.second ?? foreign?.id ?? compared[1]?.id ?? '';
  const { data, error } = useQuery({
    ...comparisonQuery(first, second),
    enabled: first !== '' && second !== '',
  });
  const choose = (but: { first?: string; second?: string }) =>
    void navigate({
      to: '/trust/comparison',
      search: { first, second, ...but },
      replace: true,
    });
  useTitle(say(TRUST.comparison));
  const options = compared.map(({ id, country, title }) => ({
    value: id,
    name: `${country} · ${say(title)}`,
  }));
  const gaps = data?.areas.filter(({ gap }) => gap !== 'none').length ?? 0;
  return (
    <main className="page">
      <TrustLinks />
      <h1>{say(TRUST.comparisonQuestion)}</h1>
      <search className="filter-sentence unprinted">
        <ChipChoice
          label={say(TRUST.first)}
          value={first}
          options={options}
          onChoice={(value) => choose({ first: value })}
        />
        <ChipChoice
          label={say(TRUST.second)}
          value={second}
          options={options}
          onChoice={(value) => choose({ second: value })}
        />
      </search>
      {error !== null && <ProblemNotice error={error} />}
      {data === undefined && error === null && <div className="skeleton" />}
      {data !== undefined && (
        <section className="sheet" aria-labelledby="compared">
          <h2 id="compared">
            {say(TRUST.gaps, {
              gaps: writeNumber(gaps, language),
              shared: writeNumber(data.shared, language),
            })}
          </h2>
          <Scroller label={say(TRUST.comparison)}>
            <table className="board compared">
              <thead>
                <tr>
                  <th scope="col">{say(TRUST.area)}</th>
                  <th scope="col">{data.first}</th>
                  <th scope="col">{data.second}</th>
                </tr>
              </thead>
              <tbody>
                {data.areas.map((area) => (
                  <AreaRow key={area.area} area={area} />
                ))}
              </tbody>
            </table>
          </Scroller>
        </section>
      )}
    </main>
  );
}

function AreaRow({ area }: { readonly area: ComparedArea }) {
  const say = useSay();
  return (
    <tr data-gap={area.gap === 'none' ? undefined : area.gap}>
      <th scope="row">{say(area.title)}</th>
      <Asked of={area.first} />
      <Asked of={area.second} />
    </tr>
  );
}

function Asked({ of }: { readonly of: SecurityCriterion | null }) {
  const say = useSay();
  if (of === null) {
    return (
      <td className="overdue">
        <span aria-hidden="true">✗</span> {say(TRUST.asksNothing)}
      </td>
    );
  }
  return (
    <td>
      <span aria-hidden="true">✓</span> {of.clause}{' '}
      {!of.verified && <span className="badge hatched">{say(UNVERIFIED)}</span>}
    </td>
  );
}
