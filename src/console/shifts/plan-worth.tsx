import type { RecordedPlan } from '../../decision/selection/plan.store.ts';
import { Dollars, writeDollars, writeShare } from '../figures.tsx';
import { useLanguage, useSay } from '../language.tsx';
import { When } from '../when.tsx';
import { CAUSE, SHIFTS } from './words.ts';

/** What a plan is worth, against going down the queue and against the best that there could be. */
export function PlanWorth({ plan }: { readonly plan: RecordedPlan }) {
  const say = useSay();
  const { language } = useLanguage();
  const { valueCents, greedyCents, boundCents, explorationCostCents: exploring } = plan;
  const { revision, cause, officer, reason, madeAt } = plan;
  const better = greedyCents > 0 ? valueCents / greedyCents - 1 : 0;
  const gap = boundCents > 0 ? (boundCents - valueCents) / boundCents : 0;
  const fill = { revision: String(revision), cause: say(CAUSE[cause]), officer };
  return (
    <div className="plan-worth">
      <p>
        <span className="faint">{say(SHIFTS.worth)}</span>{' '}
        <strong>
          <Dollars cents={valueCents} />
        </strong>{' '}
        ·{' '}
        {better > 0
          ? say(SHIFTS.better, { share: writeShare(better, language) })
          : say(SHIFTS.asGood)}{' '}
        ·{' '}
        {say(SHIFTS.gap, {
          bound: writeDollars(boundCents, language),
          share: writeShare(gap, language),
        })}
        {exploring > 0 &&
          ` · ${say(SHIFTS.exploring, { cost: writeDollars(exploring, language) })}`}
      </p>
      <p className="faint">
        {say(SHIFTS.revision, fill)} <When at={madeAt} />
        {reason !== '' && ` · ${reason}`}
      </p>
    </div>
  );
}
