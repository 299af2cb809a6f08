import { foreignCompany } from './companies.ts';
import { GOODS } from './goods.ts';
import { createPlant } from './plant.ts';
import { type Ground, makersOf, type Sourcing, seaTrade, yearlyDemand } from './relation.ts';
import { countOf, deed, honest, loaded } from './sourced.ts';

/** What a maker can make, as a share of what is bought of it. */
const ROOM = { ample: [1.4, 2.5], scarce: [0.75, 0.95], oversold: [0.3, 0.6] } as const;

/** Makers who sell within what they can make, up to it, and beyond it. */
export function createPlantTrades(ground: Ground): readonly Sourcing[] {
  const { random } = ground;
  const goods = GOODS.filter(
    (good) => good.species === undefined && makersOf(good, 'US').length > 0,
  );
  return Array.from({ length: ground.count }, (_, place): Sourcing => {
    const good = random.pick(goods);
    const country = random.pick(makersOf(good, 'US'));
    const importer = ground.importerOf(good);
    const every = random.between(4, 10);
    const room = place < ground.planted ? 'oversold' : place % 2 === 0 ? 'ample' : 'scarce';
    const [low, high] = ROOM[room];
    const share = random.between(low, high);
    const plant = createPlant({
      party: foreignCompany(random, country, good.family),
      country,
      hts6: good.hts.slice(0, 6),
      unit: good.units[0],
      since: null,
      perYear: yearlyDemand(good, every) * share,
    });
    const trade = seaTrade(random, good, country, plant.party);
    return {
      importer,
      every,
      send: (day) => {
        const cargo = loaded(random, importer, trade, day);
        const { declared } = cargo;
        const made = plant.makes(countOf(cargo), day);
        if (made || room !== 'oversold') {
          const lookAlike = room === 'scarce' ? 'near-capacity' : null;
          const told = honest(declared, lookAlike, plant.party);
          return made ? { told, trade, chain: [], plant } : null;
        }
        const known = { since: 0, owed: [], traceable: true };
        return {
          told: deed('capacity-excess', plant.party, declared, known),
          trade,
          chain: [],
          plant,
        };
      },
    };
  });
}
