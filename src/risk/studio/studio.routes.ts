import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Action } from '../../ledger/authorize.ts';
import { leaveFor } from '../../ledger/leave.ts';
import { type FaultTables, languageOf, problem, sayAll } from '../../ledger/problem.ts';
import { dayAt, type Instant } from '../../terms/day.ts';
import { type Language, say } from '../../terms/words.ts';
import { codeOf } from '../code.ts';
import type { CriteriaIndex } from '../criteria-index.ts';
import { type Condition, purposeOf } from '../expression.ts';
import type { Overlap } from '../overlap.ts';
import { listNames } from '../vocabulary.ts';
import { clauseOf, sentenceOf } from './sentence.ts';
import { parseSketch, studySketch } from './study.parse.ts';
import type { Outcome, Study } from './study.ts';
import { tableOf } from './table.ts';
import { phraseOf } from './words.ts';

/** What the studio is given by the server. */
export interface Studio {
  readonly agency: { readonly id: string; readonly zone: string };
  readonly now: () => Instant;
  /** The criteria in force; null when there are none. */
  readonly criteria: () => CriteriaIndex | null;
  readonly tables: FaultTables;
}

const SKETCH_BYTES_MAX = 256 * 1024;
/** Overlaps that are told one by one; all are counted. */
const OVERLAPS_MAX = 200;

/** Where criteria are written: what the language knows, and the check of a sketch before it is saved. */
export function studioRoutes(app: FastifyInstance, studio: Studio): void {
  const { agency, now, criteria, tables } = studio;

  /** Answers by itself and gives false when the request has no leave. */
  function admits(request: FastifyRequest, reply: FastifyReply, action: Action): boolean {
    const leave = leaveFor(request.principal, action, agency.id);
    if (!leave.granted) problem(reply, leave.status, [leave.fault], tables);
    return leave.granted;
  }

  app.get('/v1/criteria/vocabulary', async (request, reply) => {
    if (!admits(request, reply, 'book.read')) return reply;
    const language = languageOf(request);
    const names = listNames().map((named) => {
      const { scope, type, optional, source, purpose, meaning } = named.term;
      const said = { meaning: say(meaning, language), phrase: phraseOf(named, language) };
      return { name: named.name, scope, type, optional, source, purpose, ...said };
    });
    const lists = criteria()?.lists ?? [];
    return {
      names,
      lists: lists.map(({ name, validity, members }) => ({
        name,
        ...validity,
        members: members.length,
      })),
    };
  });

  app.post('/v1/criteria/check', { bodyLimit: SKETCH_BYTES_MAX }, async (request, reply) => {
    // A study changes nothing: who reviews a criterion, or is stopped by it, may read it as its author does.
    if (!admits(request, reply, 'book.read')) return reply;
    const index = criteria();
    const sketch = parseSketch(request.body, index?.lists ?? []);
    if (!sketch.ok) return problem(reply, 422, sketch.faults, tables);
    const study = studySketch(sketch.value, index, dayAt(now(), agency.zone));
    return shown(study, index, tables, languageOf(request));
  });
}

/** A study in one language. */
function shown(study: Study, index: CriteriaIndex | null, tables: FaultTables, language: Language) {
  const { faults, condition, overlaps, outcomes, cost } = study;
  return {
    faults: sayAll(faults, tables, language),
    condition: condition && conditionShown(condition, language),
    overlaps: overlapsShown(overlaps, index, language),
    tests: outcomes.map((outcome) => outcomeShown(outcome, language)),
    cost,
  };
}

function conditionShown(condition: Condition, language: Language) {
  const { expression, scope, names, lists } = condition;
  return {
    scope,
    purpose: purposeOf(condition),
    names: names.map(({ name }) => name),
    lists,
    code: codeOf(expression),
    sentence: sentenceOf(expression, language),
    table: tableOf(expression),
  };
}

function overlapsShown(
  overlaps: readonly Overlap[],
  index: CriteriaIndex | null,
  language: Language,
) {
  const titles = new Map(index?.rules.map(({ criterion }) => [criterion.id, criterion.title]));
  const counts: Record<string, number> = {};
  for (const { relation } of overlaps) counts[relation] = (counts[relation] ?? 0) + 1;
  const told = overlaps.slice(0, OVERLAPS_MAX).map(({ criterion, relation }) => {
    const title = titles.get(criterion);
    return { criterion, relation, title: title === undefined ? '' : say(title, language) };
  });
  return { counts, told };
}

function outcomeShown({ test, passed, because }: Outcome, language: Language) {
  const parts = because.parts.map(({ part, truth, seen }) => ({
    code: codeOf(part),
    says: clauseOf(part, language),
    truth,
    seen,
  }));
  const { name, fires } = test;
  return { name, fires, passed, fired: because.fires, because: parts };
}
