import { z } from 'zod';
import { type Day, parseDay } from '../../terms/day.ts';
import { compare, parseDecimal, type Rational, subtract, ZERO } from '../../terms/rational.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { ORIGIN_FAULTS } from './faults.ts';
import { type Good, type Material, ROLES } from './good.ts';

/** What somebody asks about origin. */
export interface OriginQuestion {
  readonly agreement: string;
  readonly on: Day;
  readonly good: Good;
  /** The certification as it came; null when none was sent. */
  readonly certificate: unknown;
  /** What it is to support; null when nobody says. */
  readonly claim: Claim | null;
}

/** A claim for preference. */
export interface Claim {
  readonly importedOn: Day;
  readonly claimedOn: Day;
  /** US dollars, of goods that are no part of a larger consignment; null when nobody says. */
  readonly value: Rational | null;
}

const MATERIALS_MAX = 5_000;
/** How deep an inquiry may nest: materials of materials a dozen times over, deeper than any bill that we know of. */
const DEPTH_MAX = 40;

/** Exact text, or a number as JSON writes it. */
const figure = z.union([z.string(), z.number()]).transform((written, context): Rational => {
  const value = parseDecimal(String(written));
  if (value !== null && compare(value, ZERO) >= 0) return value;
  context.addIssue({ code: 'custom', message: 'not a figure of nought or more', input: written });
  return z.NEVER;
});
const openFigure = figure.nullish().transform((value) => value ?? null);
const country = z.string().regex(/^[A-Z]{2}$/);
const openCountry = country.nullish().transform((value) => value ?? null);
const states = z.record(z.string().min(1), z.boolean()).default({});
const day = z.string().transform((text, context): Day => {
  const value = parseDay(text);
  if (value === null) context.addIssue({ code: 'custom', message: 'not a day', input: text });
  return value ?? z.NEVER;
});

/** Digits of a tariff number that was written with or without dots. */
function tariffNumber(digitsMin: number) {
  return z.string().transform((text, context) => {
    const digits = text.replaceAll('.', '');
    const fits = /^(?:\d{2}){2,5}$/.test(digits) && digits.length >= digitsMin;
    if (!fits) context.addIssue({ code: 'custom', message: 'not a tariff number', input: text });
    return fits ? digits : z.NEVER;
  });
}

const production = {
  producedIn: openCountry,
  whollyObtained: z.boolean().optional(),
  netCost: openFigure,
  totalCost: openFigure,
  excluded: z.record(z.string(), figure).default({}),
  shares: z.record(z.string(), figure).default({}),
  states,
};

const stop = z.strictObject({
  country,
  underCustomsControl: z.boolean().optional(),
  operations: z.array(z.string()).nullish(),
});

const made = z.strictObject({
  ...production,
  selfProduced: z.boolean(),
  get materials() {
    return z.array(material).max(MATERIALS_MAX).nullish();
  },
});

const material = z.strictObject({
  name: z.string().min(1).max(200),
  hts: tariffNumber(4)
    .nullish()
    .transform((digits) => digits ?? null),
  role: z.enum(ROLES).default('material'),
  originating: z.boolean().nullish(),
  country: openCountry,
  value: openFigure,
  weightKg: openFigure,
  suppliedBy: z.string().nullish(),
  inventoryMethod: z.string().nullish(),
  states,
  get made(): z.ZodOptional<z.ZodNullable<typeof made>> {
    return made.nullish();
  },
});

const good = z.strictObject({
  ...production,
  hts: tariffNumber(6),
  description: z.string().optional(),
  transactionValue: openFigure,
  internationalFreight: openFigure,
  weightKg: openFigure,
  componentWeightKg: openFigure,
  set: z.boolean().default(false),
  journey: z.array(stop).nullish(),
  materials: z.array(material).max(MATERIALS_MAX).nullish(),
});

const question = z.strictObject({
  agreement: z.string().min(1),
  on: day,
  good,
  certificate: z.unknown().optional(),
  claim: z.strictObject({ importedOn: day, claimedOn: day, value: openFigure }).optional(),
});

/**
 * An inquiry about origin, as src/tariff/README.md shows it.
 *
 * @faults origin-question-malformed, each with its pointer
 */
export function parseOriginQuestion(json: unknown): Result<OriginQuestion> {
  if (depthOf(json) > DEPTH_MAX) {
    return refuse(ORIGIN_FAULTS.fault('origin-question-malformed', '/good/materials', 'too deep'));
  }
  const read = question.safeParse(json, { reportInput: true });
  if (!read.success) return refuse(...read.error.issues.flatMap(faultsOf));
  const { agreement, on, certificate = null, claim = null } = read.data;
  return ok({ agreement, on, good: goodOf(read.data.good), certificate, claim });
}

function faultsOf(issue: z.core.$ZodIssue) {
  const at = issue.path.map((step) => `/${String(step)}`).join('');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      ORIGIN_FAULTS.fault('origin-question-malformed', `${at}/${key}`, key),
    );
  }
  return [ORIGIN_FAULTS.fault('origin-question-malformed', at, issue.input ?? issue.message)];
}

function goodOf(read: z.infer<typeof good>): Good {
  const { transactionValue, internationalFreight, weightKg, componentWeightKg } = read;
  const freight = internationalFreight ?? ZERO;
  return {
    ...productionOf(read),
    hts: read.hts,
    states: read.states,
    transactionValue: transactionValue && subtract(transactionValue, freight),
    weight: weightKg,
    componentWeight: componentWeightKg,
    set: read.set,
    journey:
      read.journey?.map(({ underCustomsControl, operations, ...rest }) => ({
        ...rest,
        underCustomsControl,
        operations: operations ?? null,
      })) ?? null,
  };
}

interface ReadProduction {
  readonly producedIn: string | null;
  readonly whollyObtained?: boolean | undefined;
  readonly netCost: Rational | null;
  readonly totalCost: Rational | null;
  readonly excluded: Readonly<Record<string, Rational>>;
  readonly shares: Readonly<Record<string, Rational>>;
  readonly materials?: readonly z.infer<typeof material>[] | null | undefined;
}

function productionOf(read: ReadProduction) {
  const { producedIn, whollyObtained, netCost, totalCost, excluded, shares, materials } = read;
  return {
    producedIn,
    whollyObtained,
    cost: { netCost, totalCost, excluded },
    shares,
    materials: materials?.map(materialOf) ?? null,
  };
}

function materialOf(read: z.infer<typeof material>): Material {
  const { name, hts, role, country: from, value, weightKg, inventoryMethod } = read;
  return {
    name,
    hts,
    role,
    originating: read.originating ?? null,
    country: from,
    value,
    weight: weightKg,
    suppliedBy: read.suppliedBy ?? null,
    ...(inventoryMethod === undefined ? {} : { inventoryMethod }),
    states: read.states,
    made: read.made
      ? {
          ...productionOf(read.made),
          selfProduced: read.made.selfProduced,
          states: read.made.states,
        }
      : null,
  };
}

/** How deep objects and lists stand in each other, counted no further than matters. */
function depthOf(json: unknown, depth = 0): number {
  if (typeof json !== 'object' || json === null || depth > DEPTH_MAX) return depth;
  return Object.values(json).reduce(
    (deepest: number, one) => Math.max(deepest, depthOf(one, depth + 1)),
    depth,
  );
}
