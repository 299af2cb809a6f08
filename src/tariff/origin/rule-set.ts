import { type Day, holdsOn } from '../../terms/day.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import type { Agreement, OriginLaw } from './agreement.ts';
import { ORIGIN_FAULTS } from './faults.ts';
import type { Good } from './good.ts';
import { type Finding, found } from './reason.ts';
import type { ProductRule } from './rule.ts';
import { covers, type Span } from './scope.ts';
import { truthOf } from './truth.ts';

/** An agreement with the product-specific rules that are law on a day. */
export interface RuleSet {
  readonly agreement: Agreement;
  readonly rules: readonly ProductRule[];
}

/** @faults origin-agreement-unknown, origin-agreement-not-in-force */
export function ruleSetOn(law: OriginLaw, id: string, on: Day): Result<RuleSet> {
  const agreement = law.agreements.find((one) => one.id === id);
  if (agreement === undefined) {
    return refuse(ORIGIN_FAULTS.fault('origin-agreement-unknown', '/agreement', id));
  }
  if (!holdsOn(agreement.validity, on)) {
    return refuse(ORIGIN_FAULTS.fault('origin-agreement-not-in-force', '/on', on));
  }
  const rules = law.rules.filter((rule) => rule.agreement === id && holdsOn(rule.validity, on));
  return ok({ agreement, rules });
}

/** The rule for a good, or why none can be named. */
export type FoundRule =
  | { readonly rule: ProductRule; readonly finding: null }
  | { readonly rule: null; readonly finding: Finding };

/** The rule whose target is the most specific: the longest numbers, then the shortest range, then a part of it. */
export function findRule(rules: readonly ProductRule[], good: Good): FoundRule {
  const candidates = rules
    .flatMap((rule) =>
      rule.target
        .map((span) => ({ rule, span, covered: covers(span, good.hts) }))
        .filter(({ covered }) => covered !== 'no'),
    )
    .toSorted(bySpecificity);
  for (const { rule, span, covered } of candidates) {
    if (covered === 'unknown') {
      const digits = String(span.from.length);
      return { rule: null, finding: found('unknown', 'lacks-number', { digits }, '/hts') };
    }
    const described = rule.part === null ? 'yes' : truthOf(good.states[rule.part]);
    if (described === 'unknown') {
      const state = rule.part ?? '';
      return { rule: null, finding: found('unknown', 'lacks-state', { state }, '/states') };
    }
    if (described === 'yes') return { rule, finding: null };
  }
  const fill = { held: String(rules.length) };
  return { rule: null, finding: found('unknown', 'rule-missing', fill, '/hts') };
}

interface Candidate {
  readonly rule: ProductRule;
  readonly span: Span;
}

function bySpecificity(a: Candidate, b: Candidate): number {
  return (
    b.span.from.length - a.span.from.length ||
    widthOf(a.span) - widthOf(b.span) ||
    Number(b.rule.part !== null) - Number(a.rule.part !== null)
  );
}

function widthOf({ from, to }: Span): number {
  return Number(to) - Number(from);
}
