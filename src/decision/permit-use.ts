import assert from 'node:assert/strict';
import type { Consignment } from '../filing/consignment.ts';
import type { EntryLine, Filing, Permit, Quantity } from '../filing/filing.ts';
import type { PermitBalance } from '../risk/history.ts';
import { convert, ownUnit } from '../terms/quantity.ts';
import { add, compare, parseDecimal, type Rational, toFixed, ZERO } from '../terms/rational.ts';
import {
  AUTHORISATION_KINDS,
  type Authorisation,
  authorisationKey,
  declaredBy,
} from '../tracing/balance/authorisation.ts';
import { EMPTY_REGISTER, type RegisterView } from '../tracing/balance/register.ts';
import { statedUses } from '../tracing/balance/stated-use.ts';

/** What is known of permits. */
export interface Permits {
  /** What each consignment uses of each permit, in the unit that the permit's name ends with. */
  readonly uses: Map<string, Map<string, Rational>>;
  readonly register: RegisterView;
}

export function noPermits(): Permits {
  return { uses: new Map(), register: EMPTY_REGISTER };
}

export interface PermitUse {
  /** `harvest/F-2231/m3`. */
  readonly permit: string;
  readonly amount: Rational;
}

/** Decimals kept of a use: a millionth of a cubic metre is sawdust. */
export const USE_PLACES = 6;

/** Units in which uses of a registered permit are looked for, beside its own. */
const USUAL_UNITS = ['kg', 'm3', 'No.'];

/** Uses that convert are counted in one unit; what does not convert is counted apart, never added. */
function nameOfUse(key: string, unit: string): string {
  return `${key}/${ownUnit(unit)}`;
}

function keyOfPermit({ type, number }: Permit): string {
  return authorisationKey(type, number);
}

/** What a consignment's lines use of their permits, one sum for each permit and measure. */
export function permitUses(consignment: Pick<Consignment, 'entries'>): readonly PermitUse[] {
  const uses = new Map<string, Rational>();
  for (const line of linesOf(consignment)) {
    for (const permit of line.permits) {
      for (const { amount, unit } of statedUses(line, permit)) {
        const name = nameOfUse(keyOfPermit(permit), unit);
        const own = convert(parseDecimal(amount) ?? ZERO, unit, ownUnit(unit)) ?? ZERO;
        uses.set(name, add(uses.get(name) ?? ZERO, own));
      }
    }
  }
  return [...uses].map(([permit, amount]) => ({ permit, amount }));
}

/** What filings used in an earlier version and the consignment uses no more: it is given back. */
export function returnedUses(
  filings: readonly Filing[],
  used: readonly PermitUse[],
): readonly PermitUse[] {
  const still = new Set(used.map(({ permit }) => permit));
  const entries = filings.filter((filing) => filing.kind === 'entry');
  const gone = permitUses({ entries }).filter(({ permit }) => !still.has(permit));
  return gone.map(({ permit }) => ({ permit, amount: ZERO }));
}

/** What the consignment's permits allow, and what other consignments have used of them. */
export function permitBalances(
  { uses, register }: Permits,
  consignment: Pick<Consignment, 'entries'>,
  consignmentId: string,
): readonly PermitBalance[] {
  const permits = linesOf(consignment).flatMap((line) => line.permits);
  const balances: PermitBalance[] = [];
  for (const [key, { type, number, authorisation, volume }] of allowedBy(permits, register)) {
    const below = register.below.get(key);
    const elsewhere = usedElsewhere(uses, [key, ...(below ?? [])], volume.unit, consignmentId);
    const uncounted = below === null ? [...elsewhere.uncounted, TOO_MANY] : elsewhere.uncounted;
    balances.push({
      type,
      number,
      volume,
      usedElsewhere: toFixed(elsewhere.used, USE_PLACES),
      authorisation,
      ...(uncounted.length > 0 && { uncounted }),
    });
  }
  return balances;
}

/** Of an authorisation on which more others draw than are counted one by one. */
const TOO_MANY = 'too-many-below';

interface Allowed {
  readonly type: string;
  readonly number: string;
  readonly volume: Quantity;
  readonly authorisation: Authorisation;
}

/** By key: what the register has of the permits and of all that they draw on; else what the lines declare. */
function allowedBy(
  permits: readonly Permit[],
  { authorisations }: RegisterView,
): ReadonlyMap<string, Allowed> {
  const allowed = new Map<string, Allowed>();
  const add = (authorisation: Authorisation) => {
    const { kind, number, volume } = authorisation;
    const key = authorisationKey(kind, number);
    allowed.set(key, { type: kind, number, volume, authorisation });
  };
  for (const permit of permits) {
    const own = authorisations.get(keyOfPermit(permit)) ?? declared(permit, allowed);
    for (let one = own; one !== null; one = above(one, authorisations, allowed)) add(one);
  }
  return allowed;
}

/** What an authorisation draws on, unless that was come to before. */
function above(
  { within }: Authorisation,
  authorisations: RegisterView['authorisations'],
  allowed: ReadonlyMap<string, Allowed>,
): Authorisation | null {
  if (within === null || allowed.has(within)) return null;
  return authorisations.get(within) ?? null;
}

/** Only what a line says of its permit; of two lines that say it differently the smaller volume counts. */
function declared(permit: Permit, allowed: ReadonlyMap<string, Allowed>): Authorisation | null {
  const { allows, type } = permit;
  const kind = AUTHORISATION_KINDS.find((known) => known === type);
  if (allows === null || kind === undefined) return null;
  const before = allowed.get(keyOfPermit(permit))?.volume;
  return before !== undefined && !isSmaller(allows, before)
    ? null
    : declaredBy(kind, permit, allows);
}

function isSmaller(one: Quantity, other: Quantity): boolean {
  const converted = convert(parseDecimal(one.amount) ?? ZERO, one.unit, other.unit);
  return converted !== null && compare(converted, parseDecimal(other.amount) ?? ZERO) < 0;
}

interface Elsewhere {
  readonly used: Rational;
  readonly uncounted: readonly string[];
}

/** What other consignments use of some permits in a unit, and the units of those whose use does not convert. */
function usedElsewhere(
  uses: Permits['uses'],
  keys: readonly string[],
  unit: string,
  consignmentId: string,
): Elsewhere {
  let used: Rational = ZERO;
  const uncounted = new Set<string>();
  for (const key of keys) {
    const counted = uses.get(nameOfUse(key, unit)) ?? NO_USES;
    for (const [other, amount] of counted) {
      if (other !== consignmentId) used = add(used, amount);
    }
    for (const usual of USUAL_UNITS) {
      const stated = uses.get(nameOfUse(key, usual)) ?? NO_USES;
      if (isUsedBeside(stated, counted, consignmentId)) uncounted.add(usual);
    }
  }
  const inUnit = convert(used, ownUnit(unit), unit);
  assert(inUnit !== null, `${unit} is counted in ${ownUnit(unit)}`);
  return { used: inUnit, uncounted: [...uncounted] };
}

/** Whether another consignment states a use here and none there: what is stated in both measures is counted in one. */
function isUsedBeside(
  stated: ReadonlyMap<string, Rational>,
  counted: ReadonlyMap<string, Rational>,
  consignmentId: string,
): boolean {
  for (const [other, amount] of stated) {
    if (other !== consignmentId && amount.num !== 0n && !counted.has(other)) return true;
  }
  return false;
}

const NO_USES: ReadonlyMap<string, Rational> = new Map();

/** The keys of a filing's permits, by which the register is asked and batches wait for each other. */
export function permitKeys(lines: readonly EntryLine[]): readonly string[] {
  return lines.flatMap((line) => line.permits.filter(isCounted).map(keyOfPermit));
}

/** The units in which lines state what their permits allow, and what they use of them. */
export function permitUnits(lines: readonly EntryLine[]): readonly string[] {
  return lines.flatMap((line) =>
    line.permits.flatMap((permit) => [
      ...(permit.allows === null ? [] : [permit.allows.unit]),
      ...statedUses(line, permit).map(({ unit }) => unit),
    ]),
  );
}

/** The names under which uses of permits with these keys may be on record. */
export function namesOfUses(keys: readonly string[], units: readonly string[]): readonly string[] {
  const own = new Set([...USUAL_UNITS, ...units.map(ownUnit)]);
  return keys.flatMap((key) => [...own].map((unit) => nameOfUse(key, unit)));
}

/** Documents that allow no volume and use none are not counted: nobody waits for them. */
function isCounted({ type, uses, allows }: Permit): boolean {
  return uses !== null || allows !== null || AUTHORISATION_KINDS.some((kind) => kind === type);
}

function linesOf({ entries }: Pick<Consignment, 'entries'>): readonly EntryLine[] {
  return entries.flatMap((entry) => entry.lines);
}
