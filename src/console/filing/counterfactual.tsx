import { useQuery } from '@tanstack/react-query';
import type { Decision } from '../../decision/decision.ts';
import { LaneMark } from '../lane-mark.tsx';
import { useSay } from '../language.tsx';
import { useLeave } from '../leave.ts';
import { counterfactualQuery, type Freed } from './filing-calls.ts';
import { MODEL } from './model-words.ts';
import { FILING } from './words.ts';

/** The smallest change of one declared field that would bring a milder lane; for officers only. */
export function SmallestChange({ decision }: { readonly decision: Decision }) {
  const say = useSay();
  const { examine } = useLeave();
  const asked = examine && decision.lane !== 'release';
  const { data: freed } = useQuery({ ...counterfactualQuery(decision.id), enabled: asked });
  if (!asked || freed === undefined) return null;
  return (
    <div className="freeing counterfactual">
      <p>
        <span className="faint">{say(MODEL.oneField)}:</span>{' '}
        <Answer freed={freed} decision={decision} />
      </p>
      <p className="authority">
        {say(MODEL.notTold)}
        {freed.book !== freed.decidedBy && ` ${say(MODEL.otherBook)}`}
      </p>
    </div>
  );
}

interface AnswerProps {
  readonly freed: Freed;
  readonly decision: Decision;
}

function Answer({ freed, decision }: AnswerProps) {
  const say = useSay();
  if (freed.kind === 'none') {
    if (freed.why !== 'standing') return say(MODEL.noField);
    const standing = decision.reasons.find(({ code }) => code === freed.reason);
    return say(MODEL.stands, {
      reason: standing === undefined ? freed.reason : say(standing.title),
    });
  }
  const { says, from, to, entry, line, of } = freed.change;
  const place = [entry ?? of, line === null ? null : say(FILING.line, { line: String(line) })];
  return (
    <>
      <strong>{say(says)}</strong> {place.filter((part) => part !== null).join(', ')}{' '}
      {from !== null && <del>{from}</del>} → <ins>{to ?? say(MODEL.leftOut)}</ins>{' '}
      <LaneMark lane={freed.lane} />
    </>
  );
}
