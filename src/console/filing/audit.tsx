import type { ConsignmentPage } from '../../decision/view.ts';
import { useSay } from '../language.tsx';
import { useLeave } from '../leave.ts';
import { When } from '../when.tsx';
import { FILING } from './words.ts';

const HASH_SHOWN = 16;

/** Where the decision is written down, which Book it was made by, and the file that proves it. */
export function Audit({ page }: { readonly page: ConsignmentPage }) {
  const say = useSay();
  const leave = useLeave();
  const { decision, journal } = page;
  return (
    <section className="sheet audit" aria-labelledby="audit">
      <h2 id="audit">{say(FILING.audit)}</h2>
      <dl>
        <dt>{say(FILING.decision)}</dt>
        <dd>
          <code>{decision.id}</code> <When at={decision.at} exact />
        </dd>
        <dt>{say(FILING.journal)}</dt>
        <dd>
          {journal === null ? (
            <span className="badge hatched">⚠ {say(FILING.journalNone)}</span>
          ) : (
            <>
              <code>
                {journal.writer} {journal.seq}
              </code>{' '}
              <code title={journal.hash}>{journal.hash.slice(0, HASH_SHOWN)}…</code>
            </>
          )}
        </dd>
        <dt>{say(FILING.book)}</dt>
        <dd>
          <code title={decision.book}>{decision.book.slice(0, HASH_SHOWN)}…</code>
        </dd>
      </dl>
      {leave.bundle && (
        <p>
          <a href={`/v1/decisions/${encodeURIComponent(decision.id)}/bundle`} download>
            {say(FILING.bundle)}
          </a>
        </p>
      )}
      {leave.bundle && <p className="authority">{say(FILING.bundleWhat)}</p>}
    </section>
  );
}
