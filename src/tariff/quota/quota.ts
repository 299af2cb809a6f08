import { type Day, holdsOn } from '../../terms/day.ts';
import type { DutyLine } from '../assessment.ts';
import { includes, type Provision } from '../law.ts';
import type { Opening } from './opening.ts';

/** `tariff-rate`: beyond its volume goods pay another rate. `absolute`: beyond it they are not admitted. */
export const QUOTA_KINDS = ['tariff-rate', 'absolute'] as const;

/** Goods and the two headings between which a quota decides. */
export interface QuotaLine {
  /** Prefixes of the numbers that the goods are declared under, digits without dots. */
  readonly goods: readonly string[];
  readonly inHeading: string;
  /** Null where goods beyond the volume have no heading of their own. */
  readonly overHeading: string | null;
}

/** Origins with a volume of their own within the quota's. */
export interface CountryShare {
  /** Null is every origin that no other share names. */
  readonly origin: string | null;
  readonly volume: number;
}

/** A part of the volume that is allocated among applicants of one sort: processors, distributors. */
export interface Pool {
  readonly name: string;
  /** Whole percent of the volume. */
  readonly percent: number;
}

/** One period of a quota; its `validity` is the period. */
export interface QuotaDefinition extends Provision {
  readonly order: string;
  readonly title: string;
  readonly kind: (typeof QUOTA_KINDS)[number];
  /** Whole units; null where nobody told it, and then nothing can be claimed. */
  readonly volume: number | null;
  /** In which the volume is counted, as the schedule spells units. */
  readonly unit: string;
  /** ISO 3166-1 alpha-2; null means every origin. */
  readonly origins: readonly string[] | null;
  readonly exceptOrigins: readonly string[];
  readonly lines: readonly QuotaLine[];
  readonly opening: Opening;
  /** What a claim must show: `licence`, `certificate-of-eligibility`. */
  readonly needs: readonly string[];
  readonly countries: readonly CountryShare[];
  readonly pools: readonly Pool[];
  /** From so many percent used on, deposits are at the over-quota rate; null where no threshold is set. */
  readonly criticalAt: number | null;
  /** First day of the later period to which what is left of this one goes; null where it lapses. */
  readonly carriesTo: Day | null;
}

interface Reach {
  readonly definition: QuotaDefinition;
  readonly line: QuotaLine;
  readonly prefix: string;
}

/** Every quota of the Book. */
export interface QuotaLaw {
  /** Definitions of each order in the order of their first days. */
  readonly orders: ReadonlyMap<string, readonly QuotaDefinition[]>;
  /** By the first four digits of the goods. */
  readonly reach: ReadonlyMap<string, readonly Reach[]>;
}

export const NO_QUOTAS: QuotaLaw = { orders: new Map(), reach: new Map() };

/** Index of definitions by order and by the goods that they reach. */
export function quotaLaw(definitions: readonly QuotaDefinition[]): QuotaLaw {
  const orders = new Map<string, QuotaDefinition[]>();
  const reach = new Map<string, Reach[]>();
  for (const definition of definitions) {
    append(orders, definition.order, definition);
    for (const line of definition.lines) {
      for (const prefix of line.goods) {
        append(reach, prefix.slice(0, 4), { definition, line, prefix });
      }
    }
  }
  for (const dated of orders.values()) dated.sort(byFirstDay);
  return { orders, reach };
}

function append<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [one]);
  else list.push(one);
}

function byFirstDay({ validity: a }: QuotaDefinition, { validity: b }: QuotaDefinition): number {
  return a.from < b.from ? -1 : Number(a.from > b.from);
}

/** One lawful way to enter a line: within a quota, at another heading's rate. */
export interface QuotaOption {
  readonly order: string;
  readonly inHeading: string;
  readonly overHeading: string | null;
  /** What must be shown for it: `licence`, and always `quota-claim`, a place in the balance. */
  readonly needs: readonly string[];
  readonly citation: string;
  readonly verified: boolean;
}

/** The quotas under which a line of these goods and this origin may be entered on a day. */
export function quotaOptions(
  law: QuotaLaw,
  line: Pick<DutyLine, 'hts' | 'origin'>,
  on: Day,
): readonly QuotaOption[] {
  const reaching = law.reach.get(line.hts.slice(0, 4));
  if (reaching === undefined) return [];
  return reaching
    .filter(
      ({ definition, prefix }) =>
        line.hts.startsWith(prefix) &&
        holdsOn(definition.validity, on) &&
        isEligible(definition, line.origin),
    )
    .map(({ definition, line: { inHeading, overHeading } }) => ({
      order: definition.order,
      inHeading,
      overHeading,
      needs: [...definition.needs, 'quota-claim'],
      citation: definition.citation,
      verified: definition.verified,
    }));
}

/** Whether goods of an origin may be entered under the quota at all. */
export function isEligible(definition: QuotaDefinition, origin: string): boolean {
  const { origins, exceptOrigins, countries } = definition;
  if (!includes(origins, origin) || exceptOrigins.includes(origin)) return false;
  return countries.length === 0 || shareOf(definition, origin) !== null;
}

/** The share that goods of an origin are counted against; null where the quota has none for it. */
export function shareOf({ countries }: QuotaDefinition, origin: string): CountryShare | null {
  const own = countries.find((share) => share.origin === origin);
  return own ?? countries.find((share) => share.origin === null) ?? null;
}

/** The period of an order that a day is in, else the next one to come; null after the last. */
export function definitionFor(law: QuotaLaw, order: string, day: Day): QuotaDefinition | null {
  const dated = law.orders.get(order) ?? [];
  return dated.find(({ validity: { to } }) => to === null || day <= to) ?? null;
}

/** Of every order the period that a day is in, else the next one to come. */
export function definitionsOn(law: QuotaLaw, day: Day): readonly QuotaDefinition[] {
  return [...law.orders.keys()].flatMap((order) => definitionFor(law, order, day) ?? []);
}
