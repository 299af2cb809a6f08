import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import type { House } from '../server/house.ts';
import { parseChange, parseClaim } from '../tariff/quota/claim.parse.ts';
import type { ClaimAnswer } from '../tariff/quota/claim-answer.ts';
import { QUOTA_FAULTS } from '../tariff/quota/faults.ts';
import {
  changeQuota,
  claimQuota,
  listQuotaEvents,
  listQuotaStates,
  openQuota,
  readQuota,
} from '../tariff/quota/quota.store.ts';
import {
  definitionFor,
  definitionsOn,
  NO_QUOTAS,
  type QuotaDefinition,
  type QuotaLaw,
} from '../tariff/quota/quota.ts';
import { claimKey, type QuotaEvent } from '../tariff/quota/quota-event.ts';
import { type QuotaView, viewOf } from '../tariff/quota/quota-view.ts';
import { dayAt } from '../terms/day.ts';
import { refusal } from '../terms/fault.ts';
import { demand } from './exit.ts';
import { type HouseFlags, houseCommand, inHouse } from './house-command.ts';
import { QUOTA_STATUS, QUOTA_TOLD } from './quota-words.ts';
import { answer, grouped } from './terminal.ts';
import { tell } from './words.ts';

interface ActingFlags extends HouseFlags {
  readonly officer: string;
}

export function quotaCommand(): Command {
  return new Command('quota')
    .description('Quotas: how they stand, and claims on them')
    .addCommand(listCommand())
    .addCommand(showCommand())
    .addCommand(claimCommand())
    .addCommand(openCommand())
    .addCommand(changeCommand());
}

function listCommand(): Command {
  return houseCommand(
    'list',
    'Every quota in its period, with what is left of it',
    'quota list',
  ).action((flags: HouseFlags) =>
    inHouse(flags, 'reader', async (house) => {
      const asked = askedIn(house);
      const definitions = definitionsOn(lawOf(house), dayAt(asked.at, asked.zone));
      const states = await house.database.as(house.agency.id, (tx) =>
        listQuotaStates(tx, definitions),
      );
      const views = [...states].map(([definition, state]) => viewOf(definition, state, asked));
      answer(flags, views, views.map(lineOf));
    }),
  );
}

function showCommand(): Command {
  return orderCommand(
    'show',
    'One quota, and what happened to it',
    'quota show beef-argentina-trimmings',
  ).action((order: string, flags: HouseFlags) =>
    inHouse(flags, 'reader', async (house) => {
      const definition = definitionOf(house, order);
      const { database, agency } = house;
      const [state, events] = await database.as(agency.id, async (tx) => [
        await readQuota(tx, definition),
        await listQuotaEvents(tx, definition),
      ]);
      const quota = viewOf(definition, state, askedIn(house));
      answer(flags, { quota, events }, [lineOf(quota), ...events.map(eventLine)]);
    }),
  );
}

function claimCommand(): Command {
  return orderCommand(
    'claim',
    'Claim a part of a quota for a line of an entry',
    'quota claim beef-argentina-trimmings claim.json --officer dana',
  )
    .argument('<file>', 'JSON with entry, line, importer, origin, licence, quantity')
    .requiredOption('--officer <login>', 'who does it')
    .action((order: string, file: string, flags: ActingFlags) =>
      inHouse(flags, 'tool', async (house) => {
        const definition = definitionOf(house, order);
        const claim = demand(parseClaim(readFileSync(file, 'utf8'), definition));
        const claimed = demand(
          await house.database.as(house.agency.id, (tx) =>
            claimQuota(tx, lawOf(house), definition, claim, actingIn(house, flags)),
          ),
        );
        answer(flags, claimed, [claimLine(claimed)]);
      }),
    );
}

function openCommand(): Command {
  return orderCommand(
    'open',
    'Open a quota whose moment has come: all claims that wait are allotted, pro rata if need be',
    'quota open beef-argentina-trimmings --officer mira',
  )
    .requiredOption('--officer <login>', 'who does it')
    .action((order: string, flags: ActingFlags) =>
      inHouse(flags, 'tool', async (house) => {
        const definition = definitionOf(house, order);
        const state = demand(
          await house.database.as(house.agency.id, (tx) =>
            openQuota(tx, lawOf(house), definition, actingIn(house, flags)),
          ),
        );
        const quota = viewOf(definition, state, askedIn(house));
        answer(flags, quota, [lineOf(quota)]);
      }),
    );
}

function changeCommand(): Command {
  return orderCommand(
    'change',
    'Give back a part of a claim, record a licence, add volume, suspend, block',
    'quota change beef-argentina-trimmings suspended.json --officer mira',
  )
    .argument('<file>', '{"kind": "suspended", "reason": "…"}, or another change')
    .requiredOption('--officer <login>', 'who does it')
    .action((order: string, file: string, flags: ActingFlags) =>
      inHouse(flags, 'tool', async (house) => {
        const definition = definitionOf(house, order);
        const change = demand(parseChange(readFileSync(file, 'utf8'), definition));
        const state = demand(
          await house.database.as(house.agency.id, (tx) =>
            changeQuota(tx, lawOf(house), definition, change, actingIn(house, flags)),
          ),
        );
        const quota = viewOf(definition, state, askedIn(house));
        answer(flags, quota, [lineOf(quota)]);
      }),
    );
}

function orderCommand(name: string, description: string, example: string): Command {
  return houseCommand(name, description, example).argument(
    '<order>',
    'its order number, as "quota list" shows it',
  );
}

function lawOf(house: House): QuotaLaw {
  return house.book().tariff?.quotas ?? NO_QUOTAS;
}

function askedIn({ now, agency }: House) {
  return { at: now(), zone: agency.zone };
}

function actingIn(house: House, { officer }: ActingFlags) {
  return { ...askedIn(house), actor: officer };
}

function definitionOf(house: House, order: string): QuotaDefinition {
  const { at, zone } = askedIn(house);
  const definition = definitionFor(lawOf(house), order, dayAt(at, zone));
  if (definition === null) throw refusal(QUOTA_FAULTS, 'quota-unknown', '/order', order);
  return definition;
}

function lineOf(view: QuotaView): string {
  const { order, title, unit, validity, status, balance, volume, waiting } = view;
  return tell(QUOTA_TOLD.quota, {
    order,
    title,
    unit,
    from: validity.from,
    to: validity.to ?? '…',
    status: tell(QUOTA_STATUS[status]),
    balance: unitsOf(balance),
    volume: unitsOf(volume),
    waiting: grouped(waiting),
  });
}

function unitsOf(units: number | null): string {
  return units === null ? tell(QUOTA_TOLD.unknown) : grouped(units);
}

function eventLine({ at, kind, ...facts }: QuotaEvent): string {
  return tell(QUOTA_TOLD.event, { at, kind, facts: JSON.stringify(facts) });
}

function claimLine(answered: ClaimAnswer): string {
  const { order, claim, allotted, beyond, deposit, status, balance } = answered;
  if (allotted === null || beyond === null || deposit === null) {
    return tell(QUOTA_TOLD.waits, { claim: claimKey(claim), order });
  }
  return tell(QUOTA_TOLD.allotted, {
    claim: claimKey(claim),
    order,
    allotted: grouped(allotted),
    beyond: grouped(beyond),
    deposit,
    status: tell(QUOTA_STATUS[status]),
    balance: unitsOf(balance),
  });
}
