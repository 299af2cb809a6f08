import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { foldName } from '../fold.ts';
import { compileScreening } from '../screen.ts';
import { listed, POLICY, watchList } from '../test-lists.ts';
import { NOISES, seededChance, spoil } from '../test-noise.ts';
import { parseWatchList } from '../watch-list.parse.ts';
import { compileCoverage } from './coverage.ts';
import { nearDelta } from './delta-screening.ts';

const read = parseWatchList(readFileSync('law/us/lists/demonstration.json', 'utf8'));
if (!read.ok) throw new Error('the demonstration list does not read');
const list = read.value;

function placesOf(names: readonly string[], entries = list.entries): readonly number[] {
  const parties = names.map((name, place) => ({
    ...{ account: String(place), names: [name], identifiers: [] },
  }));
  return nearDelta({ entries, policy: POLICY, parties });
}

describe('the few that are asked of the whole list', () => {
  test('are all that it finds, however their names are spoilt', () => {
    const whole = compileScreening([list], POLICY);
    const chance = seededChance(11);
    const spoilt = list.entries
      .flatMap(({ names }) => names.filter(({ alias }) => alias !== 'weak'))
      .flatMap(({ text }) => NOISES.map((noise) => spoil(foldName(text), noise, chance)));
    const found = spoilt.flatMap((name, place) =>
      whole.findByName(name).length > 0 ? [place] : [],
    );
    expect(found.length).toBeGreaterThan(150);
    expect(placesOf(spoilt)).toEqual(expect.arrayContaining([...found]));
  });

  test('are few of those whom nobody listed', () => {
    const names = ['Calder Imports', 'Northline Carriers', 'Halcyon Brokerage', 'Maria Gutierrez'];
    expect(placesOf(names)).toEqual([]);
  });

  test('are found by a number, whatever their name', () => {
    const ship = listed('1', 'vessel', ['Sable Lanner'], [{ scheme: 'IMO', value: '9999993' }]);
    const renamed = { account: 'a', names: ['Ostara'], identifiers: ship.identifiers };
    expect(nearDelta({ entries: [ship], policy: POLICY, parties: [renamed] })).toEqual([0]);
  });
});

test('names in scripts that are read in ways of their own are always asked', () => {
  const { covers } = compileCoverage(
    watchList(listed('1', 'person', ['Tariq Al Khorvani'])).entries,
  );
  expect(['طارق الخورفاني', '高山', '김철수'].map(covers)).toEqual([true, true, true]);
  expect(['Tarek Alkhorvani', 'Calder Imports'].map(covers)).toEqual([true, false]);
});
