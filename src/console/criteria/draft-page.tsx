import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from '@trussworks/react-uswds';
import { useState } from 'react';
import type { Draft, Edition } from '../../risk/life/draft.ts';
import { useLanguage, useSay } from '../language.tsx';
import { useLeave } from '../leave.ts';
import { ProblemNotice } from '../problem-notice.tsx';
import { useTitle } from '../title.ts';
import { boardQuery, draftQuery } from './criteria-calls.ts';
import { CriteriaLinks } from './criteria-links.tsx';
import { CriterionForm } from './criterion-form.tsx';
import { CriterionHistory } from './criterion-history.tsx';
import { AskedLane } from './criterion-marks.tsx';
import { DraftActs } from './draft-acts.tsx';
import { editionOf } from './draft-step.ts';
import { DraftSteps } from './draft-steps.tsx';
import { writePpm } from './figures.ts';
import { Hits } from './hits.tsx';
import { OwnTests } from './own-tests.tsx';
import { useCsrf } from './session.ts';
import { fromEdition, keptIn, testsOf, type Written } from './sketch.ts';
import { studyQuery } from './studio-calls.ts';
import { DRAFT, STUDIO } from './studio-words.ts';
import { Overlaps } from './study-notes.tsx';
import { ThreeViews } from './three-views.tsx';
import { useToday } from './today.ts';
import { CRITERIA, DRAFT_KIND } from './words.ts';
import './criteria.css';

/** Whether a draft should go into the Book: what it says, how it was tried, who agrees. */
export function DraftPage() {
  const { id } = useParams({ from: '/desk/criteria/draft/$id' });
  const { data: draft, error, refetch } = useQuery(draftQuery(id));
  return (
    <main className="page">
      <CriteriaLinks />
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {draft === undefined && error === null && <div className="skeleton" />}
      {draft !== undefined && <Proposed key={draft.editions.length} draft={draft} />}
    </main>
  );
}

function Proposed({ draft }: { readonly draft: Draft }) {
  const say = useSay();
  const leave = useLeave();
  const today = useToday();
  const [writing, setWriting] = useState(false);
  const { data: board } = useQuery(boardQuery);
  const latest = editionOf(draft);
  useTitle(draft.name);
  if (latest === undefined) return null;
  const isCriterion = draft.kind === 'criterion';
  const revisable = isCriterion && leave.draft && draft.end === null;
  return (
    <>
      <div className="criterion-head">
        <div>
          <h1>{say(DRAFT.question)}</h1>
          <p>
            <span className="faint">{say(DRAFT_KIND[draft.kind])}</span>{' '}
            <Link to="/criteria/$id" params={{ id: draft.name }} className="reference">
              {draft.name}
            </Link>{' '}
            <span className="faint">
              {say(CRITERIA.edition, { edition: String(latest.edition) })}{' '}
              {say(CRITERIA.by, { who: latest.author })}
            </span>
          </p>
        </div>
        {revisable && !writing && (
          <Button type="button" outline onClick={() => setWriting(true)}>
            {say(DRAFT.edit)}
          </Button>
        )}
      </div>
      <DraftSteps draft={draft} policy={board?.policy ?? null} />
      <DraftActs draft={draft} policy={board?.policy ?? null} />
      {writing ? (
        <CriterionForm
          start={fromEdition(latest, today)}
          today={today}
          draft={draft}
          named
          onSaved={() => setWriting(false)}
        />
      ) : (
        <div className="studio">
          <div className="studio-main">
            <p className="consequence">
              <strong>{say(DRAFT.because)}</strong> {latest.reason}
            </p>
            {isCriterion ? <CriterionRead edition={latest} /> : <ContentRead edition={latest} />}
            <section className="sheet" aria-labelledby="history">
              <h2 id="history">{say(CRITERIA.history)}</h2>
              <CriterionHistory drafts={[draft]} suspensions={[]} />
            </section>
          </div>
          {isCriterion && (
            <div className="studio-aside">
              <Hits when={keptIn(latest).when} today={today} />
              <OverlapsOf written={fromEdition(latest, today)} />
            </div>
          )}
        </div>
      )}
    </>
  );
}

/** The criterion of an edition as its reviewer reads it. */
function CriterionRead({ edition }: { readonly edition: Edition }) {
  const say = useSay();
  const { language } = useLanguage();
  const { declared, from, to } = edition;
  const kept = keptIn(edition);
  const written = fromEdition(edition, from);
  const study = useWrittenStudy(written);
  return (
    <>
      <section className="sheet" aria-labelledby="says">
        <div className="titled">
          <h2 id="says">{say(kept.title)}</h2>
          <AskedLane lane={kept.lane} weight={kept.weight} />
        </div>
        <ThreeViews id={kept.id} when={kept.when} />
        <dl className="facts-list">
          <dt>{say(CRITERIA.source)}</dt>
          <dd>{kept.source}</dd>
          <dt>{say(CRITERIA.authority)}</dt>
          <dd>{kept.authority}</dd>
          <dt>{say(CRITERIA.owner)}</dt>
          <dd>{kept.owner}</dd>
          <dt>{say(CRITERIA.inForce)}</dt>
          <dd>
            {from} – {to ?? say(CRITERIA.openEnded)}{' '}
            {declared.emergency && <span className="badge">▲ {say(STUDIO.emergency)}</span>}
          </dd>
          {declared.sharePpm !== null && (
            <>
              <dt>{say(STUDIO.share)}</dt>
              <dd>{writePpm(declared.sharePpm, language)}</dd>
            </>
          )}
        </dl>
      </section>
      <OwnTests tests={written.tests} outcomes={study?.tests ?? []} />
    </>
  );
}

function useWrittenStudy(written: Written) {
  const { language } = useLanguage();
  const { id, view, lane, weight } = written;
  const sketch = { id, view, lane, weight: Number(weight), tests: testsOf(written) };
  return useQuery(studyQuery(sketch, language, useCsrf())).data;
}

function OverlapsOf({ written }: { readonly written: Written }) {
  const study = useWrittenStudy(written);
  return study !== undefined && <Overlaps overlaps={study.overlaps} />;
}

/** What a draft that is no criterion would put into the Book, member by member. */
function ContentRead({ edition }: { readonly edition: Edition }) {
  const say = useSay();
  const content: Readonly<Record<string, unknown>> = JSON.parse(edition.content);
  return (
    <section className="sheet" aria-labelledby="content">
      <h2 id="content">{say(DRAFT.content)}</h2>
      <dl className="facts-list">
        {Object.entries(content).map(([name, value]) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
