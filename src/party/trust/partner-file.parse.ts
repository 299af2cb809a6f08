import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { type Day, parseDay } from '../../terms/day.ts';
import type { Fault } from '../../terms/fault.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { TRUST_FAULTS } from './faults.ts';

export const PARTNER_STATUSES = ['active', 'suspended', 'cancelled'] as const;
export type PartnerStatus = (typeof PARTNER_STATUSES)[number];

/** A member of a partner's program, as the partner's list has it. */
export interface PartnerMember {
  readonly number: string;
  /** '' where the partner tells members apart by number alone. */
  readonly facility: string;
  readonly name: string;
  /** The manufacturer identification code; null where the partner gives none. */
  readonly mid: string | null;
  readonly status: PartnerStatus;
  readonly from: Day | null;
  readonly to: Day | null;
}

const openDay = z.string().transform((text, context): Day | null => {
  if (text === '') return null;
  const day = parseDay(text);
  if (day !== null) return day;
  context.addIssue({ code: 'custom', message: 'not a day', input: text });
  return z.NEVER;
});
const row = z.strictObject({
  number: z.string().min(1).max(60),
  name: z.string().min(1).max(300),
  mid: z.string().transform((text) => (text === '' ? null : text.replace(/\s/g, '').toUpperCase())),
  status: z
    .string()
    .transform((text) => text.toLowerCase())
    .pipe(z.enum(PARTNER_STATUSES)),
  from: openDay,
  to: openDay,
  facility: z.string().max(300),
});

/**
 * Reads a partner's whole list of members: a header, then number, name, mid, status, from, to, facility.
 *
 * @faults partner-file-malformed at `/row/column` (rows counted from 0), partner-member-twice, partner-list-empty
 */
export function parsePartnerMembers(text: string): Result<readonly PartnerMember[]> {
  const read = readTable(text, row);
  if (!read.ok) return read;
  const members = read.value;
  if (members.length === 0) return refuse(TRUST_FAULTS.fault('partner-list-empty', ''));
  const faults = [...twice(members), ...backwards(members)];
  return faults.length > 0 ? refuse(...faults) : ok(members);
}

/** How a partner answered for one of our members. */
export interface PartnerAnswer {
  readonly number: string;
  readonly recognised: boolean;
}

const answerRow = z.strictObject({
  number: z.string().min(1).max(60),
  status: z
    .string()
    .transform((text) => text.toLowerCase())
    .pipe(z.enum(['recognised', 'unmatched'])),
});

/**
 * Reads how a partner answered for our members: number, status (`recognised` or `unmatched`).
 *
 * @faults partner-file-malformed, partner-member-twice, partner-list-empty
 */
export function parsePartnerAnswers(text: string): Result<readonly PartnerAnswer[]> {
  const read = readTable(text, answerRow);
  if (!read.ok) return read;
  if (read.value.length === 0) return refuse(TRUST_FAULTS.fault('partner-list-empty', ''));
  const faults = twice(read.value.map(({ number }) => ({ number, facility: '' })));
  if (faults.length > 0) return refuse(...faults);
  return ok(
    read.value.map(({ number, status }) => ({ number, recognised: status === 'recognised' })),
  );
}

function readTable<T>(text: string, schema: z.ZodType<T>): Result<readonly T[]> {
  let cells: unknown;
  try {
    cells = parse(text, { columns: true, trim: true, bom: true, skip_empty_lines: true });
  } catch (error) {
    const got = error instanceof Error ? error.message : String(error);
    return refuse(TRUST_FAULTS.fault('partner-file-malformed', '', got));
  }
  const read = z.array(schema).safeParse(cells, { reportInput: true });
  if (read.success) return ok(read.data);
  return refuse(
    ...read.error.issues.map((issue) =>
      TRUST_FAULTS.fault(
        'partner-file-malformed',
        `/${issue.path.join('/')}`,
        issue.input ?? issue.message,
      ),
    ),
  );
}

function twice(members: readonly Pick<PartnerMember, 'number' | 'facility'>[]): readonly Fault[] {
  const seen = new Set<string>();
  return members.flatMap(({ number, facility }, place) => {
    const name = `${number}\n${facility}`;
    if (seen.has(name)) return [TRUST_FAULTS.fault('partner-member-twice', `/${place}`, number)];
    seen.add(name);
    return [];
  });
}

/** A member whose last day comes before its first. */
function backwards(members: readonly PartnerMember[]): readonly Fault[] {
  return members.flatMap(({ from, to }, place) =>
    from !== null && to !== null && to < from
      ? [TRUST_FAULTS.fault('partner-file-malformed', `/${place}/to`, to)]
      : [],
  );
}
