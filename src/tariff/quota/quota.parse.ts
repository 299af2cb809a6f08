import { z } from 'zod';
import { isZone } from '../../terms/day.ts';
import type { Fault } from '../../terms/fault.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { day, parseJson, parseLaw } from '../table.parse.ts';
import { QUOTA_FAULTS } from './faults.ts';
import { QUOTA_KINDS, type QuotaDefinition, type QuotaLaw, quotaLaw } from './quota.ts';

const country = z.string().regex(/^[A-Z]{2}$/);
const units = z.int().min(0);
const digits = z.string().regex(/^\d{4,10}$/);
const heading = z.string().regex(/^(\d{8}|\d{10})$/);

const opening = z.strictObject({
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  zone: z.string().refine(isZone).nullable(),
});

const period = z.strictObject({
  from: day,
  to: day.nullable(),
  volume: units.nullable(),
  carriesTo: day.nullable().default(null),
  countries: z.array(z.strictObject({ origin: country.nullable(), volume: units })).default([]),
  pools: z
    .array(z.strictObject({ name: z.string().min(1), percent: z.int().min(1).max(100) }))
    .default([]),
  verified: z.boolean(),
  source: z.string().min(1),
});

const order = z.strictObject({
  order: z.string().regex(/^[a-z0-9][a-z0-9-]{1,40}$/),
  title: z.string().min(1),
  kind: z.enum(QUOTA_KINDS),
  unit: z.string().min(1),
  origins: z.array(country).min(1).nullable(),
  exceptOrigins: z.array(country).default([]),
  /** `goods` where the goods are declared under other numbers than the two headings. */
  lines: z
    .array(
      z.strictObject({
        goods: z.array(digits).min(1).optional(),
        in: heading,
        over: heading.nullable(),
      }),
    )
    .min(1),
  opening,
  needs: z.array(z.string().min(1)),
  criticalAt: z.int().min(1).max(100).nullable(),
  periods: z.array(period).min(1),
});
type Order = z.infer<typeof order>;

const quotas = z.strictObject({ quotas: z.array(order) });

/**
 * Reads the definitions of quotas: each order with its periods.
 *
 * @faults tariff-law-malformed, quota-periods-overlap, quota-shares-exceed
 */
export function parseQuotas(text: string): Result<QuotaLaw> {
  const read = parseLaw(parseJson(text), quotas);
  if (!read.ok) return read;
  const law = quotaLaw(read.value.quotas.flatMap(definitionsOf));
  const faults = [...law.orders.values()].flatMap((dated) => dated.flatMap(faultsOf));
  return faults.length > 0 ? refuse(...faults) : ok(law);
}

function definitionsOf({ periods, lines, opening, ...order }: Order): readonly QuotaDefinition[] {
  return periods.map(({ from, to, verified, source, ...period }) => ({
    ...order,
    ...period,
    validity: { from, to },
    opening: { day: from, ...opening },
    lines: lines.map(({ goods, in: inHeading, over }) => ({
      goods: goods ?? (over === null ? [inHeading] : [inHeading, over]),
      inHeading,
      overHeading: over,
    })),
    verified,
    citation: source,
  }));
}

function faultsOf(
  definition: QuotaDefinition,
  place: number,
  dated: readonly QuotaDefinition[],
): readonly Fault[] {
  const { order, validity, volume, countries, pools } = definition;
  const at = `/${order}/${validity.from}`;
  const faults: Fault[] = [];
  const next = dated[place + 1];
  if (next !== undefined && (validity.to === null || next.validity.from <= validity.to)) {
    faults.push(QUOTA_FAULTS.fault('quota-periods-overlap', at, order));
  }
  const shared = countries.reduce((sum, share) => sum + share.volume, 0);
  const pooled = pools.reduce((sum, pool) => sum + pool.percent, 0);
  if ((volume !== null && shared > volume) || (pools.length > 0 && pooled !== 100)) {
    faults.push(QUOTA_FAULTS.fault('quota-shares-exceed', at, order));
  }
  return faults;
}
