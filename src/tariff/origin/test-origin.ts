import { readFileSync } from 'node:fs';
import { parseDay } from '../../terms/day.ts';
import type { OriginLaw } from './agreement.ts';
import { type Determination, determineOrigin } from './determine.ts';
import { parseOriginQuestion } from './good.parse.ts';
import { compileOrigin } from './law.parse.ts';
import { ruleSetOn } from './rule-set.ts';

function starterFile(name: string): string {
  return readFileSync(new URL(`../../../law/us/tariff/origin/${name}`, import.meta.url), 'utf8');
}

/** The law of origin of the starter Book. */
export function starterOrigin(): OriginLaw {
  const compiled = compileOrigin([
    { kind: 'origin-agreement', name: 'usmca', content: starterFile('usmca.json') },
    { kind: 'origin-rules', name: 'usmca', content: starterFile('usmca-rules.csv') },
  ]);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.faults));
  return compiled.value;
}

const STARTER = starterOrigin();

/** The day of the tests that ask for none. */
export const TODAY = day('2026-11-02');

export function day(text: string) {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(text);
  return parsed;
}

/** What the starter's USMCA says of a good that is written as a filer writes it, made in Mexico unless it says else. */
export function determine(good: Record<string, unknown>, on = TODAY, law = STARTER): Determination {
  const asked = { agreement: 'usmca', on, good: { producedIn: 'MX', ...good } };
  const question = parseOriginQuestion(asked);
  if (!question.ok) throw new Error(JSON.stringify(question.faults));
  const ruleSet = ruleSetOn(law, question.value.agreement, on);
  if (!ruleSet.ok) throw new Error(JSON.stringify(ruleSet.faults));
  return determineOrigin(ruleSet.value, question.value.good, on);
}

/** A material from outside. */
export function foreign(hts: string, value: string, more: Record<string, unknown> = {}) {
  return { name: `material ${hts}`, hts, value, originating: false, ...more };
}
