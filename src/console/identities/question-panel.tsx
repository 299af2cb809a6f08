import { Link } from '@tanstack/react-router';
import { Button } from '@trussworks/react-uswds';
import type { Verdict } from '../../party/identity/judgement.ts';
import type { ExplainedQuestion, Side } from '../../party/identity/review.store.ts';
import { writeNumber, writeShare } from '../figures.tsx';
import { useLanguage, useSay } from '../language.tsx';
import { useLeave } from '../leave.ts';
import { CLOSE } from '../words.ts';
import { EvidenceBars } from './evidence-bars.tsx';
import { IDENTITIES } from './words.ts';

interface QuestionPanelProps {
  readonly question: ExplainedQuestion;
  readonly onJudge: (verdict: Verdict) => void;
  readonly onClose: () => void;
}

/** Two parties side by side: what hangs on them, and what speaks for one party and against it. */
export function QuestionPanel({ question, onJudge, onClose }: QuestionPanelProps) {
  const say = useSay();
  const { language } = useLanguage();
  const { partyState } = useLeave();
  const { left, right, explanation } = question;
  const { probability, priorBits, heldBack, fields } = explanation;
  return (
    <aside className="why-panel sheet" aria-label={say(IDENTITIES.question)}>
      <div className="titled">
        <h2>{writeShare(probability, language)}</h2>
        <button type="button" className="usa-button usa-button--unstyled" onClick={onClose}>
          {say(CLOSE)} <kbd>Esc</kbd>
        </button>
      </div>
      <div className="why-panel-body">
        {partyState && (
          <div className="acts unprinted">
            <Button type="button" onClick={() => onJudge('one')}>
              {say(IDENTITIES.one)} <kbd>y</kbd>
            </Button>
            <Button type="button" outline onClick={() => onJudge('two')}>
              {say(IDENTITIES.two)} <kbd>n</kbd>
            </Button>
            <Button type="button" outline onClick={() => onJudge('unsure')}>
              {say(IDENTITIES.unsure)} <kbd>u</kbd>
            </Button>
          </div>
        )}
        <div className="identity-sides identity-heads">
          <Head side={left} />
          <Head side={right} />
        </div>
        {heldBack && <p>{say(IDENTITIES.heldBack)}</p>}
        <EvidenceBars fields={fields} />
        <p className="faint">
          {say(IDENTITIES.barely, {
            percent: writeShare(probability, language),
            prior: writeNumber(priorBits, language, 1),
          })}
        </p>
      </div>
    </aside>
  );
}

function Head({ side }: { readonly side: Side }) {
  const say = useSay();
  const { language } = useLanguage();
  const { account, name, country, members, filings, standings } = side;
  return (
    <div>
      <Link to="/parties/$id" params={{ id: account }}>
        {name === '' ? say(IDENTITIES.nameless) : name}
      </Link>{' '}
      {country}
      <p className="faint">
        {say(IDENTITIES.hangs)}: {writeNumber(filings, language)}
        {members > 1 && `, ${say(IDENTITIES.members, { count: writeNumber(members, language) })}`}
        {standings > 0 && `, ${say(IDENTITIES.standings)}`}
      </p>
    </div>
  );
}
