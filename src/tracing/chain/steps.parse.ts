import { z } from 'zod';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { CHAIN_FAULTS } from './faults.ts';
import { NO_STEPS, type ProductKind, type StepLaw } from './steps.ts';

const name = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
const word = z.string().regex(/^[a-z][a-z0-9_-]{0,39}$/);
const words = z.strictObject({ en: z.string(), es: z.string(), fr: z.string() });
const document = z.string().min(1).max(60);

const kind = z.strictObject({
  kind: name,
  title: words,
  products: z.array(name).default([]),
  marks: z.array(word).default([]),
  markFacts: z.array(name).default([]),
  growing: z.array(word).default([]),
  steps: z
    .array(
      z.strictObject({
        step: name,
        title: words,
        words: z.array(word).min(1),
        fromInputs: z.boolean().nullable().default(null),
        facts: z.array(name).default([]),
        documents: z.array(z.array(document).min(1)).default([]),
      }),
    )
    .min(1),
  verified: z.boolean(),
  source: z.string().min(1),
});

/** Names of one species: scientific names that were given to it, and the code of its trade. */
const sameSpecies = z.array(z.string().min(2).max(100).toLowerCase()).min(2);

const schema = z.strictObject({
  kinds: z.array(kind).min(1),
  speciesNames: z
    .strictObject({
      groups: z.array(sameSpecies),
      verified: z.boolean(),
      source: z.string().min(1),
    })
    .exactOptional(),
});

/**
 * Compiles what the way of goods has to show; a Book without such a part requires nothing.
 *
 * @faults trace-steps-shape, trace-steps-twice
 */
export function compileSteps(parts: readonly { readonly content: string }[]): Result<StepLaw> {
  const [part] = parts;
  if (part === undefined) return ok(NO_STEPS);
  let json: unknown;
  try {
    json = JSON.parse(part.content);
  } catch (error) {
    return refuse(CHAIN_FAULTS.fault('trace-steps-shape', '', String(error)));
  }
  const read = schema.safeParse(json, { reportInput: true });
  if (!read.success) {
    return refuse(
      ...read.error.issues.map((issue) =>
        CHAIN_FAULTS.fault(
          'trace-steps-shape',
          `/${issue.path.join('/')}`,
          issue.input ?? issue.message,
        ),
      ),
    );
  }
  const names = read.data.kinds.map((one) => one.kind);
  const twice = names.filter((one, place) => names.indexOf(one) !== place);
  if (twice.length > 0) {
    return refuse(...twice.map((one) => CHAIN_FAULTS.fault('trace-steps-twice', '/kinds', one)));
  }
  const kinds = read.data.kinds.map(kindOf);
  const speciesNames = new Map(
    (read.data.speciesNames?.groups ?? []).flatMap((group) =>
      group.map((one) => [one, group] as const),
    ),
  );
  return ok({ ...NO_STEPS, kinds, plain: kinds.at(-1) ?? null, speciesNames });
}

function kindOf({ steps, products, marks, growing, ...rest }: z.infer<typeof kind>): ProductKind {
  return {
    kind: rest.kind,
    title: rest.title,
    markFacts: rest.markFacts,
    products: new Set(products),
    marks: new Set(marks),
    growing: new Set(growing),
    steps: steps.map((step) => ({ ...step, words: new Set(step.words) })),
  };
}
