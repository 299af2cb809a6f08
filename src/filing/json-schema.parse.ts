import { z } from 'zod';
import type { Kind } from './filing.ts';
import { cancellationSchema, contentSchema } from './json-kinds.parse.ts';

/**
 * The JSON Schema (draft 7) of what a sender may send as one kind, for publication.
 *
 * Members that it does not name are read past with a warning, so it does not forbid them. What JSON
 * Schema cannot say (check digits, line numbers used once) only the parser says.
 */
export function publishedSchema(kind: Kind): Readonly<Record<string, unknown>> {
  const schema = z.union([contentSchema(kind, 'accept'), cancellationSchema(kind)]);
  return { title: kind, ...z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }) };
}
