import { useSay } from '../language.tsx';
import { When } from '../when.tsx';
import type { Account } from './revenue-calls.ts';
import { REVENUE } from './words.ts';

/** What was decided and stands on no account; nothing when all is booked. */
export function Unbooked({ rows }: { readonly rows: Account['unbooked'] }) {
  const say = useSay();
  if (rows.length === 0) return null;
  return (
    <section className="sheet" aria-labelledby="unbooked">
      <h2 id="unbooked">{say(REVENUE.unbooked)}</h2>
      <ul>
        {rows.map(({ decision, entry, reason, at }) => (
          <li key={`${decision} ${entry}`}>
            <strong>{entry}</strong> {reason} <When at={at} />
          </li>
        ))}
      </ul>
    </section>
  );
}
