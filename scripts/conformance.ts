import { readFileSync } from 'node:fs';
import { revisionInForce } from '../src/tariff/calendar.ts';
import { checkCase } from '../src/tariff/conformance/check-case.ts';
import { parseCases } from '../src/tariff/conformance/read-cases.parse.ts';
import { listedIn, reportLines, unexplained } from '../src/tariff/conformance/report.ts';
import { readConformanceLaw } from './conformance-law.ts';
import { conformScreening } from './conformance-screening.ts';

const PAGE = new URL('../docs/conformance.md', import.meta.url);
const USAGE = `npm run conformance -- tariff FILE…
npm run conformance -- screening [--verbose] FILE…`;
const NOTHING_KNOWN: ReadonlySet<string> = new Set();

/** Holds our answers against worked cases; the exit code is 1 when one fails that docs/conformance.md does not list. */
function main([subject, ...files]: readonly string[]): number {
  if (subject === 'screening') return conformScreening(files);
  if (subject !== 'tariff' || files.length === 0) {
    console.error(USAGE);
    return 2;
  }
  const texts = files.map((file) => readFileSync(file, 'utf8'));
  const unknown = files.filter((_, n) => parseCases(texts[n] ?? '', NOTHING_KNOWN) === null);
  if (unknown.length > 0) {
    console.error(`not a file of cases by its header: ${unknown.join(', ')}`);
    return 2;
  }
  const days = texts
    .flatMap((text) => parseCases(text, NOTHING_KNOWN) ?? [])
    .flatMap(({ on }) => on ?? []);
  const { law, origin, calendar, statements } = readConformanceLaw(days);
  const verdicts = texts
    .flatMap((text) => parseCases(text, statements) ?? [])
    .map((worked) => checkCase({ tariff: law, origin }, worked));
  const isListed = listedIn(readFileSync(PAGE, 'utf8'));
  const lawful = (day: Parameters<typeof revisionInForce>[1]) => revisionInForce(calendar, day);
  for (const line of reportLines(verdicts, isListed, lawful)) console.log(line);
  return unexplained(verdicts, isListed).length === 0 ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
