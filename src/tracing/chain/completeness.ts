import type { TraceEvent } from '../event/trace-event.ts';
import {
  hasDocument,
  isRecordOf,
  type ProductKind,
  type Step,
  type StepLaw,
  saysKind,
} from './steps.ts';
import type { Ancestry, WayIndex } from './way.ts';

/** One thing that a way has to show and does not. */
export interface Gap {
  /** The lot of which it is missing. */
  readonly lot: string;
  readonly kind: string;
  readonly step: string;
  /** `record` where there is none of the step; else which fact or paper its record lacks. */
  readonly lacks: 'record' | { readonly fact: string } | { readonly document: readonly string[] };
}

/** One lot where a way begins, and what is required of what came of it. */
export interface Branch {
  readonly origin: string;
  readonly kind: string;
  readonly required: number;
  readonly shown: number;
}

export interface Completeness {
  /** 0 to 1: of all that is required from every origin on, the share that is shown. */
  readonly share: number;
  readonly branches: readonly Branch[];
  /** In the order of the steps, from the origins on. */
  readonly gaps: readonly Gap[];
}

/** A part of what a step requires, and the bit that stands for it: what a lot's records show is then one number. */
interface Part {
  readonly lacks: Gap['lacks'];
  readonly bit: bigint;
}

interface Requirement {
  readonly kind: ProductKind;
  readonly step: Step;
  /** The record of the step itself comes first. */
  readonly parts: readonly [Part, ...Part[]];
}

interface Plan {
  readonly requirements: readonly Requirement[];
  /** By kind: the bit that says that goods are of it. */
  readonly kinds: readonly { readonly kind: ProductKind; readonly bit: bigint }[];
  /** Records of a step where some kind's way begins. */
  readonly origins: bigint;
}

const plans = new WeakMap<StepLaw, Plan>();

function planOf(law: StepLaw): Plan {
  const known = plans.get(law);
  if (known !== undefined) return known;
  let place = 0n;
  const bit = () => {
    place += 1n;
    return 1n << place;
  };
  const requirements = law.kinds.flatMap((kind) =>
    kind.steps.map((step): Requirement => {
      const record: Part = { lacks: 'record', bit: bit() };
      const facts = step.facts.map((fact): Part => ({ lacks: { fact }, bit: bit() }));
      const papers = step.documents.map((document): Part => ({ lacks: { document }, bit: bit() }));
      return { kind, step, parts: [record, ...facts, ...papers] };
    }),
  );
  const kinds = law.kinds.map((kind) => ({ kind, bit: bit() }));
  const origins = requirements
    .filter(({ kind, step }) => kind !== law.plain && kind.steps[0] === step)
    // What comes of nothing has no way back in any case; that a pallet is commissioned does not hide what is on it.
    .filter(({ step }) => step.fromInputs !== false)
    .reduce((bits, { parts }) => bits | parts[0].bit, 0n);
  const plan = { requirements, kinds, origins };
  plans.set(law, plan);
  return plan;
}

/** What one event shows. */
function shownBy({ requirements, kinds }: Plan, event: TraceEvent): bigint {
  let bits = 0n;
  for (const { step, parts } of requirements) {
    if (!isRecordOf(step, event)) continue;
    for (const { lacks, bit } of parts) if (shows(event, lacks)) bits |= bit;
  }
  for (const { kind, bit } of kinds) if (saysKind(event, kind)) bits |= bit;
  return bits;
}

function shows(event: TraceEvent, part: Gap['lacks']): boolean {
  if (part === 'record') return true;
  if ('fact' in part) return (event.facts[part.fact] ?? []).length > 0;
  return hasDocument(part.document, event);
}

/**
 * How much a way back from a lot shows of what is required: for each lot where it begins, the steps of its kind of goods
 * from there to here, each with its record, facts and papers.
 *
 * A way begins where a lot is made of nothing, or where a record says that it was taken or grown: what a fish was fed is
 * not asked.
 */
export function completenessOf(
  index: WayIndex,
  { lots, onward }: Ancestry,
  law: StepLaw,
): Completeness {
  const { plain } = law;
  if (plain === null) return { share: 1, branches: [], gaps: [] };
  const plan = planOf(law);
  const { own, origins } = walk(index, lots, plan);
  // What says nothing of itself is taken for what it was mixed with.
  const among =
    kindIn(
      plan,
      [...own.values()].reduce((all, bits) => all | bits, 0n),
    ) ?? plain;
  const found = origins.map(({ lot, bits }) => {
    const shown = { here: own.get(lot) ?? 0n, onwards: bits };
    return branchOf(plan, kindIn(plan, bits) ?? among, lot, shown);
  });
  const branches = found.map(({ branch }) => branch);
  const gaps = found.flatMap((one) => one.gaps.map((gap) => placed(gap, plan, own, onward)));
  const required = branches.reduce((sum, branch) => sum + branch.required, 0);
  const there = branches.reduce((sum, branch) => sum + branch.shown, 0);
  return { share: required === 0 ? 1 : there / required, branches, gaps: gaps.sort(byStep(plan)) };
}

interface Walked {
  /** What each lot's own records show. */
  readonly own: ReadonlyMap<string, bigint>;
  /** Where ways begin, and what is shown from there on. */
  readonly origins: readonly { readonly lot: string; readonly bits: bigint }[];
}

function walk({ records, back }: WayIndex, lots: readonly string[], plan: Plan): Walked {
  const own = new Map<string, bigint>();
  const onwards = new Map<string, bigint>(lots.slice(0, 1).map((lot) => [lot, 0n]));
  const origins: { lot: string; bits: bigint }[] = [];
  for (const lot of lots) {
    const later = onwards.get(lot);
    // What lies behind an origin is walked, and not asked.
    if (later === undefined) continue;
    const bits = shownOf(plan, records.get(lot) ?? []);
    own.set(lot, bits);
    const edges = back.get(lot) ?? [];
    if (edges.length === 0 || (bits & plan.origins) !== 0n) {
      origins.push({ lot, bits: later | bits });
      continue;
    }
    for (const { input } of edges) {
      onwards.set(input, (onwards.get(input) ?? 0n) | later | bits);
    }
  }
  return { own, origins };
}

function kindIn({ kinds }: Plan, bits: bigint): ProductKind | null {
  return kinds.find(({ bit }) => (bits & bit) !== 0n)?.kind ?? null;
}

function shownOf(plan: Plan, events: readonly TraceEvent[]): bigint {
  return events.reduce((all, event) => all | shownBy(plan, event), 0n);
}

interface Found {
  readonly branch: Branch;
  readonly gaps: readonly Gap[];
}

/** The first step is where the way begins; the others may be anywhere from there on. */
function branchOf(
  plan: Plan,
  kind: ProductKind,
  origin: string,
  shown: { readonly here: bigint; readonly onwards: bigint },
): Found {
  const asked = plan.requirements
    .filter((one) => one.kind === kind)
    .flatMap(({ step, parts }) => {
      const among = step === kind.steps[0] ? shown.here : shown.onwards;
      return parts.map(({ lacks, bit }) => ({
        step: step.step,
        lacks,
        absent: (among & bit) === 0n,
      }));
    });
  const absent = asked.filter((part) => part.absent);
  const unrecorded = new Set(absent.flatMap(({ step, lacks }) => (lacks === 'record' ? step : [])));
  // Of a step that nobody recorded it need not be said that its facts and papers are missing too.
  const gaps = absent
    .filter(({ step, lacks }) => lacks === 'record' || !unrecorded.has(step))
    .map(({ step, lacks }): Gap => ({ lot: origin, kind: kind.kind, step, lacks }));
  const required = asked.length;
  const branch = { origin, kind: kind.kind, required, shown: required - absent.length };
  return { branch, gaps };
}

/**
 * The gap at the lot where it is: the one that has the record which lacks something, else the last lot on the way that
 * has a record of an earlier step, else the origin.
 */
function placed(
  gap: Gap,
  plan: Plan,
  own: ReadonlyMap<string, bigint>,
  onward: ReadonlyMap<string, string>,
): Gap {
  const of = plan.requirements.filter(({ kind }) => kind.kind === gap.kind);
  const place = of.findIndex(({ step }) => step.step === gap.step);
  const looked = gap.lacks === 'record' ? of.slice(0, place) : of.slice(place, place + 1);
  const bits = looked.reduce((all, { parts }) => all | parts[0].bit, 0n);
  let at = gap.lot;
  for (let lot: string | undefined = gap.lot; lot !== undefined; lot = onward.get(lot)) {
    if (((own.get(lot) ?? 0n) & bits) !== 0n) at = lot;
  }
  return { ...gap, lot: at };
}

/** Records before what records lack; what comes first on the way before what comes later. */
function byStep({ requirements }: Plan) {
  const places = new Map(
    requirements.map(({ kind, step }, place) => [`${kind.kind}/${step.step}`, place]),
  );
  const placeOf = ({ kind, step }: Gap) => places.get(`${kind}/${step}`) ?? 0;
  return (a: Gap, b: Gap): number => {
    const records = Number(a.lacks !== 'record') - Number(b.lacks !== 'record');
    return records || placeOf(a) - placeOf(b) || (a.lot < b.lot ? -1 : a.lot > b.lot ? 1 : 0);
  };
}
