import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { parseFinding } from '../decision/selection/finding.parse.ts';
import { recordFinding } from '../decision/selection/finding.store.ts';
import type { Finding } from '../risk/finding.ts';
import { findRecorded } from './bundle-command.ts';
import { demand } from './exit.ts';
import { type HouseFlags, houseCommand, inHouse } from './house-command.ts';
import { TARGETING_TOLD } from './targeting-words.ts';
import { answer, grouped } from './terminal.ts';
import { tell } from './words.ts';

interface RecordFlags extends HouseFlags {
  readonly officer: string;
}

export function findingCommand(): Command {
  return new Command('finding')
    .description('Findings: what examinations found, the labels that targeting is measured by')
    .addCommand(recordCommand());
}

function recordCommand(): Command {
  return houseCommand(
    'record',
    'Record what an examination found; no discrepancies say that all was in order',
    'finding record B76-0324527-8 finding.json --officer dana',
  )
    .argument('<consignment>', 'its identifier, or a reference')
    .argument('<file>', '{"version": 1, "discrepancies": [], "minutes": 45}')
    .requiredOption('--officer <login>', 'who examined it')
    .action((consignment: string, file: string, flags: RecordFlags) =>
      inHouse(flags, 'tool', async (house) => {
        const sent = demand(parseFinding(readFileSync(file, 'utf8')));
        const { agency, database, now } = house;
        const finding = await database.as(agency.id, async (tx) => {
          const { decision } = await findRecorded(tx, consignment, now());
          const examination = {
            consignment: decision.consignmentId,
            officer: flags.officer,
            at: now(),
          };
          return demand(await recordFinding(tx, sent, examination));
        });
        answer(flags, finding, [lineOf(finding)]);
      }),
    );
}

function lineOf({ id, discrepancies, selectedBy, inclusionPpm }: Finding): string {
  const count = discrepancies.length;
  return tell(TARGETING_TOLD.finding, {
    id,
    found:
      count === 0
        ? tell(TARGETING_TOLD.inOrder)
        : tell(TARGETING_TOLD.discrepancies, { count: String(count) }),
    selectedBy,
    inclusion: grouped(inclusionPpm),
  });
}
