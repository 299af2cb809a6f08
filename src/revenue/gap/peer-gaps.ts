import type { DutyFacts, DutyLine } from '../../tariff/assessment.ts';
import type { TariffLaw } from '../../tariff/law.ts';
import type { Day } from '../../terms/day.ts';
import { exactAmount, USD, usd } from '../../terms/money.ts';
import { multiply, parseDecimal } from '../../terms/rational.ts';
import type { Gap } from './gap.ts';
import type { GapRule } from './gap-law.ts';
import { dutyIf, found } from './ground.ts';
import { deviationFrom, type PeerSet, peerFigures, peerSet, type UnitValue } from './peers.ts';

/** What the lines of an entry are worth apiece, once for each quantity that they state. */
export function unitValuesOf(entry: string, facts: DutyFacts): readonly UnitValue[] {
  return facts.lines.flatMap(({ number, hts, origin, value, quantities }) =>
    quantities.flatMap(({ amount, unit }) => {
      const apiece = Number(value.amount) / Number(amount);
      if (value.currency !== USD || !Number.isFinite(apiece) || apiece <= 0) return [];
      return [{ entry, line: number, hts, origin, unit, apiece }];
    }),
  );
}

/** What a line is held against. */
export interface PeerGround {
  readonly tariff: TariffLaw;
  readonly rules: readonly GapRule[];
  readonly facts: DutyFacts;
  readonly on: Day;
}

/**
 * A line that is worth far more or less apiece than its peers, with the peers; null when it is not, or when
 * they are too few.
 *
 * @param peers of the same number, origin and unit, the line's own entry left out
 */
export function peerGap(
  ground: PeerGround,
  own: UnitValue,
  peers: readonly UnitValue[],
): Gap | null {
  const figures = peerFigures(ground.rules, ground.on);
  const line = ground.facts.lines.find(({ number }) => number === own.line);
  if (figures === null || line === undefined) return null;
  const set = peerSet(
    peers.map(({ apiece }) => apiece),
    figures,
  );
  if (set === null) return null;
  const deviation = deviationFrom(set, own.apiece);
  if (Math.abs(deviation) <= figures.deviation) return null;
  const nearest = peers
    .toSorted((a, b) => Math.abs(a.apiece - set.median) - Math.abs(b.apiece - set.median))
    .slice(0, figures.shown)
    .map(({ entry, line: number, apiece }) => `${entry}/${number} ${apiece.toFixed(4)}`);
  return found('gap-unit-value', own.line, `${own.apiece.toFixed(4)} USD/${own.unit}`, {
    cents: shortfall(ground, line, own.unit, set),
    atMost: true,
    evidence: {
      median: set.median.toFixed(4),
      spread: set.spread.toFixed(4),
      deviation: deviation.toFixed(1),
      count: String(set.count),
      lowest: set.lowest.toFixed(4),
      highest: set.highest.toFixed(4),
      peers: nearest.join(', '),
    },
    unverified: true,
  });
}

/** Duty at the median of the peers, less duty as declared; negative for what is worth more than its peers. */
function shortfall(
  { tariff, facts }: PeerGround,
  line: DutyLine,
  unit: string,
  { median }: PeerSet,
) {
  const stated = line.quantities.find((quantity) => quantity.unit === unit);
  const apiece = parseDecimal(median.toFixed(6));
  if (stated === undefined || apiece === null) return null;
  const count = exactAmount({ amount: stated.amount, currency: USD });
  const value = usd(multiply(apiece, count));
  const alone = { tariff, facts };
  const [usual, filed] = [dutyIf(alone, { ...line, value }), dutyIf(alone, line)];
  return usual === null || filed === null ? null : usual - filed;
}
