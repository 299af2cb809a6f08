import { z } from 'zod';
import { KINDS } from '../../filing/filing.ts';
import { ROLES } from '../../party/party.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { type AccountabilityLaw, NO_ACCOUNTABILITY, STATEMENT_KINDS } from './accountability.ts';
import { NETWORK_FAULTS } from './faults.ts';

/** The kind of the Book's part that says who answers for what. */
export const ACCOUNTABILITY_PART_KIND = 'accountability';

const citation = z.string().min(1);
const schema = z.strictObject({
  authorities: z.array(
    z.strictObject({
      filing: z.enum(KINDS),
      citation,
      declarant: z.enum(ROLES),
      security: z.boolean(),
      verified: z.boolean(),
    }),
  ),
  statements: z.array(
    z.strictObject({
      about: z.enum(STATEMENT_KINDS),
      benefits: z.array(z.enum(ROLES)),
      citation,
      verified: z.boolean(),
    }),
  ),
});

/**
 * Compiles who answers for what; a Book without such a part names who declared and no more.
 *
 * @faults accountability-shape
 */
export function compileAccountability(
  parts: readonly { readonly content: string }[],
): Result<AccountabilityLaw> {
  const [part] = parts;
  if (part === undefined) return ok(NO_ACCOUNTABILITY);
  const read = schema.safeParse(decoded(part.content), { reportInput: true });
  if (read.success) return ok(read.data);
  return refuse(
    ...read.error.issues.map(({ path, input, message }) =>
      NETWORK_FAULTS.fault('accountability-shape', `/${path.join('/')}`, input ?? message),
    ),
  );
}

function decoded(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
