import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { YieldBy } from '../../scorecard/accuracy.ts';
import { ChipChoice } from '../chip-choice.tsx';
import { Dollars, writeBetween, writeNumber, writeShare } from '../figures.tsx';
import { useLanguage, useSay } from '../language.tsx';
import { CsvLink } from '../now/picture.tsx';
import { type Accuracy, type AccuracyQuery, YIELDS, type Yield } from './accuracy-calls.ts';
import { useKeyName } from './key-name.ts';
import { ACCURACY, YIELD_BY } from './words.ts';

const YieldsPicture = lazy(() =>
  import('./yields-picture.tsx').then((module) => ({ default: module.YieldsPicture })),
);

interface YieldsProps {
  readonly accuracy: Accuracy;
  readonly query: AccuracyQuery;
  readonly onQuery: (query: AccuracyQuery) => void;
}

/** How often examinations found something, by what they are told apart; each leads to its records. */
export function Yields({ accuracy, query, onQuery }: YieldsProps) {
  const say = useSay();
  const { by = 'selection', key: _, ...days } = query;
  const yields = accuracy.yields.filter((one) => one.by === by);
  const headings = [
    say(YIELD_BY[by]),
    ...[ACCURACY.examined, ACCURACY.hits, ACCURACY.rate, ACCURACY.low, ACCURACY.high].map((words) =>
      say(words),
    ),
  ];
  const rows = yields.map(({ key, examined, hits, rate }) => [
    key,
    examined,
    hits,
    rate.estimate ?? '',
    rate.low ?? 0,
    rate.high ?? 1,
  ]);
  return (
    <section className="sheet" aria-labelledby="hit-rates">
      <div className="titled">
        <h2 id="hit-rates">{say(ACCURACY.hitRates)}</h2>
        <ChipChoice
          label={say(ACCURACY.by)}
          value={by}
          options={YIELDS.map((one) => ({ value: one, name: say(YIELD_BY[one]) }))}
          onChoice={(value) => onQuery({ ...days, by: YIELDS.find((one) => one === value) ?? by })}
        />
      </div>
      {yields.length === 0 ? (
        <p>
          <strong>{say(ACCURACY.noYields)}</strong> {say(ACCURACY.noYieldsNext)}
        </p>
      ) : (
        <>
          <Suspense fallback={<div className="skeleton" />}>
            <YieldsPicture yields={yields} chance={accuracy.violations.rate} />
          </Suspense>
          <p className="faint">{say(ACCURACY.band)}</p>
          <YieldsTable by={by} yields={yields} />
          <CsvLink
            name={`hit-rate-by-${by}`}
            asOf={accuracy.asOf}
            headings={headings}
            rows={rows}
          />
        </>
      )}
    </section>
  );
}

interface YieldsTableProps {
  readonly by: YieldBy;
  readonly yields: readonly Yield[];
}

function YieldsTable({ by, yields }: YieldsTableProps) {
  const say = useSay();
  const { language } = useLanguage();
  const share = (value: number) => writeShare(value, language);
  const count = (value: number) => writeNumber(value, language);
  const times = (value: number) => `${writeNumber(value, language, 1)} ×`;
  return (
    <div className="scroller">
      <table className="yields">
        <thead>
          <tr>
            <th scope="col">{say(YIELD_BY[by])}</th>
            {[
              ACCURACY.examined,
              ACCURACY.hits,
              ACCURACY.rate,
              ACCURACY.lift,
              ACCURACY.loss,
              ACCURACY.minutes,
            ].map((words) => (
              <th key={words.en} scope="col" className="number">
                {say(words)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {yields.map((one) => (
            <tr key={one.key}>
              <th scope="row">
                <KeyName by={by} name={one.key} />
              </th>
              <td className="number">
                <Link
                  to="/accuracy"
                  search={(now) => ({ ...now, by, key: one.key })}
                  resetScroll={false}
                  aria-label={`${count(one.examined)} ${say(ACCURACY.seeRecords, { key: one.key })}`}
                >
                  {count(one.examined)}
                </Link>
              </td>
              <td className="number">{count(one.hits)}</td>
              <td className="number">{writeBetween(one.rate, share)}</td>
              <td className="number">{writeBetween(one.lift, times)}</td>
              <td className="number">
                <Dollars cents={one.lossCents} />
              </td>
              <td className="number">{count(one.minutes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function KeyName({ by, name }: { readonly by: YieldBy; readonly name: string }) {
  return useKeyName(by)(name);
}
