import type { Screening } from '../party/screening.ts';
import type { Fired, Matching } from '../risk/criterion.ts';
import { factsOf } from '../risk/facts.ts';
import { noveltyOf } from '../risk/feature/exploration.ts';
import { type FeatureInput, groundOf, type Signal } from '../risk/feature/ground.ts';
import type { Score } from '../risk/score.ts';
import type { Assessment } from '../tariff/assessment.ts';
import { type Day, dayAt, holdsOn } from '../terms/day.ts';
import { compareText } from '../terms/words.ts';
import type { Book } from './book.ts';
import { LAYERS, type Layer, type Outage, type Question } from './decision.ts';
import { partiesOf } from './named.ts';
import type { ParcelWays } from './parcel-ways.ts';

/** Tells milliseconds that passed, from any start. An argument, so that a rule reads no clock. */
export type Stopwatch = () => number;

/** Every assessment says that it leaves these out; what all lack degrades none. */
const NOT_YET_ASSESSED = 'additional-duties';
/** So begins the name of a product list that the Book holds in part; the starter's are. */
const UNREAD_LIST = 'list:';

/** What the layers answered, and what they did not. */
export interface Evidence {
  readonly assessments: readonly (Assessment | null)[];
  /** Of parcels that no entry speaks for. */
  readonly parcels: readonly ParcelWays[];
  readonly screening: Screening | null;
  readonly matching: Matching;
  readonly targeting: Score | null;
  readonly novelty: number | null;
  readonly outages: readonly Outage[];
}

/**
 * Asks each layer in turn about one consignment version.
 *
 * A layer that throws, takes longer than the policy allows, is absent, or answers incompletely is an
 * outage. Layers named in `question.outages` as thrown, timed out or absent are not asked: so a
 * recorded question gives the same evidence again although the clock of that day is gone.
 */
export function gatherEvidence(question: Question, book: Book, stopwatch: Stopwatch): Evidence {
  const { consignment } = question;
  const outages: Outage[] = [...question.outages];
  const ask = asker(outages, book.policy.layerMillisecondsMax, stopwatch);
  const on = legalDay(question, book);

  const { tariff, screening: screen, criteria } = book.layers;
  const days = arrivalDays(question, book, on);
  const assessments = consignment.entries.map((entry, position) =>
    ask('tariff', tariff, (assess) =>
      assess(entry, { received: on, arrival: days[position] ?? null }),
    ),
  );
  const parcels = parcelsAsked(question, book);
  const ways = parcels === null ? [] : ask('tariff', parcels, (waysOf) => waysOf(on));
  const history = outages.some((outage) => outage.layer === 'history') ? null : question.history;
  const standings = history?.parties ?? {};
  const screening = ask('screening', screen, (run) =>
    run(partiesOf(consignment), { on, standings }),
  );
  noteIncomplete(outages, book, assessments, screening);

  const residents = book.parties?.residentCountries;
  const known = { on, consignment, assessments, screening, history };
  const matching = ask('criteria', criteria, (match) =>
    match(factsOf(residents === undefined ? known : { ...known, residents }), question.at),
  );
  for (const failed of matching?.failed ?? []) {
    // What a missing layer owes has been said already, once, by that layer.
    if (failed.error.startsWith('unknown:') && outages.length > 0) continue;
    const detail = `${failed.criterion}: ${failed.error}`;
    outages.push({ layer: 'criteria', how: 'incomplete', detail });
  }
  const asked = askedOfModel(question, book, on, {
    assessments,
    screening,
    history,
    signals: matching?.fired.map(signalOf) ?? null,
  });
  const unscored = book.policy.targeting.modelRequired ? null : () => null;
  const spoken = ask('model', book.layers.model ?? unscored, (score) => {
    const ground = groundOf(asked);
    return { targeting: score(ground), novelty: noveltyOf(ground) };
  });
  return {
    assessments,
    parcels: ways ?? [],
    screening,
    targeting: spoken?.targeting ?? null,
    novelty: spoken?.novelty ?? null,
    matching: matching ?? { fired: [], failed: [] },
    outages: outages.sort(inOrder),
  };
}

/** Parcels that come without an entry, ready to be asked about; null when there are none, or no tariff. */
function parcelsAsked({ consignment, history }: Question, { layers }: Book) {
  const { parcels, entries } = consignment;
  const waysOf = layers.parcels;
  if (waysOf === null || parcels.length === 0 || entries.length > 0) return null;
  return (on: Day) => waysOf(parcels, on, history.sameDay);
}

/** What the layers answered, as far as a model looks at it. */
export type Answers = Pick<FeatureInput, 'assessments' | 'screening' | 'history' | 'signals'>;

/** What a model is asked about a question, with the amounts that the law of the day looks at. */
export function askedOfModel(
  { at, consignment }: Question,
  book: Book,
  on: Day,
  answers: Answers,
): FeatureInput {
  const { valueThresholds } = book.policy.targeting;
  const thresholds = valueThresholds
    .filter((one) => holdsOn(one, on))
    .map(({ dollars }) => dollars);
  return { at, consignment, thresholds, ...answers };
}

function signalOf({ criterion }: Fired): Signal {
  return { code: criterion.id, weight: criterion.weight, lane: criterion.lane };
}

/** A fixed order, so that an outage known beforehand and one met on the way are written alike. */
function inOrder(a: Outage, b: Outage): number {
  const layers = LAYERS.indexOf(a.layer) - LAYERS.indexOf(b.layer);
  return layers || compareText(a.how, b.how) || compareText(a.detail, b.detail);
}

/** The day on the wall of the port where the goods are entered or landed, else at the agency's seat. */
export function legalDay(question: Question, book: Book): Day {
  const { entries, bills, parcels } = question.consignment;
  const port = entries[0]?.port ?? bills[0]?.port ?? parcels[0]?.port;
  const zone = port === undefined ? undefined : book.ports.get(port)?.zone;
  return dayAt(question.at, zone ?? question.zone);
}

function arrivalDays(question: Question, book: Book, on: Day): readonly (Day | null)[] {
  return question.consignment.entries.map((entry) => {
    if (entry.estimatedArrival === null) return null;
    const zone = book.ports.get(entry.port)?.zone;
    return zone === undefined ? on : dayAt(entry.estimatedArrival, zone);
  });
}

/** Asks a layer unless it is known to be out of order; an outage is noted once for each layer. */
function asker(outages: Outage[], millisecondsMax: number, stopwatch: Stopwatch) {
  const isOut = (layer: Layer) =>
    outages.some((outage) => outage.layer === layer && outage.how !== 'incomplete');
  return <Run, Answer>(
    layer: Layer,
    run: Run | null,
    call: (run: Run) => Answer,
  ): Answer | null => {
    if (isOut(layer)) return null;
    if (run === null) {
      outages.push({ layer, how: 'absent', detail: 'the Book has none' });
      return null;
    }
    const started = stopwatch();
    try {
      const answer = call(run);
      if (stopwatch() - started <= millisecondsMax) return answer;
      outages.push({ layer, how: 'timed-out', detail: `more than ${millisecondsMax} ms` });
    } catch (error) {
      outages.push({
        layer,
        how: 'threw',
        detail: error instanceof Error ? error.message : 'error',
      });
    }
    return null;
  };
}

function noteIncomplete(
  outages: Outage[],
  book: Book,
  assessments: readonly (Assessment | null)[],
  screening: Screening | null,
): void {
  for (const assessment of assessments) {
    if (assessment === null || assessment.complete) continue;
    for (const detail of gapsOf(assessment)) {
      outages.push({ layer: 'tariff', how: 'incomplete', detail });
    }
  }
  if (screening === null) return;
  for (const list of book.policy.requiredLists) {
    if (screening.searched.some((searched) => searched.list === list)) continue;
    outages.push({ layer: 'screening', how: 'incomplete', detail: `list ${list} is not loaded` });
  }
}

/** What has no number in an assessment: lines, and fees that could not be computed. */
function gapsOf(assessment: Assessment): readonly string[] {
  const lines = assessment.lines.flatMap((line) =>
    line.unknown === null ? [] : [`line ${line.line}, ${line.hts}: ${line.unknown}`],
  );
  const uncomputed = assessment.leavesOut.filter(
    (code) => code !== NOT_YET_ASSESSED && !code.startsWith(UNREAD_LIST),
  );
  return [...lines, ...uncomputed.map((code) => `${code} not computed`)];
}
