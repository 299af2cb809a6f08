import { axisX, axisY, dot, gridY, line, plot, ruleX, ruleY, text } from '@observablehq/plot';
import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { ComparedPoint } from '../../tariff/precheck/precheck.ts';
import { instantOf } from '../../terms/day.ts';
import { Amount } from '../amount.tsx';
import { useCsrf } from '../criteria/session.ts';
import { useLanguage, useSay } from '../language.tsx';
import { CsvLink, Figure } from '../now/picture.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { countryName } from './country.ts';
import {
  comparisonBody,
  type DutyQuestion,
  type Window,
  windowOf,
  writing,
} from './duty-question.ts';
import { FormField } from './form-field.tsx';
import { lineNumber } from './line-number.ts';
import { Scroller } from './scroller.tsx';
import { comparisonQuery } from './tariff-calls.ts';
import { DUTY } from './words.ts';

const HEIGHT = 260;
const LABELS = 34;
/** The first origin is the one that was asked for; the others are told apart by their dashes. */
const DASHES = ['', '6,3', '2,3', '8,3,2,3', '1,5', '12,4'];

interface ComparisonProps {
  readonly question: DutyQuestion;
  readonly today: string;
  readonly onQuestion: (question: DutyQuestion) => void;
}

/** The same goods from other origins and on other days: a picture with its table beside it. */
export function Comparison({ question, today, onQuestion }: ComparisonProps) {
  const say = useSay();
  const window = windowOf(question, today);
  const compared = useQuery(comparisonQuery(comparisonBody(question, window), useCsrf()));
  const points = compared.data?.points ?? [];
  const asOf = instantOf(compared.dataUpdatedAt);
  return (
    <section className="sheet" aria-labelledby="compared" aria-busy={compared.isFetching}>
      <div className="titled">
        <h2 id="compared">{say(DUTY.compared)}</h2>
        <CsvLink
          name={`duty-${question.hts}-compared`}
          asOf={asOf}
          headings={[
            say(DUTY.origin),
            say(DUTY.from),
            say(DUTY.duty),
            say(DUTY.fees),
            say(DUTY.headings),
            say(DUTY.whole),
          ]}
          rows={points.map(({ origin, on, duty, fees, headings, complete }) => [
            origin,
            on,
            duty.amount,
            fees.amount,
            headings.map(lineNumber).join(' '),
            complete ? '✓' : '?',
          ])}
        />
      </div>
      <form className="duty-form compared-form" onSubmit={(event) => event.preventDefault()}>
        <FormField
          id="origins"
          label={say(DUTY.otherOrigins)}
          hint={say(DUTY.otherOriginsHint)}
          value={question.origins ?? ''}
          onValue={(typed) =>
            onQuestion(writing(question, 'origins', typed.toUpperCase().replace(/[\s,;]+/g, ' ')))
          }
        />
        {(['from', 'to'] as const).map((part) => (
          <FormField
            key={part}
            id={`compared-${part}`}
            type="date"
            label={say(DUTY[part])}
            value={window[part]}
            onValue={(day) => onQuestion(writing(question, part, day))}
          />
        ))}
      </form>
      {compared.error !== null && <ProblemNotice error={compared.error} />}
      {points.length > 0 && (
        <div className="compared-columns">
          <StepsPicture points={points} window={window} on={question.on ?? today} />
          <PointRows points={points} />
        </div>
      )}
    </section>
  );
}

interface StepsPictureProps {
  readonly points: readonly ComparedPoint[];
  readonly window: Window;
  readonly on: string;
}

/** What is owed as steps over the days, one line for each origin. */
function StepsPicture({ points, window, on }: StepsPictureProps) {
  const say = useSay();
  const { language } = useLanguage();
  const { from, to } = window;
  const draw = useCallback(
    (width: number) => {
      const origins = [...new Set(points.map(({ origin }) => origin))];
      const series = origins.map((origin) => stepsOf(points, origin, to));
      const money = new Intl.NumberFormat(language, { notation: 'compact' });
      return plot({
        width,
        height: HEIGHT,
        marginLeft: 48,
        marginRight: LABELS,
        x: { type: 'utc', domain: [new Date(from), new Date(to)], label: null },
        y: { label: null, nice: true, zero: true },
        marks: [
          gridY({ ticks: 5, stroke: 'var(--line)', strokeOpacity: 1 }),
          axisX({ ticks: Math.max(2, Math.floor(width / 90)), tickSize: 0, fill: 'var(--faint)' }),
          axisY({
            ticks: 5,
            tickSize: 0,
            fill: 'var(--faint)',
            tickFormat: (dollars: number) => money.format(dollars),
          }),
          ruleY([0], { stroke: 'var(--edge)' }),
          ...(on >= from && on <= to
            ? [ruleX([new Date(on)], { stroke: 'var(--edge)', strokeDasharray: '2,2' })]
            : []),
          ...series.flatMap((steps, place) => {
            const stroke = place === 0 ? 'var(--accent)' : 'var(--ink)';
            return [
              line(steps, {
                x: 'at',
                y: 'dollars',
                curve: 'step-after',
                stroke,
                strokeWidth: place === 0 ? 2.5 : 1.5,
                strokeDasharray: DASHES[place % DASHES.length] ?? '',
              }),
              dot(steps.slice(0, -1), {
                x: 'at',
                y: 'dollars',
                r: 3,
                stroke,
                // Hollow where the sum leaves something out.
                fill: (step: Step) => (step.complete ? stroke : 'var(--sheet)'),
              }),
              text(steps.slice(-1), {
                x: 'at',
                y: 'dollars',
                text: 'origin',
                textAnchor: 'start',
                dx: 5,
                fill: stroke,
                fontWeight: 600,
              }),
            ];
          }),
        ],
      });
    },
    [points, from, to, on, language],
  );
  return <Figure label={say(DUTY.comparedLabel)} draw={draw} />;
}

interface Step {
  readonly origin: string;
  readonly at: Date;
  /** For drawing only. */
  readonly dollars: number;
  readonly complete: boolean;
}

/** The changes of one origin, and the last of them drawn on to the end of the days. */
function stepsOf(points: readonly ComparedPoint[], origin: string, to: string): readonly Step[] {
  const steps = points
    .filter((point) => point.origin === origin)
    .map(({ on, duty, complete }) => ({
      origin,
      at: new Date(on),
      dollars: Number(duty.amount),
      complete,
    }));
  const last = steps.at(-1);
  return last === undefined ? [] : [...steps, { ...last, at: new Date(to) }];
}

function PointRows({ points }: { readonly points: readonly ComparedPoint[] }) {
  const say = useSay();
  const { language } = useLanguage();
  return (
    <Scroller label={say(DUTY.comparedTable)}>
      <table className="board told compared-rows">
        <thead>
          <tr>
            <th scope="col">{say(DUTY.origin)}</th>
            <th scope="col">{say(DUTY.from)}</th>
            <th scope="col" className="number">
              {say(DUTY.duty)}
            </th>
            <th scope="col">{say(DUTY.headings)}</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ origin, on, duty, headings, complete }) => (
            <tr key={`${origin} ${on}`}>
              <td>
                <span title={countryName(origin, language)}>{origin}</span>
              </td>
              <td className="day">{on}</td>
              <td className="number">
                {!complete && (
                  <span className="badge hatched" title={say(DUTY.leavesOut)}>
                    ?
                  </span>
                )}{' '}
                <Amount money={duty} />
              </td>
              <td className="code headings">{headings.map(lineNumber).join(' ') || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
