import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parsePolicy } from '../src/decision/policy.parse.ts';
import { judge } from '../src/party/conformance/labelled-pair.ts';
import { missedBars, type PairSet, pairReport } from '../src/party/conformance/pair-report.ts';
import { parsePairs } from '../src/party/conformance/pair-table.parse.ts';
import { parseDay } from '../src/terms/day.ts';

const POLICY = new URL('../law/us/policy.json', import.meta.url);
const HELP = `npm run conformance -- screening [--verbose] FILE…

Holds our word on labelled pairs of names against their labels, at the threshold of law/us/policy.json.
A FILE is a CSV table with the columns left, right, schema (org, person, vessel) and is_match, and any of
left_address, right_address, left_country, right_country, left_dob, right_dob, left_imo, right_imo, source,
category, label_conflict. Rows that a language model made are told apart, so are rows with a label_conflict,
which are not counted. --verbose lists each pair that we tell wrongly, with the evidence.

"N passed, N failed" counts labelled rows. The exit code is 1 when a set misses its bar, 2 when a file is none.`;

/** Reports how rightly we tell the pairs of the files; answers the exit code. */
export function conformScreening(asked: readonly string[]): number {
  const verbose = asked.includes('--verbose');
  const files = asked.filter((word) => !word.startsWith('-'));
  if (files.length === 0) {
    console.error(HELP);
    return asked.includes('--help') ? 0 : 2;
  }
  const sets: PairSet[] = [];
  for (const file of files) {
    const pairs = parsePairs(readFileSync(file, 'utf8'));
    if (pairs === null) {
      console.error(`not a file of pairs by its header: ${file}`);
      return 2;
    }
    sets.push({ name: basename(file), pairs: pairs.map(judge) });
  }
  const threshold = publishedThreshold();
  for (const missed of missedBars(sets, threshold)) console.error(missed);
  for (const line of pairReport(sets, threshold, verbose)) console.log(line);
  return missedBars(sets, threshold).length === 0 ? 0 : 1;
}

function publishedThreshold(): number {
  const known = parseDay('2000-01-01');
  assert(known !== null);
  const policy = parsePolicy(readFileSync(POLICY, 'utf8'), known);
  if (!policy.ok) throw new Error('law/us/policy.json is refused');
  return policy.value.screening.threshold;
}
