import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { comparePrograms } from '../party/trust/comparison.ts';
import type { FastAnswer } from '../party/trust/fast.ts';
import { TRUST_FAULTS } from '../party/trust/faults.ts';
import { parseLaneCheck } from '../party/trust/lane.parse.ts';
import { checkLane } from '../party/trust/lane.store.ts';
import type { LegAnswer } from '../party/trust/leg.ts';
import type { TakenStep } from '../party/trust/member.ts';
import { listParity, type Parity } from '../party/trust/parity.store.ts';
import { parseApplication, parseStep } from '../party/trust/step.parse.ts';
import {
  type Acting,
  applyFor,
  findMember,
  listMembers,
  listSteps,
  type MemberFile,
  takeStep,
} from '../party/trust/trust.store.ts';
import type { Program } from '../party/trust/trust-law.ts';
import { arrangementsOn, type MemberView, memberView } from '../party/trust/trust-view.ts';
import type { House } from '../server/house.ts';
import { dayAt } from '../terms/day.ts';
import { refusal } from '../terms/fault.ts';
import { demand } from './exit.ts';
import { type HouseFlags, houseCommand, inHouse } from './house-command.ts';
import { answer, grouped } from './terminal.ts';
import { LEG_REASON, MEMBER_STATE, STEP_KIND } from './trust-code-words.ts';
import { TRUST_TOLD } from './trust-words.ts';
import { TERMINAL, tell } from './words.ts';

interface ActingFlags extends HouseFlags {
  readonly officer: string;
}

export function trustCommand(): Command {
  return new Command('trust')
    .description('Trusted traders: programs, their members, lanes, recognition by partners')
    .addCommand(listCommand())
    .addCommand(showCommand())
    .addCommand(applyCommand())
    .addCommand(stepCommand())
    .addCommand(suspendCommand())
    .addCommand(laneCheckCommand())
    .addCommand(parityCommand())
    .addCommand(compareCommand());
}

function listCommand(): Command {
  return houseCommand('list', 'Members of programs, the latest change first', 'trust list')
    .option('--program <id>', 'of one program alone')
    .option('--state <state>', 'in one state alone: applied, certified, validated, suspended …')
    .action((flags: HouseFlags & { program?: string; state?: string }) =>
      inHouse(flags, 'reader', async (house) => {
        const { program = null, state = null } = flags;
        const { members, total } = await house.database.as(house.agency.id, (tx) =>
          listMembers(tx, { program, state, text: null }),
        );
        const views = members.map((file) => viewIn(house, file));
        const told = views.length > 0 ? views.map(memberLine) : [tell(TRUST_TOLD.nobody)];
        answer(flags, { total, members: views }, told);
      }),
    );
}

function showCommand(): Command {
  return memberCommand('show', 'One member with every step that was taken').action(
    (id: string, flags: HouseFlags) =>
      inHouse(flags, 'reader', async (house) => {
        const { database, agency } = house;
        const found = await database.as(agency.id, async (tx) => ({
          file: await findMember(tx, id),
          steps: await listSteps(tx, id),
        }));
        if (found.file === null) throw refusal(TRUST_FAULTS, 'trust-member-unknown', '/id', id);
        const member = viewIn(house, found.file);
        const { steps } = found;
        answer(flags, { member, steps }, [...memberLines(member), ...steps.map(stepLine)]);
      }),
  );
}

function applyCommand(): Command {
  return acting(
    houseCommand(
      'apply',
      'Apply to a program for a party',
      'trust apply application.json --officer mira',
    ).argument('<file>', 'JSON with program, entityType, party, sites, answers, reason'),
  ).action((file: string, flags: ActingFlags) =>
    inHouse(flags, 'tool', async (house) => {
      const sent = demand(parseApplication(readJson(file), house.book().trust));
      const applied = demand(
        await house.database.as(house.agency.id, (tx) =>
          applyFor(tx, sent, actingIn(house, flags)),
        ),
      );
      answerMember(house, flags, applied);
    }),
  );
}

function stepCommand(): Command {
  return acting(
    memberCommand(
      'step',
      'Take a step with a member; it counts from the next decision on',
    ).argument('<file>', '{"kind": "certified", "tier": "1", "reason": "…"}, or another step'),
  ).action((id: string, file: string, flags: ActingFlags) =>
    inHouse(flags, 'tool', async (house) => {
      const step = demand(parseStep(readJson(file), await programOf(house, id)));
      await stepAndAnswer(house, flags, id, step);
    }),
  );
}

function suspendCommand(): Command {
  return acting(
    memberCommand('suspend', 'Suspend a member: it has no benefit from the next decision on')
      .requiredOption('--reason <text>', 'why, for the journal')
      .option('--false-information', 'it gave false information: an appeal has less time'),
  ).action((id: string, flags: ActingFlags & { reason: string; falseInformation?: true }) =>
    inHouse(flags, 'tool', async (house) => {
      const { reason, falseInformation = false } = flags;
      const sent = { kind: 'suspended', falseInformation, reason };
      const step = demand(parseStep(sent, await programOf(house, id)));
      await stepAndAnswer(house, flags, id, step);
    }),
  );
}

function laneCheckCommand(): Command {
  return houseCommand(
    'lane-check',
    'Whether a truck may take the FAST lane, leg by leg',
    'trust lane-check truck.json',
  )
    .argument('<file>', 'JSON with port, importer, carrier, driver, manufacturer, seal')
    .action((file: string, flags: HouseFlags) =>
      inHouse(flags, 'reader', async (house) => {
        const { database, agency, now } = house;
        const { trust, ports } = house.book();
        if (trust.lanes === null) throw refusal(TRUST_FAULTS, 'lane-law-missing', '');
        const check = demand(parseLaneCheck(readJson(file)));
        const trucks = ports.get(check.port)?.modes.includes('truck') ?? false;
        const by = { law: trust.lanes, trucks, now: now(), zone: agency.zone };
        const answered = await database.as(agency.id, (tx) => checkLane(tx, check, by));
        answer(flags, answered, laneLines(answered));
      }),
    );
}

function parityCommand(): Command {
  return houseCommand(
    'parity',
    'How far each arrangement with a partner is used, in both directions',
    'trust parity',
  ).action((flags: HouseFlags) =>
    inHouse(flags, 'reader', async (house) => {
      const on = todayIn(house);
      const arrangements = arrangementsOn(house.book().trust, on);
      const parity = await house.database.as(house.agency.id, (tx) =>
        listParity(tx, arrangements, on),
      );
      answer(flags, { asOf: on, parity }, parity.map(parityLine));
    }),
  );
}

function compareCommand(): Command {
  return houseCommand(
    'compare',
    'What two programs ask, area by area, with the gaps of each',
    'trust compare ctpat mx-oea',
  )
    .argument('<first>', 'a program’s id, "ctpat" or "mx-oea"')
    .argument('<second>', 'the other')
    .action((first: string, second: string, flags: HouseFlags) =>
      inHouse(flags, 'reader', async (house) => {
        const law = house.book().trust;
        const [one, other] = [first, second].map((id) => {
          const program = law.programs.get(id);
          if (program !== undefined) return program;
          throw refusal(TRUST_FAULTS, 'trust-program-unknown', '', id);
        });
        if (one === undefined || other === undefined) return;
        const compared = comparePrograms(one, other, law);
        answer(
          flags,
          compared,
          compared.areas.map(({ title, first: asks, second: too, gap }) =>
            tell(TRUST_TOLD.area, {
              area: title[TERMINAL],
              first: asks?.clause ?? tell(TRUST_TOLD.nothing),
              second: too?.clause ?? tell(TRUST_TOLD.nothing),
              gap: gap === 'none' ? ' ' : '!',
            }),
          ),
        );
      }),
    );
}

function memberCommand(name: string, description: string): Command {
  const file = name === 'step' ? ' certify.json' : '';
  const example = `trust ${name} 019a…${file}${name === 'show' ? '' : ' --officer mira'}`;
  return houseCommand(name, description, example).argument(
    '<id>',
    'the member’s id, as "trust list" shows it',
  );
}

function acting(command: Command): Command {
  return command.requiredOption('--officer <login>', 'who does it');
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw refusal(
      TRUST_FAULTS,
      'trust-step-shape',
      '',
      error instanceof Error ? error.message : '',
    );
  }
}

function todayIn({ now, agency }: House) {
  return dayAt(now(), agency.zone);
}

function actingIn({ now, agency }: House, { officer }: ActingFlags): Acting {
  return { at: now(), zone: agency.zone, actor: officer };
}

function viewIn(house: House, file: MemberFile): MemberView {
  return memberView(file, house.book().trust, todayIn(house));
}

async function programOf(house: House, id: string): Promise<Program> {
  const file = await house.database.as(house.agency.id, (tx) => findMember(tx, id));
  const program = file === null ? undefined : house.book().trust.programs.get(file.program);
  if (program === undefined) throw refusal(TRUST_FAULTS, 'trust-member-unknown', '/id', id);
  return program;
}

async function stepAndAnswer(
  house: House,
  flags: ActingFlags,
  id: string,
  step: Parameters<typeof takeStep>[3],
): Promise<void> {
  const law = house.book().trust;
  const taken = demand(
    await house.database.as(house.agency.id, (tx) =>
      takeStep(tx, law, id, step, actingIn(house, flags)),
    ),
  );
  answerMember(house, flags, taken);
}

function answerMember(house: House, flags: HouseFlags, file: MemberFile): void {
  const view = viewIn(house, file);
  answer(flags, view, memberLines(view));
}

function memberLine({ id, program, number, name, member }: MemberView): string {
  return tell(TRUST_TOLD.member, {
    id,
    name,
    program,
    number,
    state: MEMBER_STATE[member.state][TERMINAL],
    tier: member.tier ?? '–',
    since: member.sinceDay,
  });
}

function memberLines(view: MemberView): readonly string[] {
  return [
    memberLine(view),
    ...view.dues.map(({ clock, by, clause, overdue }) =>
      tell(overdue ? TRUST_TOLD.overdue : TRUST_TOLD.due, { clock, by, clause }),
    ),
    tell(TRUST_TOLD.next, { steps: view.next.map((kind) => STEP_KIND[kind][TERMINAL]).join(', ') }),
  ];
}

function stepLine({ at, actor, kind, reason }: TakenStep): string {
  return tell(TRUST_TOLD.step, { at, actor, kind: STEP_KIND[kind][TERMINAL], reason });
}

function laneLines({ fast, legs, manifestMinutes }: FastAnswer): readonly string[] {
  const minutes = String(manifestMinutes);
  return [tell(fast ? TRUST_TOLD.fast : TRUST_TOLD.notFast, { minutes }), ...legs.map(legLine)];
}

function legLine({ leg, ok, why, seen }: LegAnswer): string {
  const told = LEG_REASON[why][TERMINAL];
  return tell(TRUST_TOLD.leg, { mark: ok ? '✓' : '✗', leg, why: told, seen: seen ?? '' }).trimEnd();
}

function parityLine({ arrangement, title, inbound, outbound }: Parity): string {
  return tell(TRUST_TOLD.parity, {
    arrangement,
    title,
    eligible: grouped(inbound.eligible),
    recognised: grouped(inbound.recognised),
    unmatched: grouped(inbound.unmatched),
    proposed: grouped(inbound.proposed),
    ours: grouped(outbound.eligible),
    known: grouped(outbound.recognised),
    unknown: grouped(outbound.unmatched),
  });
}
