import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { dollars, inDollars } from '../revenue/cents.ts';
import { REVENUE_FAULTS } from '../revenue/faults.ts';
import { parseDeclared } from '../revenue/gap/declared.parse.ts';
import { GAP_FAULTS } from '../revenue/gap/faults.ts';
import type { GapGround } from '../revenue/gap/gaps-of.ts';
import { surveyOf } from '../revenue/gap/survey.ts';
import { parseGapsAsked } from '../revenue/gap/worklist.parse.ts';
import { type GapRow, listGaps } from '../revenue/gap/worklist.store.ts';
import type { House } from '../server/house.ts';
import { refusal, sayFault } from '../terms/fault.ts';
import { demand, EXIT, shownFaults } from './exit.ts';
import { GAP_TOLD } from './gap-words.ts';
import { type HouseFlags, houseCommand, inHouse } from './house-command.ts';
import { answer, grouped, remark } from './terminal.ts';
import { TERMINAL, tell } from './words.ts';

interface GapFlags extends HouseFlags {
  readonly entries?: string;
  readonly state?: string;
}

export function gapsCommand(): Command {
  return houseCommand(
    'gaps',
    'Say where entries declare too little, too much, or what nothing supports',
    'revenue gaps --entries entries.csv',
  )
    .option(
      '--entries <file>',
      'entries as CSV, one row a line (default the worklist of what was decided)',
    )
    .option(
      '--state <state>',
      'rows of the worklist in this state: open, taken, dismissed, followed',
    )
    .action((flags: GapFlags) =>
      inHouse(flags, 'reader', (house) =>
        flags.entries === undefined
          ? tellWorklist(house, flags)
          : survey(house, flags, flags.entries),
      ),
    );
}

function groundOf(house: House): GapGround {
  const { tariff, revenue } = house.book();
  if (tariff === null || revenue === null || revenue.gap.length === 0) {
    throw refusal(REVENUE_FAULTS, 'revenue-law-absent', '');
  }
  return { tariff, rules: revenue.gap };
}

async function survey(house: House, flags: GapFlags, file: string): Promise<void> {
  const read = parseDeclared(readFileSync(file, 'utf8'));
  const entries = demand(read);
  const faults = read.ok ? read.warnings : [];
  for (const line of shownFaults(faults)) remark(line);
  if (faults.length > 0) process.exitCode = EXIT.refused;
  const found = surveyOf(groundOf(house), entries);
  const { gaps, unasked } = found;
  answer(flags, inDollars({ ...found, faults }), [
    tell(GAP_TOLD.found, { entries: grouped(found.entries), gaps: grouped(gaps.length) }),
    ...gaps.map(gapLine),
    ...(unasked.length === 0 ? [] : [tell(GAP_TOLD.unasked, { rules: unasked.join(', ') })]),
  ]);
}

async function tellWorklist(house: House, { state, ...flags }: GapFlags): Promise<void> {
  const asked = demand(parseGapsAsked(state === undefined ? {} : { state }));
  const page = await house.database.as(house.agency.id, (tx) => listGaps(tx, asked));
  answer(flags, inDollars(page), [
    tell(GAP_TOLD.listed, { gaps: grouped(page.gaps.length) }),
    ...page.gaps.map(gapLine),
  ]);
}

type Told = Pick<GapRow, 'entry' | 'line' | 'code' | 'about' | 'cents' | 'atMost'>;

function gapLine({ entry, line, code, about, cents, atMost }: Told): string {
  const row = Object.entries(GAP_FAULTS.rows).find(([known]) => known === code)?.[1];
  const stake =
    cents === null
      ? tell(GAP_TOLD.unknown)
      : atMost
        ? tell(GAP_TOLD.atMost, { cents: dollars(cents) })
        : dollars(cents);
  const where = line === null ? tell(GAP_TOLD.entry) : tell(GAP_TOLD.line, { line: String(line) });
  const fault = { code, at: '', severity: 'warning', got: about } as const;
  const says = row === undefined ? code : sayFault(row, fault, TERMINAL);
  return `${stake.padStart(20)}  ${entry}, ${where}: ${says}`;
}
