import { writeBetween, writeNumber, writeShare } from '../figures.tsx';
import { useLanguage, useSay } from '../language.tsx';
import type { Accuracy } from './accuracy-calls.ts';
import { ACCURACY, BURDEN } from './words.ts';
import '../list/consignment-table.css';

/** What examinations that found nothing cost those who trade honestly. */
export function Burdens({ accuracy }: { readonly accuracy: Accuracy }) {
  const say = useSay();
  const { language } = useLanguage();
  const count = (value: number) => writeNumber(value, language);
  return (
    <section className="sheet" aria-labelledby="burden">
      <h2 id="burden">{say(ACCURACY.burden)}</h2>
      <div className="scroller">
        <table className="yields consignments">
          <thead>
            <tr>
              <th scope="col">{say(ACCURACY.who)}</th>
              {[
                ACCURACY.examined,
                ACCURACY.needless,
                ACCURACY.needlessShare,
                ACCURACY.minutes,
                ACCURACY.waited,
              ].map((words) => (
                <th key={words.en} scope="col" className="number">
                  {say(words)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {accuracy.burdens.map(({ of, examined, needless, share, minutes, hoursWaited }) => (
              <tr key={of}>
                <th scope="row">{say(BURDEN[of])}</th>
                <td className="number" data-heading={say(ACCURACY.examined)}>
                  {count(examined)}
                </td>
                <td className="number" data-heading={say(ACCURACY.needless)}>
                  {count(needless)}
                </td>
                <td className="number" data-heading={say(ACCURACY.needlessShare)}>
                  {writeBetween(share, (value) => writeShare(value, language))}
                </td>
                <td className="number" data-heading={say(ACCURACY.minutes)}>
                  {count(minutes)}
                </td>
                <td className="number" data-heading={say(ACCURACY.waited)}>
                  {count(hoursWaited)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
