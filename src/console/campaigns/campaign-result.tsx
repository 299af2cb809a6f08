import { writeNumber } from '../figures.tsx';
import { useLanguage, useSay } from '../language.tsx';
import { InUsd } from '../revenue/dollars.tsx';
import type { CampaignView } from './address.parse.ts';
import type { Campaign } from './campaigns-calls.ts';
import { useKept } from './kept.ts';
import { Refunds } from './refunds.tsx';
import { CAMPAIGN_STATE, CAMPAIGNS } from './words.ts';

interface CampaignResultProps {
  readonly campaign: Campaign;
  readonly view: CampaignView;
  readonly onView: (view: CampaignView) => void;
}

/** What a campaign comes to, then each entry. */
export function CampaignResult({ campaign, view, onView }: CampaignResultProps) {
  const say = useSay();
  const { sums, state, progress, faults } = campaign;
  return (
    <>
      <section className="sheet" aria-labelledby="sums" aria-live="polite">
        <h2 id="sums">{say(CAMPAIGNS.sums)}</h2>
        {state !== 'done' && (
          <p>
            {say(CAMPAIGN_STATE[state])}{' '}
            {state === 'running' && (
              <progress value={progress} aria-label={say(CAMPAIGNS.progress)} />
            )}
          </p>
        )}
        {faults.length > 0 && (
          <ul className="hatched campaign-faults">
            {faults.map(({ code, at, got }) => (
              <li key={`${code} ${at}`}>
                {code} <code>{at}</code> {got === undefined ? '' : String(got)}
              </li>
            ))}
          </ul>
        )}
        {sums !== null && <Sums sums={sums} />}
      </section>
      {sums !== null && <Refunds sums={sums} view={view} onView={onView} />}
    </>
  );
}

function Sums({ sums }: { readonly sums: NonNullable<Campaign['sums']> }) {
  const say = useSay();
  const kept = useKept();
  const { language } = useLanguage();
  const number = (count: number) => writeNumber(count, language);
  const { entries, lines, untouched, malformed } = sums;
  const rows = [
    { name: say(CAMPAIGNS.refunded), sum: sums.refunded },
    ...Object.entries(sums.kept).map(([reason, sum]) => ({
      name: say(CAMPAIGNS.kept, { reason: kept(reason) }),
      sum,
    })),
  ];
  return (
    <>
      <p>
        {say(CAMPAIGNS.recomputed, {
          entries: number(entries),
          lines: number(lines),
          untouched: number(untouched),
        })}{' '}
        {malformed > 0 && say(CAMPAIGNS.malformed, { count: number(malformed) })}
      </p>
      <table className="campaign-sums">
        <thead>
          <tr>
            <th scope="col">{say(CAMPAIGNS.result)}</th>
            <th scope="col" className="number">
              {say(CAMPAIGNS.entries)}
            </th>
            <th scope="col" className="number">
              {say(CAMPAIGNS.refund)}
            </th>
            <th scope="col" className="number">
              {say(CAMPAIGNS.interest)}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, sum }) => (
            <tr key={name}>
              <td>{name}</td>
              <td className="number">{number(sum.entries)}</td>
              <td className="number">
                <InUsd amount={sum.refund} />
              </td>
              <td className="number">
                <InUsd amount={sum.interest} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
