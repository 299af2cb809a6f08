import { Link } from '@tanstack/react-router';
import type { Suspension } from '../../risk/life/criteria-life.ts';
import type { Draft } from '../../risk/life/draft.ts';
import type { Instant } from '../../terms/day.ts';
import { useLanguage, useSay } from '../language.tsx';
import { When } from '../when.tsx';
import { writeCount, writePpm } from './figures.ts';
import { CRITERIA, DRAFT_KIND, ENDED } from './words.ts';

interface Happening {
  readonly at: Instant;
  readonly says: string;
  readonly reason: string | null;
  /** The draft that it was about; null for what the machine did. */
  readonly draft: string | null;
  readonly replay: string | null;
}

interface CriterionHistoryProps {
  readonly drafts: readonly Draft[];
  readonly suspensions: readonly Suspension[];
}

/** Who wrote, replayed, reviewed and published what, and when it was suspended: newest first. */
export function CriterionHistory({ drafts, suspensions }: CriterionHistoryProps) {
  const say = useSay();
  const { language } = useLanguage();
  const happenings = [
    ...drafts.flatMap((draft) => draftHappenings(draft, say)),
    ...suspensions.map(({ at, held, decisions, sharePpm }) => ({
      at,
      says: say(CRITERIA.wasSuspended, {
        held: writeCount(held, language),
        decisions: writeCount(decisions, language),
        share: writePpm(sharePpm, language),
      }),
      reason: null,
      draft: null,
      replay: null,
    })),
  ].sort((a, b) => (a.at < b.at ? 1 : -1));
  if (happenings.length === 0) return <p className="faint">{say(CRITERIA.noHistory)}</p>;
  return (
    <ol className="criterion-history">
      {happenings.map(({ at, says, reason, draft, replay }) => (
        <li key={`${at} ${says}`}>
          <When at={at} />
          <div>
            <p>
              {says}{' '}
              {replay !== null && (
                <Link to="/replays/$id" params={{ id: replay }}>
                  {say(CRITERIA.report)}
                </Link>
              )}
            </p>
            {reason !== null && (
              <small>
                {reason}{' '}
                {draft !== null && (
                  <Link to="/criteria/draft/$id" params={{ id: draft }} aria-label={says}>
                    →
                  </Link>
                )}
              </small>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

function draftHappenings(draft: Draft, say: ReturnType<typeof useSay>): readonly Happening[] {
  const { id, kind, editions, reviews, verdicts, end } = draft;
  const about = kind === 'criterion' ? '' : ` · ${say(DRAFT_KIND[kind])}`;
  return [
    ...editions.map(({ at, author: who, edition, reason }) => ({
      at,
      says: say(CRITERIA.wrote, { who, edition: String(edition) }) + about,
      reason,
      draft: id,
      replay: null,
    })),
    ...verdicts.map(({ at, edition, passed, report, failed }) => ({
      at,
      says: say(passed ? CRITERIA.replayPassed : CRITERIA.replayFailed, {
        edition: String(edition),
      }),
      reason: passed ? null : failed.join(' · '),
      draft: null,
      replay: report,
    })),
    ...reviews.map(({ at, reviewer: who, edition, accepted, reason }) => ({
      at,
      says:
        say(accepted ? CRITERIA.accepted : CRITERIA.sentBack, { who, edition: String(edition) }) +
        about,
      reason,
      draft: id,
      replay: null,
    })),
    ...(end === null
      ? []
      : [
          {
            at: end.at,
            says: say(CRITERIA.wasEnded, { who: end.actor, how: say(ENDED[end.how]) }) + about,
            reason: end.reason,
            draft: id,
            replay: null,
          },
        ]),
  ];
}
