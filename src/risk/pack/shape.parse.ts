import type { z } from 'zod';
import type { Fault } from '../../terms/fault.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { RISK_FAULTS } from '../faults.ts';

const { fault } = RISK_FAULTS;

/** What JSON text says, in the shape asked for. @faults criterion-not-json criterion-field */
export function readContent<Shape extends z.ZodType>(
  shape: Shape,
  content: string,
  at: string,
): Result<z.infer<Shape>> {
  const json = parseJson(content, at);
  return json.ok ? readShape(shape, json.value, at) : json;
}

/** @faults criterion-not-json */
export function parseJson(content: string, at: string): Result<unknown> {
  try {
    return ok(JSON.parse(content));
  } catch {
    return refuse(fault('criterion-not-json', at, content));
  }
}

/** Every field that is missing, unknown or malformed, each with its pointer. @faults criterion-field */
export function readShape<Shape extends z.ZodType>(
  shape: Shape,
  json: unknown,
  at: string,
): Result<z.infer<Shape>> {
  const read = shape.safeParse(json);
  if (read.success) return ok(read.data);
  return refuse(...read.error.issues.flatMap((issue) => faultsOf(issue, json, at)));
}

type Issue = z.core.$ZodIssue;

function faultsOf(issue: Issue, json: unknown, at: string): readonly Fault[] {
  const keys = issue.code === 'unrecognized_keys' ? issue.keys : [];
  const paths = keys.length === 0 ? [issue.path] : keys.map((key) => [...issue.path, key]);
  return paths.map((path) => fault('criterion-field', at + pointerOf(path), foundAt(json, path)));
}

function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${escapeStep(String(step))}`).join('');
}

// RFC 6901 section 3.
function escapeStep(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1');
}

function foundAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((found, step) => {
    const steps = Object(found) as Record<PropertyKey, unknown>;
    return Object.hasOwn(steps, step) ? steps[step] : undefined;
  }, json);
}
