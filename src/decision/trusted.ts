import type { Consignment } from '../filing/consignment.ts';
import { carrierKey, type Party, partyKey, type Role } from '../party/party.ts';
import type { Standings } from '../party/standing.ts';
import {
  benefitsOf,
  type Granted,
  membershipsOf,
  nameOf,
  reductionsOf,
} from '../party/trust/benefit.ts';
import { LANES, type Purpose } from '../risk/criterion.ts';
import type { Day } from '../terms/day.ts';
import type { Book } from './book.ts';
import type { Question, Reason } from './decision.ts';
import type { Policy } from './policy.ts';

/** What trust gave a decision. */
export interface TrustGiven {
  /** Points that were taken off the score. */
  readonly points: number;
  /** Examined at this share of the rate of others, where capacity chooses; chance never asks. */
  readonly examinationsPercent: number;
  /** Its place in line, 1 first; null where no benefit gives one. */
  readonly priority: number | null;
  /** Codes of criteria that fired and were not asked of the member. */
  readonly exempted: readonly string[];
}

/** Reasons with what trust changes in them, and what it gave; null where it gave nothing. */
export interface Trusted {
  readonly reasons: readonly Reason[];
  readonly given: TrustGiven | null;
}

/** Who has to be a member for a benefit of the role: every key of it, or nobody where one is not named. */
type RoleKeys = Readonly<Partial<Record<Role, readonly (string | null)[]>>>;

/**
 * Lets the benefits of trusted traders change reasons: criteria that are not asked of the member are taken out,
 * points are taken off within the ceilings, each told with member, program, tier and clause.
 *
 * A benefit needs every party of its role in the consignment to bring it. Trust gives nothing while a layer is out
 * or an earlier version is held; it takes no compulsory reason away, and no points that compulsory reasons gave;
 * what chance asks for it does not touch.
 *
 * @param scoreOf the score that reasons come to
 * @source 6 USC 964(a); 19 USC 4321; 19 USC 1415(a)(3)(F) for the purpose of what advance filings alone name
 */
export function withTrust(
  { history, consignment }: Question,
  book: Pick<Book, 'policy' | 'trust'>,
  on: Day,
  reasons: readonly Reason[],
  scoreOf: (reasons: readonly Reason[]) => number,
): Trusted {
  const untouched = { reasons, given: null };
  const withheld = history.heldLane !== null || reasons.some(({ code }) => code === 'degraded');
  if (history.parties === undefined || withheld) return untouched;
  const granted = grantedTo(consignment, history.parties, book, on);
  if (granted.length === 0) return untouched;

  const { policy } = book;
  const exempting = exemptionsOf(granted);
  const isExempt = ({ layer, code }: Reason) =>
    layer === 'criteria' && exempting.has(code) && !policy.compulsory.includes(code);
  const exempted = reasons.filter(isExempt);
  const asked = reasons.filter((one) => !isExempt(one));
  const compulsory = asked.filter(({ code }) => policy.compulsory.includes(code));
  const most = scoreOf(asked) - scoreOf(compulsory);
  const reductions = reductionsOf(granted, highRiskThreshold(policy), Math.floor(most));
  const points = reductions.reduce((sum, one) => sum + one.points, 0);
  const told = [
    ...reductions.map((one) => trustReason(one, -one.points, [])),
    ...tellExempted(exempted, exempting),
  ];
  const codes = [...new Set(exempted.map(({ code }) => code))];
  return {
    reasons: [...asked, ...told],
    given: { points, exempted: codes, ...standingOf(granted) },
  };
}

/** The score from which on a consignment is at high risk; 0 where the policy does not say. */
export function highRiskThreshold({ thresholds, highRiskLane }: Policy): number {
  if (highRiskLane === null) return 0;
  const from = LANES.indexOf(highRiskLane);
  const scores = thresholds
    .filter(({ lane }) => LANES.indexOf(lane) >= from)
    .map(({ score }) => score);
  return scores.length === 0 ? 0 : Math.max(0, Math.min(...scores));
}

/** A benefit with the purpose that its reason may be told for. */
interface Brought extends Granted {
  readonly purpose: Purpose;
}

/** By name, so that a benefit that several parties bring counts once. */
function grantedTo(
  consignment: Consignment,
  parties: Standings,
  { trust }: Pick<Book, 'trust'>,
  on: Day,
): readonly Brought[] {
  const found = new Map<string, Brought>();
  const roles = keysByRole(consignment);
  const entered = consignment.entries.length > 0;
  for (const role of TRUSTED_ROLES) {
    const [first, ...others] = (roles[role] ?? []).map((key) =>
      benefitsOf(membershipsOf(parties, key), trust, role, on),
    );
    for (const granted of first ?? []) {
      const name = nameOf(granted);
      const byAll = others.every((brought) => brought.some((one) => nameOf(one) === name));
      if (!byAll || found.has(name)) continue;
      found.set(name, {
        ...granted,
        purpose: entered && ENTERED.includes(role) ? 'commercial' : 'security',
      });
    }
  }
  return [...found.values()];
}

/** Roles that an entry names itself; carriers and shippers only the advance filings know. */
const ENTERED: readonly Role[] = ['importer', 'manufacturer'];
const TRUSTED_ROLES = ['importer', 'manufacturer', 'shipper', 'carrier'] as const;

/** Each role's parties as the entries name them; the security filings', while there is no entry. */
function keysByRole({ entries, bills, securityFilings }: Consignment): RoleKeys {
  const lines = entries.flatMap((entry) => entry.lines);
  const entered = entries.length > 0;
  return {
    importer: distinct((entered ? entries : securityFilings).map(({ importer }) => importer)),
    manufacturer: distinct(
      (entered ? lines : securityFilings.flatMap(({ goods }) => goods)).map(
        ({ manufacturer }) => manufacturer,
      ),
    ),
    shipper: distinct(bills.map(({ shipper }) => shipper)),
    carrier: [...new Set(bills.map(({ carrier }) => carrierKey(carrier)))],
  };
}

function distinct(parties: readonly (Party | null)[]): readonly (string | null)[] {
  return [...new Set(parties.map((party) => party && partyKey(party)))];
}

/** The criteria that are not asked, each with the benefit that says so. */
function exemptionsOf(granted: readonly Brought[]): ReadonlyMap<string, Brought> {
  const exempting = new Map<string, Brought>();
  for (const one of granted) {
    const { grant } = one.benefit;
    if (grant.kind !== 'exempt') continue;
    for (const code of grant.criteria) if (!exempting.has(code)) exempting.set(code, one);
  }
  return exempting;
}

function tellExempted(
  exempted: readonly Reason[],
  exempting: ReadonlyMap<string, Brought>,
): readonly Reason[] {
  const benefits = new Set(exempted.flatMap(({ code }) => exempting.get(code) ?? []));
  return [...benefits].map((one) => {
    const codes = exempted.map(({ code }) => code).filter((code) => exempting.get(code) === one);
    const seen = [...new Set(codes)].map((code) => ({ name: 'not-asked', value: code }));
    return trustReason(one, 0, seen);
  });
}

function standingOf(granted: readonly Granted[]) {
  let examinationsPercent = 100;
  let priority: number | null = null;
  for (const { benefit } of granted) {
    const { grant } = benefit;
    if (grant.kind === 'examinations') {
      examinationsPercent = Math.min(examinationsPercent, grant.percent);
    }
    if (grant.kind === 'priority') priority = Math.min(priority ?? grant.rank, grant.rank);
  }
  return { examinationsPercent, priority };
}

function trustReason(granted: Brought, weight: number, more: Reason['seen']): Reason {
  const { benefit, membership, clause, source, purpose } = granted;
  const { number, program, tier, arrangement } = membership;
  return {
    code: nameOf(granted),
    layer: 'trust',
    title: benefit.title,
    weight,
    lane: null,
    entry: null,
    line: null,
    purpose,
    seen: [
      { name: 'member', value: number },
      { name: 'program', value: program },
      ...(tier === null ? [] : [{ name: 'tier', value: tier }]),
      ...(arrangement === null ? [] : [{ name: 'arrangement', value: arrangement }]),
      ...more,
    ],
    source,
    authority: clause,
    verified: benefit.verified,
  };
}
