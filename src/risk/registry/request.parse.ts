import { z } from 'zod';
import { type Result, refuse, settle } from '../../terms/result.ts';
import { REGISTRY_FAULTS } from './faults.ts';
import { MODEL_STATES } from './model-record.ts';

const reason = z.string().min(10).max(500);
const trainingShape = z.strictObject({ from: z.string(), to: z.string(), reason });
const stepShape = z.strictObject({ state: z.enum(MODEL_STATES), reason });
const readingShape = z.strictObject({ from: z.string(), to: z.string() });

/** @faults model-request-shape */
export function parseTraining(json: unknown): Result<z.infer<typeof trainingShape>> {
  return parse(trainingShape, json);
}

/** @faults model-request-shape */
export function parseStep(json: unknown): Result<z.infer<typeof stepShape>> {
  return parse(stepShape, json);
}

/** @faults model-request-shape */
export function parseReading(json: unknown): Result<z.infer<typeof readingShape>> {
  return parse(readingShape, json);
}

function parse<Shape extends z.ZodType>(shape: Shape, json: unknown): Result<z.infer<Shape>> {
  const read = shape.safeParse(json);
  if (read.success) return settle(read.data, []);
  return refuse(
    ...read.error.issues.map(({ path, message }) =>
      REGISTRY_FAULTS.fault('model-request-shape', `/${path.join('/')}`, message),
    ),
  );
}
