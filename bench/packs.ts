import { compileBook } from '../src/decision/book.parse.ts';
import { STANDING } from '../src/decision/decide.ts';
import type { Decision } from '../src/decision/decision.ts';
import { noPermits } from '../src/decision/permit-use.ts';
import { admit, type Desk, type Workspace } from '../src/decision/workspace.ts';
import { DEFAULT_SCHEMES, simulate } from '../src/simulation/trade.ts';
import type { Truth } from '../src/simulation/truth.ts';
import { canonical } from '../src/terms/canonical.ts';
import type { Day } from '../src/terms/day.ts';
import { starterParts } from './parts.ts';

const DAYS = 10;
const FILINGS_PER_DAY = 1_000;

/** What the starter packs ask for, of trade that is honest and of trade that is not. */
export function benchPacks(): string[] {
  const desk = deskOf();
  const workspace: Workspace = {
    keys: new Map(),
    consignments: new Map(),
    importers: new Map(),
    permits: noPermits(),
    tallies: null,
    parties: new Map(),
    lots: new Map(),
    days: null,
    merges: [],
  };
  const latest = new Map<string, Decision>();
  const truths = new Map<string, Truth>();
  const settings = { seed: 'packs', from: '2026-10-01' as Day, days: DAYS };
  for (const { filing, at, truth } of simulate({
    ...settings,
    filingsPerDay: FILINGS_PER_DAY,
    schemes: DEFAULT_SCHEMES,
  })) {
    if (truth !== null) truths.set(truth.reference, truth);
    const raw = `${filing.kind}/${filing.reference}/${at}`;
    const received = { messageKey: raw, format: 'json', filing, raw } as const;
    const admitted = admit(workspace, { sender: 'one', received, warnings: [], at }, desk);
    if ('code' in admitted) throw new Error(canonical(admitted));
    const { consignment } = admitted.question;
    const [declared] = [...consignment.entries, ...consignment.parcels];
    if (declared !== undefined) latest.set(declared.reference, admitted.decision);
  }
  const known = [...latest].map(([reference, decision]) => {
    const scheme = truths.get(reference)?.scheme ?? null;
    return { decision, scheme };
  });
  const honest = known.filter(({ scheme }) => scheme === null).map(({ decision }) => decision);
  const other = known.filter(({ scheme }) => scheme !== null).map(({ decision }) => decision);
  return [
    `packs: ${desk.book.packs.length} packs, ${desk.book.criteriaCount} criteria, ${honest.length} honest declarations and ${other.length} others, ${DAYS} days`,
    `  beyond release: honest ${share(honest, isStopped)}, others ${share(other, isStopped)}; by criteria alone: honest ${share(honest, isAsked)}, others ${share(other, isAsked)}`,
    ...lanesOf(honest),
    ...desk.book.packs.flatMap(({ id, criteria }) => [
      `  ${id}`,
      ...criteria.flatMap((criterion) => {
        const fires = (decision: Decision) =>
          decision.reasons.some(({ code }) => code === criterion.id);
        if (![...honest, ...other].some(fires)) return [];
        return [
          `    ${criterion.id}: honest ${share(honest, fires)}, others ${share(other, fires)}`,
        ];
      }),
    ]),
  ];
}

function deskOf(): Desk {
  const compiled = compileBook(starterParts());
  if (!compiled.ok) throw new Error(canonical(compiled.faults));
  const { policy } = compiled.value;
  const control = { ...policy.control, defaultPpm: 0, strataPpm: {} };
  return {
    agency: 'bench',
    zone: 'America/New_York',
    seed: 'bench',
    book: { ...compiled.value, policy: { ...policy, control } },
    stopwatch: STANDING,
    outages: [],
  };
}

function isStopped({ lane }: Decision): boolean {
  return lane !== 'release' && lane !== 'release-audit';
}

function isAsked({ reasons }: Decision): boolean {
  return reasons.some(
    ({ layer, code, lane }) =>
      (layer === 'criteria' || code === 'score-threshold') &&
      lane !== null &&
      lane !== 'release' &&
      lane !== 'release-audit',
  );
}

function lanesOf(decisions: readonly Decision[]): string[] {
  const lanes = new Map<string, number>();
  for (const { lane } of decisions) lanes.set(lane, (lanes.get(lane) ?? 0) + 1);
  const counts = [...lanes].map(([lane, count]) => `${lane} ${count}`).join(', ');
  return [`  lanes of the honest: ${counts}`];
}

function share(decisions: readonly Decision[], holds: (decision: Decision) => boolean): string {
  const count = decisions.filter(holds).length;
  return `${((100 * count) / Math.max(1, decisions.length)).toFixed(2)} %`;
}
