import type { StatedQuantity } from '../../terms/quantity.ts';
import type { Words } from '../../terms/words.ts';
import type { TraceDocument, TraceEvent } from '../event/trace-event.ts';
import type { LotStanding } from '../lot-standing.ts';
import type { Branch, Gap } from './completeness.ts';
import type { Signal } from './signal.ts';
import { readWay, standingOf } from './standing.ts';
import type { StepLaw } from './steps.ts';
import type { Edge, Way, WayIndex } from './way.ts';
import { indexWay } from './way.ts';

/** One record of a lot, as a page shows it. */
export interface RecordView {
  readonly event: string;
  readonly moment: string;
  readonly step: string | null;
  readonly effect: string;
  readonly place: string | null;
  readonly from: string | null;
  readonly holder: string | null;
  readonly quantity: StatedQuantity | null;
  readonly documents: readonly TraceDocument[];
  readonly facts: Readonly<Record<string, readonly string[]>>;
}

export interface LotView {
  readonly lot: string;
  /** Steps back from the lot that was asked, by the longest way: where a drawing puts it. */
  readonly depth: number;
  readonly records: readonly RecordView[];
}

/** What is missing, with the name of its step. */
export type GapView = Gap & { readonly title: Words };

/** The way back from a lot as it is answered and drawn. */
export interface WayView {
  readonly lot: string;
  readonly standing: LotStanding;
  readonly branches: readonly Branch[];
  readonly gaps: readonly GapView[];
  readonly signals: readonly Signal[];
  readonly lots: readonly LotView[];
  readonly edges: readonly Edge[];
  readonly fingerprint: string;
  /** Other lots that came the same way through the same hands. */
  readonly alike: readonly string[];
  /** True where not all of the way is here. */
  readonly cut: boolean;
}

/** Lots that one answer holds; the standing is of all of them. */
const LOTS_SHOWN_MAX = 500;

export function wayView(way: Way, lot: string, law: StepLaw, alike: readonly string[]): WayView {
  const index = indexWay(way);
  const reading = readWay(index, lot, law);
  const shown = new Set(reading.lots.slice(0, LOTS_SHOWN_MAX));
  const depths = depthsOf(index, reading.lots);
  return {
    lot,
    standing: standingOf(reading),
    branches: reading.completeness.branches,
    gaps: reading.completeness.gaps.map((gap) => ({ ...gap, title: titleOf(gap, law) })),
    signals: reading.signals,
    lots: [...shown].map((name) => ({
      lot: name,
      depth: depths.get(name) ?? 0,
      records: (index.records.get(name) ?? []).map((event) => recordView(event, name)),
    })),
    edges: way.edges.filter(({ output, input }) => shown.has(output) && shown.has(input)),
    fingerprint: reading.fingerprint,
    alike,
    cut: way.cut || shown.size < reading.lots.length,
  };
}

function titleOf({ kind, step }: Gap, law: StepLaw): Words {
  const own = law.kinds.find((one) => one.kind === kind)?.steps.find((one) => one.step === step);
  return own?.title ?? { en: step, es: step, fr: step };
}

/** Every lot lies further back than all that came of it; a step that turns back counts for none. */
function depthsOf({ back }: WayIndex, lots: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map(lots.map((lot, place) => [lot, place]));
  const depths = new Map<string, number>();
  for (const [place, lot] of lots.entries()) {
    const depth = depths.get(lot) ?? 0;
    depths.set(lot, depth);
    for (const { input } of back.get(lot) ?? []) {
      if ((places.get(input) ?? 0) < place) continue;
      depths.set(input, Math.max(depths.get(input) ?? 0, depth + 1));
    }
  }
  return depths;
}

function recordView(event: TraceEvent, lot: string): RecordView {
  const { key, moment, step, effect, place, from, holder, documents, facts } = event;
  const share = [...event.outputs, ...event.seen].find((one) => one.lot === lot);
  const quantity = share?.quantity ?? null;
  return { event: key, moment, step, effect, place, from, holder, quantity, documents, facts };
}
