import { z } from 'zod';
import type { Fault } from '../../terms/fault.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { TRUST_FAULTS } from './faults.ts';
import type { Step } from './member.ts';
import type { Program, TrustLaw } from './trust-law.ts';

const text = z.string().trim().min(1).max(500);
const reason = z.string().trim().min(5).max(2_000);
const tier = z.string().trim().min(1).max(40).nullable().default(null);
const answer = z.strictObject({ area: text, met: z.boolean(), note: z.string().max(2_000) });
const falseInformation = z.boolean().default(false);

const step = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('assessed'), answers: z.array(answer).min(1).max(50), reason }),
  z.strictObject({ kind: z.literal('document'), title: text, reference: text, reason }),
  z.strictObject({ kind: z.literal('certified'), tier, reason }),
  z.strictObject({ kind: z.literal('validated'), tier, reason }),
  z.strictObject({ kind: z.literal('suspended'), falseInformation, reason }),
  z.strictObject({
    kind: z.literal('expelled'),
    falseInformation,
    published: z.boolean().default(false),
    reason,
  }),
  ...(
    ['refused', 'withdrawn', 'reinstated', 'appealed', 'appeal-upheld', 'appeal-denied'] as const
  ).map((kind) => z.strictObject({ kind: z.literal(kind), reason })),
]);

const identifier = z.strictObject({
  scheme: z.string().trim().min(1).max(20),
  value: z.string().trim().min(1).max(60),
});
const application = z.strictObject({
  program: text,
  entityType: text,
  party: z.strictObject({
    name: text,
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .nullable()
      .default(null),
    address: z.string().trim().min(1).max(500).nullable().default(null),
    identifiers: z.array(identifier).min(1).max(20),
  }),
  sites: z.array(text).max(100).default([]),
  answers: z.array(answer).max(50).default([]),
  reason,
});
export type Application = z.infer<typeof application>;

/** A step that a person takes with a member. @faults trust-step-shape, trust-name-unknown */
export function parseStep(sent: unknown, program: Program): Result<Step> {
  const read = step.safeParse(sent, { reportInput: true });
  if (!read.success) return refuse(...shapeFaults(read.error));
  const value: Step = read.data;
  const unknown = value.kind === 'assessed' ? unknownAreas(value.answers, program) : [];
  return unknown.length > 0 ? refuse(...unknown) : ok(value);
}

/**
 * An application to one of the programs that take them.
 *
 * @faults trust-step-shape, trust-program-unknown, trust-name-unknown
 */
export function parseApplication(
  sent: unknown,
  law: TrustLaw,
): Result<{ readonly application: Application; readonly program: Program }> {
  const read = application.safeParse(sent, { reportInput: true });
  if (!read.success) return refuse(...shapeFaults(read.error));
  const { program: named, entityType, answers } = read.data;
  const program = law.programs.get(named);
  if (program === undefined || !program.own) {
    return refuse(TRUST_FAULTS.fault('trust-program-unknown', '/program', named));
  }
  const faults = [...unknownAreas(answers, program)];
  if (!program.entityTypes.includes(entityType)) {
    faults.push(TRUST_FAULTS.fault('trust-name-unknown', '/entityType', entityType));
  }
  return faults.length > 0 ? refuse(...faults) : ok({ application: read.data, program });
}

function unknownAreas(answers: readonly { area: string }[], program: Program): readonly Fault[] {
  const known = [...program.selfAssessment, ...program.criteria.map(({ area }) => area)];
  return answers.flatMap(({ area }, place) =>
    known.includes(area)
      ? []
      : [TRUST_FAULTS.fault('trust-name-unknown', `/answers/${place}/area`, area)],
  );
}

function shapeFaults(error: z.ZodError): readonly Fault[] {
  return error.issues.map((issue) =>
    TRUST_FAULTS.fault(
      'trust-step-shape',
      issue.path.map((part) => `/${String(part)}`).join(''),
      issue.input ?? issue.message,
    ),
  );
}
