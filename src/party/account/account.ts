import type { CodeFlaw } from '../../terms/codes.ts';
import { type Day, type Instant, millisecondsOf } from '../../terms/day.ts';
import type { Role } from '../party.ts';
import type { AccountKind, FactKind } from './mention.ts';
import type { PartyPolicy } from './party-policy.ts';

/** An account as a list shows it; of several that are one party, the one that stands for them. */
export interface AccountRow {
  readonly id: string;
  readonly kind: AccountKind;
  /** As it was named last; empty for who is known by a number alone. */
  readonly name: string;
  /** The first of the keys with which filings name it: tells two of one name apart. */
  readonly key: string;
  readonly country: string | null;
  readonly openedAt: Instant;
  readonly suspended: boolean;
  /** How many accounts are one party with it, itself among them. */
  readonly members: number;
  /** Filings that named it, in whatever role. */
  readonly filings: number;
  readonly lastSeen: Instant | null;
}

/** One account among those that are one party. */
export interface Member {
  readonly id: string;
  readonly name: string;
  /** The keys with which filings name it. */
  readonly keys: readonly string[];
  readonly openedAt: Instant;
  readonly openedBy: string;
}

export interface RecordedFact {
  readonly kind: FactKind;
  readonly told: string;
  /** The register of an identifier; empty in other facts. */
  readonly scheme: string;
  /** What is wrong with an identifier by its register's rules. */
  readonly flaw: CodeFlaw | null;
  readonly country: string | null;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly firstSeen: Instant;
  readonly lastSeen: Instant;
  readonly times: number;
  /** Who says so. */
  readonly by: 'filings' | 'person';
}

export interface RoleCount {
  readonly role: Role;
  /** Empty where the filings name none. */
  readonly port: string;
  readonly filings: number;
  readonly firstSeen: Instant;
  readonly lastSeen: Instant;
}

/** Another party that shares something with this one, and what. */
export interface Affiliate {
  readonly id: string;
  readonly name: string;
  readonly country: string | null;
  readonly shares: readonly { readonly kind: FactKind; readonly told: string }[];
}

/** What an importer risk program asks of an account. */
export interface Flags {
  /** First seen as an importer within the days of the policy. */
  readonly newImporter: boolean;
  /** It imports, and no country of its names counts as resident; null where none is known, or nobody said what counts. */
  readonly nonResident: boolean | null;
  /** Registers of which it gave more than one number. */
  readonly severalNumbers: readonly string[];
  /** Numbers that are none by their register's rules. */
  readonly wrongNumbers: number;
}

/**
 * What an importer risk program asks of an account on a day.
 *
 * @source 19 USC 4320, 4321; the bounds are the policy's
 */
export function flagsOf(
  facts: readonly RecordedFact[],
  roles: readonly RoleCount[],
  policy: PartyPolicy | null,
  at: Instant,
): Flags {
  const imported = roles.filter(({ role }) => role === 'importer').map((one) => one.firstSeen);
  const first = imported.sort()[0];
  const countries = facts.flatMap(({ kind, country }) => (kind === 'name' && country) || []);
  const numbers = facts.filter(({ kind }) => kind === 'identifier');
  const count = new Map<string, number>();
  for (const { scheme } of numbers) count.set(scheme, (count.get(scheme) ?? 0) + 1);
  const known = policy !== null && first !== undefined && countries.length > 0;
  return {
    newImporter:
      policy !== null && first !== undefined && daysBetween(first, at) < policy.newImporterDays,
    nonResident: known ? !countries.some((one) => policy.residentCountries.includes(one)) : null,
    severalNumbers: [...count].flatMap(([scheme, times]) => (times > 1 ? [scheme] : [])).sort(),
    wrongNumbers: numbers.filter(({ flaw }) => flaw !== null).length,
  };
}

const DAY_MS = 86_400_000;

function daysBetween(first: Instant, last: Instant): number {
  return (millisecondsOf(last) - millisecondsOf(first)) / DAY_MS;
}
