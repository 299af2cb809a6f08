import type { Command } from 'commander';
import { TRUST_FAULTS } from '../party/trust/faults.ts';
import {
  type Intake,
  loadPartnerAnswers,
  loadPartnerMembers,
} from '../party/trust/partner.store.ts';
import { parsePartnerAnswers, parsePartnerMembers } from '../party/trust/partner-file.parse.ts';
import type { Arrangement } from '../party/trust/trust-law.ts';
import type { House } from '../server/house.ts';
import { dayAt, holdsOn } from '../terms/day.ts';
import { refusal } from '../terms/fault.ts';
import { demand } from './exit.ts';
import { type HouseFlags, houseCommand, inHouse } from './house-command.ts';
import { checkSignatures } from './offer.ts';
import { readSource, type Source } from './source.ts';
import { answer, grouped, showProgress } from './terminal.ts';
import { TRUST_TOLD } from './trust-words.ts';
import { tell } from './words.ts';

interface PartnerFlags extends HouseFlags {
  readonly author: string;
  readonly approver: string;
}

/** `load partner-members`: who a partner trusts counts here at once, so two people stand behind its list. */
export function loadPartnerMembersCommand(): Command {
  return partnerCommand(
    'partner-members',
    'A partner’s whole list of members, by an arrangement of mutual recognition',
    'CSV: number, name, mid, status, from, to, facility',
  ).action((id: string, file: string, flags: PartnerFlags) =>
    signed(flags, async (house) => {
      const arrangement = arrangementOf(house, id);
      const source = readSource(file);
      const members = demand(parsePartnerMembers(source.text));
      const progress = showProgress(tell(TRUST_TOLD.loading), members.length);
      const loaded = await house.database.as(house.agency.id, (tx) =>
        loadPartnerMembers(tx, arrangement, members, intakeOf(house, source, flags)),
      );
      progress.end();
      const { added, changed, ended, proposed } = loaded;
      const counted = { members: loaded.members, added, changed, ended, proposed };
      const told = Object.entries(counted).map(([name, count]) => [name, grouped(count)] as const);
      answer(flags, loaded, [
        tell(TRUST_TOLD.loaded, { arrangement: id, ...Object.fromEntries(told) }),
      ]);
    }),
  );
}

/** `load partner-answers`: which of our members the partner recognises. */
export function loadPartnerAnswersCommand(): Command {
  return partnerCommand(
    'partner-answers',
    'How a partner answered for our members',
    'CSV: number, status (recognised or unmatched)',
  ).action((id: string, file: string, flags: PartnerFlags) =>
    signed(flags, async (house) => {
      const arrangement = arrangementOf(house, id);
      const source = readSource(file);
      const answers = demand(parsePartnerAnswers(source.text));
      const told = demand(
        await house.database.as(house.agency.id, (tx) =>
          loadPartnerAnswers(tx, arrangement, answers, intakeOf(house, source, flags)),
        ),
      );
      const { recognised, unmatched } = told;
      answer(flags, { arrangement: id, ...told }, [
        tell(TRUST_TOLD.answered, {
          arrangement: id,
          recognised: grouped(recognised),
          unmatched: grouped(unmatched),
        }),
      ]);
    }),
  );
}

function partnerCommand(name: string, description: string, columns: string): Command {
  const example = `load ${name} mx-2014 ${name}.csv --author ana --approver luis`;
  return houseCommand(name, description, example)
    .argument('<arrangement>', 'the arrangement’s id, "mx-2014"')
    .argument('<file>', columns)
    .requiredOption('--author <name>', 'who prepared it')
    .requiredOption('--approver <name>', 'who approves it: somebody else');
}

function signed(flags: PartnerFlags, work: (house: House) => Promise<void>): Promise<void> {
  const { author, approver } = flags;
  demand(checkSignatures({ author, approver, reason: '' }));
  return inHouse(flags, 'tool', work);
}

function arrangementOf({ book, now, agency }: House, id: string): Arrangement {
  const found = book().trust.arrangements.get(id);
  if (found !== undefined && holdsOn(found.validity, dayAt(now(), agency.zone))) return found;
  throw refusal(TRUST_FAULTS, 'arrangement-unknown', '', id);
}

function intakeOf(house: House, source: Source, { author, approver }: PartnerFlags): Intake {
  const { now, agency } = house;
  const { name: file, sha256 } = source;
  const people = { actor: author, approver };
  const nearFrom = house.book().policy.screening.threshold;
  return { ...people, at: now(), zone: agency.zone, file, sha256, nearFrom };
}
