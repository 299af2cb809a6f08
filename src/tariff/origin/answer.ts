import { type Language, say } from '../../terms/words.ts';
import {
  MATERIAL_OUTCOMES,
  METHOD_NAMES,
  PROOF_NAMES,
  TEST_NAMES,
  VERDICTS,
} from './answer-words.ts';
import type { Determination } from './determine.ts';
import type { MaterialFinding } from './material-finding.ts';
import type { Finding, Reason } from './reason.ts';
import type { Route } from './route.ts';
import { ORIGIN_REASONS } from './words.ts';

/** A reason with its sentence; its pointer leads into the inquiry. */
export interface SaidReason {
  readonly code: string;
  readonly at: string | null;
  readonly says: string;
}

/** A reason in one language. */
export function sayReason({ code, at, fill }: Reason, language: Language): SaidReason {
  return {
    code,
    at: at === null ? null : `/good${at}`,
    says: say(ORIGIN_REASONS[code], language, fill),
  };
}

/** A determination that explains itself in one language: every code with its sentence beside it. */
export function sayDetermination(determination: Determination, language: Language) {
  const { verdict, tests, routes, chosen, materials, missing, provisos, ...rest } = determination;
  const said = (reason: Reason) => sayReason(reason, language);
  return {
    ...rest,
    verdict,
    says: say(VERDICTS[verdict], language),
    tests: tests.map(({ test, ...finding }) => ({
      test,
      name: say(TEST_NAMES[test], language),
      ...saidFinding(finding, language),
    })),
    routes: routes.map((route) => sayRoute(route, language)),
    chosen,
    materials: materials.map((material) => sayMaterial(material, language)),
    missing: missing.map(said),
    provisos: provisos.map(said),
  };
}

export type SaidDetermination = ReturnType<typeof sayDetermination>;

function sayRoute({ steps, lines, proofs, ...rest }: Route, language: Language) {
  return {
    ...rest,
    proofs: proofs.map((proof) => ({ proof, name: say(PROOF_NAMES[proof], language) })),
    steps: steps.map(({ asks, methods, ...finding }) => ({
      asks,
      ...saidFinding(finding, language),
      methods: methods.map(({ method, ...own }) => ({
        method,
        name: say(METHOD_NAMES[method], language),
        ...saidFinding(own, language),
      })),
    })),
    materials: lines.map(({ at, spared, ...finding }) => ({
      at: `/good${at}`,
      spared,
      ...saidFinding(finding, language),
    })),
  };
}

function sayMaterial({ at, outcome, because, ...rest }: MaterialFinding, language: Language) {
  return {
    at: `/good${at}`,
    ...rest,
    outcome,
    says: say(MATERIAL_OUTCOMES[outcome], language),
    because: sayReason(because, language),
  };
}

function saidFinding({ outcome, because }: Finding, language: Language) {
  return { outcome, because: sayReason(because, language) };
}
