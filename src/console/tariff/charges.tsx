import type { Charge } from '../../tariff/assessment.ts';
import type { Resolution } from '../../tariff/overlay/resolve.ts';
import type { Precheck } from '../../tariff/precheck/precheck.ts';
import type { Instant } from '../../terms/day.ts';
import { Amount } from '../amount.tsx';
import { FILING } from '../filing/words.ts';
import { useSay } from '../language.tsx';
import { CsvLink } from '../now/picture.tsx';
import { UNVERIFIED } from '../words.ts';
import { lineNumber } from './line-number.ts';
import { Scroller } from './scroller.tsx';
import { DUTY } from './words.ts';

interface ChargesProps {
  readonly precheck: Precheck;
  readonly line: Resolution;
  readonly asOf: Instant;
}

/** The worksheet of the way that was asked for: each rate, what it was taken of, and the law behind it. */
export function Charges({ precheck, line, asOf }: ChargesProps) {
  const say = useSay();
  const { fees } = precheck.assessment;
  const nameOf = ({ kind, heading }: Charge) =>
    kind === 'duty'
      ? lineNumber(line.hts)
      : heading === undefined
        ? kind.toUpperCase()
        : lineNumber(heading);
  const charges = [...line.filed.charges, ...fees];
  return (
    <section className="sheet" aria-labelledby="charges">
      <div className="titled">
        <h2 id="charges">{say(DUTY.worksheet)}</h2>
        <CsvLink
          name={`duty-${line.hts}-${line.on}`}
          asOf={asOf}
          headings={[
            say(DUTY.heading),
            say(DUTY.ground),
            say(FILING.rate),
            say(FILING.basis),
            say(FILING.amount),
            say(DUTY.law),
            say(UNVERIFIED),
          ]}
          rows={charges.map((charge) => [
            nameOf(charge),
            charge.kind,
            charge.rate,
            charge.basis,
            `${charge.amount.amount} ${charge.amount.currency}`,
            charge.citation,
            charge.unverified ? '×' : '',
          ])}
        />
      </div>
      <Scroller label={say(DUTY.charges)}>
        <table className="worksheet-rows">
          <thead>
            <tr>
              <th scope="col">{say(DUTY.heading)}</th>
              <th scope="col">{say(FILING.rate)}</th>
              <th scope="col">{say(FILING.basis)}</th>
              <th scope="col" className="number">
                {say(FILING.amount)}
              </th>
            </tr>
          </thead>
          <tbody>
            {charges.map((charge) => (
              <tr key={`${charge.kind} ${charge.heading} ${charge.citation}`}>
                <th scope="row">
                  <span className="code">{nameOf(charge)}</span>
                </th>
                <td className="rate">
                  {charge.rate}
                  <p className="authority">
                    {charge.citation}{' '}
                    {charge.unverified && <span className="badge">{say(UNVERIFIED)}</span>}
                  </p>
                </td>
                <td className="basis">{charge.basis}</td>
                <td className="number">
                  <Amount money={charge.amount} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      {line.filed.charges.length === 0 && line.filed.unknown === null && <p>{say(FILING.free)}</p>}
    </section>
  );
}
