import { z } from 'zod';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { PARTY_FAULTS } from '../faults.ts';
import type { SearchQuestion } from './search.ts';

const text = z.string().trim().min(1).max(500);
const FOUND_DEFAULT = 10;
const FOUND_MAX = 100;

const question = z.strictObject({
  name: text,
  kind: z
    .enum(['person', 'organisation', 'vessel', 'aircraft', 'facility'])
    .nullable()
    .default(null),
  country: z.string().trim().min(2).nullable().default(null),
  address: text.nullable().default(null),
  identifiers: z
    .array(z.strictObject({ scheme: text, value: text }))
    .max(20)
    .default([]),
  /** A year or a day. */
  birth: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .nullable()
    .default(null),
  gender: z.enum(['female', 'male']).nullable().default(null),
  limit: z.int().min(1).max(FOUND_MAX).default(FOUND_DEFAULT),
});

/**
 * A party to be looked for in the lists.
 *
 * @faults search-field-invalid
 */
export function parseSearch(sent: unknown): Result<SearchQuestion> {
  const read = question.safeParse(sent);
  if (!read.success) {
    return refuse(
      ...read.error.issues.map(({ path, message }) =>
        PARTY_FAULTS.fault('search-field-invalid', `/${path.map(String).join('/')}`, message),
      ),
    );
  }
  const { name, kind, country, address, identifiers, birth, gender, limit } = read.data;
  return ok({
    limit,
    asked: {
      kind,
      names: [{ text: name, alias: 'primary' }],
      countries: country === null ? [] : [country],
      addresses: address === null ? [] : [address],
      identifiers,
      births: birth === null ? [] : [birth],
      gender,
    },
  });
}
