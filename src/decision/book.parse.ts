import type { Entry } from '../filing/filing.ts';
import { compileFilingRules } from '../filing/filing-rules.parse.ts';
import { parsePorts } from '../filing/port.parse.ts';
import { type BookPart, bookVersion, whenChanged } from '../ledger/book-part.ts';
import { compilePartyPolicy, PARTY_POLICY_KIND } from '../party/account/party-policy.parse.ts';
import type { PartyPolicy } from '../party/account/party-policy.ts';
import type { SearchedList } from '../party/list.ts';
import { compileScreening, type ScreeningIndex, screen } from '../party/screen.ts';
import type { ScreeningPolicy } from '../party/screening.ts';
import { compileTrust, TRUST_PART_KINDS } from '../party/trust/trust-law.parse.ts';
import { NO_TRUST } from '../party/trust/trust-law.ts';
import { compileLists } from '../party/watch-list.parse.ts';
import { compileRevenue, REVENUE_PART_KINDS } from '../revenue/revenue-part.parse.ts';
import type { CriteriaIndex } from '../risk/criteria-index.ts';
import { compileScorer } from '../risk/feature/scorer.parse.ts';
import type { Scorer } from '../risk/feature/scorer.ts';
import { compileLife } from '../risk/life/criteria-life.parse.ts';
import { type CriteriaLife, LIFE_PART_KINDS } from '../risk/life/criteria-life.ts';
import { snoozed } from '../risk/life/snooze.ts';
import { matchCriteria } from '../risk/matching.ts';
import { compilePacks, openCriteria } from '../risk/pack.parse.ts';
import { assess } from '../tariff/assess.ts';
import type { DutyFacts } from '../tariff/assessment.ts';
import type { TariffLaw } from '../tariff/law.ts';
import {
  compileTariff,
  TARIFF_PART_KINDS,
  type TariffPartKind,
} from '../tariff/tariff-part.parse.ts';
import { canonical } from '../terms/canonical.ts';
import { dayAt } from '../terms/day.ts';
import type { Fault } from '../terms/fault.ts';
import { ok, type Result, refuse, settle } from '../terms/result.ts';
import { compileYields, YIELD_PART_KINDS } from '../tracing/balance/yield.parse.ts';
import { NO_YIELDS } from '../tracing/balance/yield.ts';
import { compileSteps } from '../tracing/chain/steps.parse.ts';
import { NO_STEPS } from '../tracing/chain/steps.ts';
import {
  ACCOUNTABILITY_PART_KIND,
  compileAccountability,
} from '../tracing/network/accountability.parse.ts';
import { NO_ACCOUNTABILITY } from '../tracing/network/accountability.ts';
import { compileRoutePolicy, ROUTE_PART_KIND } from '../tracing/route/route-policy.parse.ts';
import type { AssessmentDays, Book, Layers, PartSummary } from './book.ts';
import { withCases } from './declared-case.ts';
import { DECISION_FAULTS } from './faults.ts';
import { waysOfParcels } from './parcel-ways.ts';
import { parsePolicy } from './policy.parse.ts';
import { parseReplayPolicy } from './replay/replay-policy.parse.ts';
import { compileCapacity } from './selection/capacity.parse.ts';

/** Which parts each compiler takes; `tariff` parts are all that the tariff room names. */
const OTHER_KINDS = [
  'list',
  'screening-policy',
  'criterion',
  'set',
  'pack',
  'model',
  'filing-rules',
  'ports',
  'policy',
  'replay-policy',
  'capacity',
  'trace-steps',
  ...YIELD_PART_KINDS,
  ACCOUNTABILITY_PART_KIND,
  PARTY_POLICY_KIND,
  ROUTE_PART_KIND,
  ...REVENUE_PART_KINDS,
  ...TRUST_PART_KINDS,
  ...LIFE_PART_KINDS,
];

/** Builds a Book from its parts. */
export type Bindery = (parts: readonly BookPart[]) => Result<Book>;

/**
 * Builds Books one after the other: what is the same as in the last one is not compiled again, and
 * screening goes on remembering the names that it has seen.
 *
 * A server publishes while it decides; compiling ten thousand criteria and the whole sanctions list
 * for one suspended criterion would keep filings waiting for seconds.
 */
export function openBindery(): Bindery {
  const compilers: Compilers = {
    tariff: whenChanged<TariffPart, Result<TariffLaw>>(compileTariff),
    criteria: openCriteria(),
    scorer: whenChanged<BookPart, Result<Scorer | null>>(compileScorer),
    screening: openScreening(),
  };
  return whenChanged((parts) => bind(parts, compilers));
}

/**
 * Builds one Book: each room compiles its own parts, this composes them.
 *
 * A Book without tariff or lists is a Book: the layer is absent and every decision degraded. A Book
 * without a policy is none, for nobody said how to decide.
 *
 * @faults book-kind-unknown, policy-missing, and all that the rooms' compilers know
 */
export function compileBook(parts: readonly BookPart[]): Result<Book> {
  return openBindery()(parts);
}

type TariffPart = BookPart & { readonly kind: TariffPartKind };
type ListPart = BookPart & { readonly kind: 'list' };

/** The rooms' compilers whose work is worth keeping from one Book to the next. */
interface Compilers {
  readonly tariff: (parts: readonly TariffPart[]) => Result<TariffLaw>;
  readonly criteria: ReturnType<typeof openCriteria>;
  readonly scorer: (parts: readonly BookPart[]) => Result<Scorer | null>;
  readonly screening: ReturnType<typeof openScreening>;
}

function openScreening() {
  const compile = whenChanged<ListPart, Result<readonly SearchedList[]>>(compileLists);
  let last: {
    lists: Result<readonly SearchedList[]>;
    policy: string;
    index: ScreeningIndex;
  } | null = null;
  return (parts: readonly ListPart[], policy: ScreeningPolicy): Result<ScreeningIndex> => {
    const lists = compile(parts);
    if (!lists.ok) return lists;
    const said = canonical(policy);
    if (last?.lists !== lists || last.policy !== said) {
      last = { lists, policy: said, index: compileScreening(lists.value, policy) };
    }
    return ok(last.index, lists.warnings);
  };
}

function bind(parts: readonly BookPart[], compilers: Compilers): Result<Book> {
  const faults: Fault[] = [];
  const keep = <T>(result: Result<T>): T | null => {
    faults.push(...(result.ok ? result.warnings : result.faults));
    return result.ok ? result.value : null;
  };
  // A refused part refuses the Book: what stands in its place is only for the rest to be read.
  const keepOr = <T>(result: Result<T>, nothing: T): T => keep(result) ?? nothing;
  const of = <Kind extends string>(...kinds: readonly Kind[]) =>
    parts.filter((part): part is BookPart & { readonly kind: Kind } =>
      kinds.some((kind) => kind === part.kind),
    );
  for (const part of parts) {
    const known = [...TARIFF_PART_KINDS, ...OTHER_KINDS].some((kind) => kind === part.kind);
    if (!known) faults.push(DECISION_FAULTS.fault('book-kind-unknown', `/${part.name}`, part.kind));
  }

  const tariffParts = of(...TARIFF_PART_KINDS);
  const tariff = tariffParts.length === 0 ? null : keep(compilers.tariff(tariffParts));
  const life = keep(compileLife(parts));
  const asked = of('criterion').filter(({ name }) => !life?.suspensions.has(name));
  const risk = [...asked, ...of('set')];
  const criteria = risk.length === 0 ? null : keep(compilers.criteria(risk));
  // Where the criteria do not compile there are no lists, and every gap would only say so again.
  const told = criteria === null && risk.length > 0 ? [] : of('pack');
  const packs = keep(compilePacks(told, criteria));
  const scorer = keep(compilers.scorer(of('model')));
  const filingRules = keep(compileFilingRules(of('filing-rules')));
  const [portPart] = of('ports');
  const ports = portPart === undefined ? new Map() : keep(parsePorts(portPart.content));
  const [policyPart] = of('policy');
  if (policyPart === undefined)
    return refuse(...faults, DECISION_FAULTS.fault('policy-missing', ''));
  const policy = keep(parsePolicy(policyPart.content, dayAt(policyPart.knownFrom, 'UTC')));
  const capacity = keep(compileCapacity(of('capacity')));
  const parties = keep(compilePartyPolicy(of(PARTY_POLICY_KIND)));
  const revenue = keep(compileRevenue(of(...REVENUE_PART_KINDS)));
  const steps = keepOr(compileSteps(of('trace-steps')), NO_STEPS);
  const accountability = keepOr(
    compileAccountability(of(ACCOUNTABILITY_PART_KIND)),
    NO_ACCOUNTABILITY,
  );
  const yields = keepOr(compileYields(of(...YIELD_PART_KINDS)), NO_YIELDS);
  const routes = keep(compileRoutePolicy(of(ROUTE_PART_KIND)));
  const trust = keepOr(compileTrust(of(...TRUST_PART_KINDS)), NO_TRUST);
  of('replay-policy').map(({ content }) => keep(parseReplayPolicy(content)));
  if (policy === null || filingRules === null || ports === null || life === null || packs === null)
    return refuse(...faults);

  const listParts = of('list');
  const screening =
    listParts.length === 0 ? null : keep(compilers.screening(listParts, policy.screening));
  const book: Book = {
    version: bookVersion(parts),
    parts: parts.map(summaryOf),
    policy,
    layers: layersOf({ tariff, screening, criteria, scorer, life, parties }),
    criteria,
    scorer,
    filingRules,
    ports,
    capacity,
    parties,
    revenue,
    trust,
    routes,
    steps: { ...steps, yields },
    accountability,
    tariff,
    coverage: coverageOf(tariff),
    lists: screening?.searched ?? [],
    screening,
    criteriaCount: asked.length,
    packs,
    life,
  };
  return settle(book, faults);
}

interface Compiled {
  readonly tariff: TariffLaw | null;
  readonly screening: ScreeningIndex | null;
  readonly criteria: CriteriaIndex | null;
  readonly scorer: Scorer | null;
  readonly life: CriteriaLife;
  readonly parties: PartyPolicy | null;
}

function layersOf({ tariff, screening, criteria, scorer, life, parties }: Compiled): Layers {
  return {
    tariff: tariff && ((entry, days) => assess(tariff, dutyFacts(entry, days))),
    parcels:
      tariff && ((parcels, on, sameDay) => waysOfParcels(tariff, parcels, on, sameDay, parties)),
    screening: screening && ((named, asked) => screen(screening, named, asked)),
    criteria: criteria && ((facts, at) => snoozed(matchCriteria(criteria, facts), life, facts, at)),
    model: scorer === null ? null : scorer.score,
  };
}

/**
 * What the tariff may know of an entry. Only the entry's own words: nothing of a manifest or a
 * security filing can reach a duty computation from here.
 *
 * @source 19 USC 1415(a)(3)(F)
 */
function dutyFacts(entry: Entry, days: AssessmentDays): DutyFacts {
  const { entryType, mode, port, inTransitDate, entryDate, importationDate } = entry;
  const lines = entry.lines.map(withCases);
  const own = { entryType, mode, port, inTransitDate, entryDate, importationDate, lines };
  const waybills = Math.max(1, entry.bills.length);
  return { ...own, waybills, arrivalDate: days.arrival, receivedDate: days.received };
}

function coverageOf(tariff: TariffLaw | null): Book['coverage'] {
  const newest = tariff?.schedule.revisions.reduce(
    (best, revision) =>
      best === null || revision.inForce.from > best.inForce.from ? revision : best,
    null as TariffLaw['schedule']['revisions'][number] | null,
  );
  return { lines: 0, of: 0, ...newest?.coverage, revision: newest?.name ?? '' };
}

function summaryOf({ kind, name, edition, from, to, verified, source }: BookPart): PartSummary {
  return { kind, name, edition, from, to, verified, source };
}
