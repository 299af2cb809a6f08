import { z } from 'zod';
import { type Day, parseDay } from '../../terms/day.ts';
import type { Fault } from '../../terms/fault.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import type { Identifier, Party } from '../party.ts';
import { ACCOUNT_FAULTS } from './faults.ts';
import { readIdentifier } from './identifier.ts';
import { ACCOUNT_KINDS, type AccountKind, FACT_KINDS, factOf, identifierFact } from './mention.ts';
import { ENDS, type End, type Statement } from './statement.ts';

const text = z.string().trim().min(1).max(2000);
const short = z.string().trim().min(1).max(200);
const reason = z.string().trim().min(10).max(2000);
const day = z.string().transform((written, context): Day => {
  const read = parseDay(written);
  if (read !== null) return read;
  context.addIssue({ code: 'custom', message: 'no day', input: written });
  return z.NEVER;
});
const openDay = day.nullish().transform((read) => read ?? null);
const open = short.nullish().transform((read) => read ?? null);
const country = z.string().regex(/^[A-Z]{2}$/);
const openCountry = country.nullish().transform((read) => read ?? null);

const commitment = { text, law: short, from: day, to: openDay, reason };
const statement = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('suspension'), reason }),
  z.strictObject({ kind: z.literal('obligation'), ...commitment }),
  z.strictObject({ kind: z.literal('benefit'), ...commitment }),
  z.strictObject({ kind: z.literal('plan-step'), task: text, owner: short, due: day, reason }),
  z.strictObject({
    kind: z.literal('contact'),
    name: short,
    position: open,
    email: open,
    telephone: open,
    reason,
  }),
  z.strictObject({
    kind: z.literal('fact'),
    fact: z.enum(FACT_KINDS),
    told: short,
    scheme: open,
    country: openCountry,
    from: openDay,
    to: openDay,
    reason,
  }),
]);

/** A statement with the reason that was given for it. */
export interface SentStatement {
  readonly statement: Statement;
  readonly reason: string;
}

/** @faults party-statement-malformed, party-identifier-wrong, party-days-reversed */
export function parseStatement(sent: unknown): Result<SentStatement> {
  const read = statement.safeParse(sent);
  if (!read.success) return refuse(...faultsOf(read.error, sent));
  const { reason: why, ...stated } = read.data;
  const faults = wrongIn(stated);
  return faults.length > 0 ? refuse(...faults) : ok({ statement: stated, reason: why });
}

function wrongIn(stated: Statement): readonly Fault[] {
  const faults: Fault[] = [];
  if ('from' in stated && stated.from !== null && stated.to !== null && stated.to < stated.from) {
    faults.push(ACCOUNT_FAULTS.fault('party-days-reversed', '/to', stated.to));
  }
  if (stated.kind !== 'fact') return faults;
  const { fact, told, scheme } = stated;
  if ((fact === 'identifier') !== (scheme !== null)) {
    faults.push(ACCOUNT_FAULTS.fault('party-statement-malformed', '/scheme', scheme));
  } else if (scheme !== null) {
    faults.push(...wrongIdentifier({ scheme, value: told }, '/told'));
  } else if (factOf(fact, told, null) === null) {
    faults.push(ACCOUNT_FAULTS.fault('party-statement-malformed', '/told', told));
  }
  return faults;
}

function wrongIdentifier(identifier: Identifier, at: string): readonly Fault[] {
  const { flaw, title } = readIdentifier(identifier);
  if (flaw === null && identifierFact(identifier) !== null) return [];
  const got = `${title ?? identifier.scheme}: ${identifier.value}`;
  return [ACCOUNT_FAULTS.fault('party-identifier-wrong', at, got)];
}

const ending = z.strictObject({ how: z.string(), reason });

/** How a statement of that kind is to end. @faults party-statement-malformed */
export function parseEnding(
  sent: unknown,
  kind: Statement['kind'],
): Result<{ readonly how: End; readonly reason: string }> {
  const read = ending.safeParse(sent);
  if (!read.success) return refuse(...faultsOf(read.error, sent));
  const how = ENDS[kind].find((known) => known === read.data.how);
  if (how !== undefined) return ok({ how, reason: read.data.reason });
  return refuse(ACCOUNT_FAULTS.fault('party-statement-malformed', '/how', read.data.how));
}

const enrolment = z.strictObject({
  kind: z.enum(ACCOUNT_KINDS).default('party'),
  name: short,
  country: openCountry,
  address: open,
  identifiers: z.array(z.strictObject({ scheme: short, value: short })).max(20),
  reason,
});

export interface Enrolment {
  readonly kind: AccountKind;
  readonly party: Party;
  readonly reason: string;
}

/** A party that a person enrols with all its numbers. @faults party-statement-malformed, party-identifier-wrong */
export function parseEnrolment(sent: unknown): Result<Enrolment> {
  const read = enrolment.safeParse(sent);
  if (!read.success) return refuse(...faultsOf(read.error, sent));
  const { kind, reason: why, ...party } = read.data;
  const faults = party.identifiers.flatMap((one, place) =>
    wrongIdentifier(one, `/identifiers/${place}/value`),
  );
  return faults.length > 0 ? refuse(...faults) : ok({ kind, party, reason: why });
}

const suspension = z.strictObject({ reason, lift: z.boolean().default(false) });

/** A suspension, or with `lift` its end. @faults party-statement-malformed */
export function parseSuspension(
  sent: unknown,
): Result<{ readonly lift: boolean; readonly reason: string }> {
  const read = suspension.safeParse(sent);
  return read.success ? ok(read.data) : refuse(...faultsOf(read.error, sent));
}

function faultsOf(error: z.ZodError, sent: unknown): readonly Fault[] {
  return error.issues.map((issue) => {
    const at = issue.path.map((step) => `/${String(step)}`).join('');
    const unknown = issue.code === 'unrecognized_keys' ? `/${issue.keys[0] ?? ''}` : '';
    const got = issue.path.reduce<unknown>(
      (from, step) => (from !== null && typeof from === 'object' ? Reflect.get(from, step) : null),
      sent,
    );
    return ACCOUNT_FAULTS.fault('party-statement-malformed', `${at}${unknown}`, got);
  });
}
