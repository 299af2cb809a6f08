import { Link } from '@tanstack/react-router';
import type { ReviewPage } from '../../party/identity/review-page.store.ts';
import { writeNumber } from '../figures.tsx';
import { useLanguage, useSay } from '../language.tsx';
import { useLeave } from '../leave.ts';
import { When } from '../when.tsx';
import { IDENTITIES, VERDICT } from './words.ts';

interface JudgedListProps extends Pick<ReviewPage, 'judgements' | 'names'> {
  readonly onUndo: (judgement: string) => void;
}

/** What was judged last, with its undoing. */
export function JudgedList({ judgements, names, onUndo }: JudgedListProps) {
  const say = useSay();
  const { partyState } = useLeave();
  return (
    <section className="sheet" aria-labelledby="judged">
      <h2 id="judged">{say(IDENTITIES.judged)}</h2>
      {judgements.length === 0 && <p className="faint">{say(IDENTITIES.noneJudged)}</p>}
      <ul className="identity-judged">
        {judgements.map(({ id, low, high, verdict, reason, actor, at, withdrawn }) => (
          <li key={id} data-quiet={withdrawn !== null || undefined}>
            <strong>{say(VERDICT[verdict])}</strong>: <PartyLink id={low} names={names} /> ·{' '}
            <PartyLink id={high} names={names} />
            <small>
              {actor}, <When at={at} />: {reason}
            </small>{' '}
            {withdrawn !== null && (
              <span className="badge">{say(IDENTITIES.undone, { actor: withdrawn.actor })}</span>
            )}
            {withdrawn === null && partyState && (
              <button
                type="button"
                className="usa-button usa-button--unstyled unprinted"
                onClick={() => onUndo(id)}
              >
                {say(IDENTITIES.undo)}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who began where another stopped, with the days between. */
export function SuccessionList({ successions, names }: Pick<ReviewPage, 'successions' | 'names'>) {
  const say = useSay();
  const { language } = useLanguage();
  return (
    <section className="sheet" aria-labelledby="successions">
      <h2 id="successions">{say(IDENTITIES.successions)}</h2>
      {successions.length === 0 && <p className="faint">{say(IDENTITIES.noneSucceeded)}</p>}
      <ul className="identity-judged">
        {successions.map(({ predecessor, successor, gapDays, silentDays, suspended }) => (
          <li key={`${predecessor} ${successor}`}>
            <PartyLink id={predecessor} names={names} /> →{' '}
            <PartyLink id={successor} names={names} />
            <small>
              {say(suspended === null ? IDENTITIES.silent : IDENTITIES.suspended, {
                days: writeNumber(silentDays, language),
                gap: writeNumber(gapDays, language),
              })}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function PartyLink({ id, names }: { readonly id: string } & Pick<ReviewPage, 'names'>) {
  const say = useSay();
  return (
    <Link to="/parties/$id" params={{ id }}>
      {names[id] || say(IDENTITIES.nameless)}
    </Link>
  );
}
