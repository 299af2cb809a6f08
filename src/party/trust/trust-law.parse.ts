import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { type Day, parseDay } from '../../terms/day.ts';
import type { Fault } from '../../terms/fault.ts';
import { ok, type Result, refuse, settle } from '../../terms/result.ts';
import { ROLES } from '../party.ts';
import { TRUST_FAULTS } from './faults.ts';
import { parseLaneLaw } from './lane-law.parse.ts';
import type { Arrangement, Program, RecognisedBenefit, TrustLaw } from './trust-law.ts';
import { NO_TRUST } from './trust-law.ts';

export const TRUST_PART_KINDS = ['trust-programs', 'trust-arrangements', 'trust-lanes'] as const;
export type TrustPartKind = (typeof TRUST_PART_KINDS)[number];
interface TrustPart {
  readonly kind: TrustPartKind;
  readonly name: string;
  readonly content: string;
}

const name = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);
const text = z.string().trim().min(1);
const percent = z.int().min(0).max(100);
const country = z.string().regex(/^[A-Z]{2}$/);
const scheme = z.string().regex(/^[A-Z0-9][A-Z0-9-]{1,19}$/);
const words = z.strictObject({ en: text, es: text, fr: text });
const day = z.string().transform((written, context): Day => {
  const parsed = parseDay(written);
  if (parsed !== null) return parsed;
  context.addIssue({ code: 'custom', message: 'not a day', input: written });
  return z.NEVER;
});

const grant = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('score'), points: z.int().min(1) }),
  z.strictObject({ kind: z.literal('examinations'), percent }),
  z.strictObject({ kind: z.literal('priority'), rank: z.int().min(1) }),
  z.strictObject({ kind: z.literal('lane'), lane: name }),
  z.strictObject({ kind: z.literal('exempt'), criteria: z.array(name).min(1) }),
  z.strictObject({ kind: z.literal('mitigation'), penalty: name, percent }),
  z.strictObject({ kind: z.literal('relief'), from: name }),
]);
const given = {
  id: name,
  roles: z.array(z.enum(ROLES)).min(1),
  grant,
  title: words,
  verified: z.boolean(),
};
const benefit = z.strictObject({ ...given, clause: text, tiers: z.array(name).min(1).nullable() });
const recognised = z.strictObject({ ...given, ceilingPercent: percent });
const span = z.strictObject({
  count: z.int().min(1).max(3660),
  unit: z.enum(['days', 'years']),
  clause: text,
});
const tier = z.strictObject({
  id: name,
  state: z.enum(['certified', 'validated']),
  ceilingPercent: percent,
  title: words,
  clause: text,
  verified: z.boolean(),
});
const clocks = z.strictObject({
  certify: span.optional(),
  validate: span.optional(),
  revalidate: span.optional(),
  appeal: span.optional(),
  appealFalse: span.optional(),
  decideAppeal: span.optional(),
  card: span.optional(),
});
const program = z.strictObject({
  id: name,
  country,
  title: words,
  own: z.boolean(),
  scheme,
  entityTypes: z.array(name).min(1),
  clocks,
  tiers: z.array(tier),
  selfAssessment: z.array(name),
  criteria: z.array(z.strictObject({ area: name, clause: text, verified: z.boolean() })),
  benefits: z.array(benefit),
  from: day,
  to: day.nullable(),
  source: text,
  verified: z.boolean(),
});
const programs = z.strictObject({
  areas: z.array(z.strictObject({ id: name, title: words })),
  programs: z.array(program),
  recognised: z.array(recognised),
});
type Programs = z.infer<typeof programs>;

const arrangementRow = z.strictObject({
  id: name,
  country,
  program: name,
  title: text,
  signed: z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/),
  from: day,
  to: z.union([z.literal('').transform(() => null), day]),
  scheme,
  benefits: z.string().transform((cell) => cell.split(' ').filter((one) => one !== '')),
  clause: text,
  verified: z.enum(['verified', 'unverified']).transform((word) => word === 'verified'),
  source: text,
});
type ArrangementRow = z.infer<typeof arrangementRow>;

/**
 * Compiles the programs, arrangements and lanes of a Book; a Book that has none of the parts trusts nobody.
 *
 * @faults trust-law-malformed, trust-name-unknown, trust-name-twice, trust-exempts-unvalidated
 */
export function compileTrust(parts: readonly TrustPart[]): Result<TrustLaw> {
  if (parts.length === 0) return ok(NO_TRUST);
  const faults: Fault[] = [];
  const keep = <T>(part: TrustPart, read: Result<T>): T[] => {
    if (read.ok) return [read.value];
    faults.push(...read.faults.map((fault) => ({ ...fault, at: `/${part.name}${fault.at}` })));
    return [];
  };
  const of = (kind: TrustPartKind) => parts.filter((part) => part.kind === kind);
  const law = of('trust-programs').flatMap((part) =>
    keep(part, read(decoded(part.content), programs)),
  );
  const rows = of('trust-arrangements').flatMap((part) =>
    keep(part, read(tabled(part.content), z.array(arrangementRow))),
  );
  const lanes = of('trust-lanes').flatMap((part) => keep(part, parseLaneLaw(part.content)));
  if (faults.length > 0) return refuse(...faults);

  const [lane = null] = lanes;
  const defined = law.flatMap((one) => one.programs);
  const grants = law.flatMap((one) => one.recognised);
  const arranged = rows.flat();
  const compiled: TrustLaw = {
    areas: new Map(law.flatMap((one) => one.areas).map(({ id, title }) => [id, title])),
    programs: new Map(defined.map((one) => [one.id, programOf(one)])),
    arrangements: new Map(arranged.map((row) => [row.id, arrangementOf(row, grants)])),
    lanes: lane,
  };
  return settle(compiled, [
    ...twice([...defined, ...arranged].map(({ id }) => id)),
    ...twice(law.flatMap((one) => one.areas).map(({ id }) => `area ${id}`)),
    ...twice(grants.map(({ id }) => `recognised ${id}`)),
    ...defined.flatMap((one) => faultsOf(one, compiled)),
    ...arranged.flatMap((row) => unknownBenefits(row, grants)),
    ...laneFaults(compiled),
  ]);
}

function programOf({ from, to, clocks: dated, ...rest }: Programs['programs'][number]): Program {
  // Absent clocks are left out rather than kept as undefined.
  const kept = Object.fromEntries(Object.entries(dated).filter(([, one]) => one !== undefined));
  return { ...rest, clocks: kept, validity: { from, to } };
}

function arrangementOf(row: ArrangementRow, grants: readonly RecognisedBenefit[]): Arrangement {
  const { from, to, benefits, ...rest } = row;
  const granted = grants.filter(({ id }) => benefits.includes(id));
  return { ...rest, benefits: granted, validity: { from, to } };
}

function faultsOf(one: Programs['programs'][number], law: TrustLaw): readonly Fault[] {
  const at = (member: string) => `/${one.id}/${member}`;
  const tiers = new Map(one.tiers.map((each) => [each.id, each]));
  const unknownAreas = [...one.criteria.map(({ area }) => area), ...one.selfAssessment]
    .filter((area) => !law.areas.has(area))
    .map((area) => TRUST_FAULTS.fault('trust-name-unknown', at('criteria'), area));
  const unknownTiers = one.benefits.flatMap(({ id, tiers: named }) =>
    (named ?? [])
      .filter((each) => !tiers.has(each))
      .map((each) => TRUST_FAULTS.fault('trust-name-unknown', at(`benefits/${id}`), each)),
  );
  // Who is left out of a check was looked at by somebody first.
  const unvalidated = one.benefits.flatMap(({ id, grant: what, tiers: named }) => {
    const open = named === null || named.some((each) => tiers.get(each)?.state !== 'validated');
    if (what.kind !== 'exempt' || !open) return [];
    return [TRUST_FAULTS.fault('trust-exempts-unvalidated', at(`benefits/${id}`), named ?? '*')];
  });
  return [
    ...twice(one.tiers.map(({ id }) => `${one.id} ${id}`)),
    ...twice(one.benefits.map(({ id }) => `${one.id} ${id}`)),
    ...unknownAreas,
    ...unknownTiers,
    ...unvalidated,
  ];
}

function unknownBenefits(row: ArrangementRow, grants: readonly RecognisedBenefit[]) {
  return row.benefits
    .filter((named) => !grants.some(({ id }) => id === named))
    .map((named) => TRUST_FAULTS.fault('trust-name-unknown', `/${row.id}/benefits`, named));
}

function laneFaults({ lanes, programs: known }: TrustLaw): readonly Fault[] {
  if (lanes === null) return [];
  const legs = lanes.fast.borders.flatMap((border) => border.legs);
  const named = [
    ...legs.flatMap((leg) => (leg.leg === 'seal' ? [] : leg.programs)),
    ...lanes.aqua.programs,
  ];
  return named
    .filter((one) => !known.has(one))
    .map((one) => TRUST_FAULTS.fault('trust-name-unknown', '/lanes', one));
}

function twice(names: readonly string[]): readonly Fault[] {
  return names
    .filter((one, place) => names.indexOf(one) !== place)
    .map((one) => TRUST_FAULTS.fault('trust-name-twice', '', one));
}

function decoded(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return null;
  }
}

function tabled(content: string): unknown {
  try {
    return parse(content, {
      columns: true,
      comment: '#',
      comment_no_infix: true,
      trim: true,
      bom: true,
    });
  } catch {
    return null;
  }
}

function read<T>(law: unknown, schema: z.ZodType<T>): Result<T> {
  const parsed = schema.safeParse(law, { reportInput: true });
  if (parsed.success) return ok(parsed.data);
  return refuse(
    ...parsed.error.issues.map((issue) =>
      TRUST_FAULTS.fault(
        'trust-law-malformed',
        `/${issue.path.join('/')}`,
        issue.input ?? issue.message,
      ),
    ),
  );
}
