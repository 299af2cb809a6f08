import { surveyRoutes } from '../tracing/route/survey.ts';
import { tradeWindow } from '../tracing/route/trade-window.ts';
import { POLICY, type World } from './test-schemes.ts';

/** Trades of which so much, at least, was not of the country that it was declared of. */
const PASSED_OFF = 0.45;

/** Goods of a country of which more came than it says it sent, held against what was passed off as its own. */
export function measureMirrors(world: World): { planted: number; found: number; wrong: number } {
  const window = tradeWindow(world.settings.from, world.to, world.passages);
  const { signals } = surveyRoutes(window, world.registers, POLICY);
  const told = signals.filter(
    ({ kind, words }) => kind === 'mirror-gap' && words['side'] === 'we-count-more',
  );
  const shares = passedOffShares(world);
  const planted = [...shares].filter(
    ([, { all, off, entries }]) =>
      off >= PASSED_OFF * all &&
      all >= 4 * POLICY.mirror.valueMin &&
      entries >= POLICY.mirror.entriesMin,
  );
  const keys = new Set(planted.map(([key]) => key));
  const found = told.filter(({ subject }) => keys.has(subject.key)).length;
  // A smaller share is no mistake: there is something to see.
  const wrong = told.filter(({ subject }) => (shares.get(subject.key)?.off ?? 0) === 0).length;
  return { planted: keys.size, found, wrong };
}

function passedOffShares({ passages, truths, to }: World) {
  const shares = new Map<string, { all: number; off: number; entries: number }>();
  for (const { entry, line, origin, hts6, value, on } of passages) {
    if (on > to) continue;
    const key = `${origin}/${hts6}`;
    const share = shares.get(key) ?? { all: 0, off: 0, entries: 0 };
    const owed = truths.get(entry)?.owed.find(({ number }) => number === line);
    const off = owed !== undefined && owed.origin !== origin ? (value ?? 0) : 0;
    const all = share.all + (value ?? 0);
    shares.set(key, { all, off: share.off + off, entries: share.entries + 1 });
  }
  return shares;
}
