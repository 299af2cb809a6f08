import type { Party } from '../party/party.ts';
import { instantOf } from '../terms/day.ts';
import type { Declared } from './cargo.ts';
import { type ChainEvent, type LotAmount, lotName } from './chain.ts';
import { foreignCompany } from './companies.ts';
import { createConcession } from './concession.ts';
import { GOODS, type Good } from './goods.ts';
import { createSerial, type Serial } from './numbers.ts';
import type { Random } from './random.ts';
import { type Ground, makersOf, type Sourcing, seaTrade } from './relation.ts';
import { deed, honest, loaded, type Sourced, withLines } from './sourced.ts';
import { type Kind, kindOf } from './species.ts';
import type { SourcingLookAlike } from './truth.ts';

/** How a supplier keeps its records: swapped at its own works or only on the entry, or honestly. */
type Habit = 'swaps-making' | 'swaps-entry' | 'plain' | 'synonym' | 'mixed-lot' | 'broken-chain';

const HONEST: readonly Habit[] = ['plain', 'synonym', 'plain', 'mixed-lot', 'broken-chain'];
const SWAPPED = 0.7;

/** Suppliers of fish and timber who record each lot from where it was taken. */
export function createTracedTrades(ground: Ground): readonly Sourcing[] {
  const lots = createSerial(ground.random, 9);
  const permits = createSerial(ground.random, 6);
  const traceable = GOODS.flatMap((good) => {
    const kind = kindOf(good);
    return kind === null || makersOf(good, 'US').length === 0 ? [] : [{ good, kind }];
  });
  return Array.from({ length: ground.count }, (_, place) => {
    const swap = place % 2 === 0 ? 'swaps-making' : 'swaps-entry';
    const habit = place < ground.planted ? swap : (HONEST[place % HONEST.length] ?? 'plain');
    const { good, kind } = ground.random.pick(traceable);
    return traced(ground, good, { habit, kind, lots, permits });
  });
}

interface Keeping {
  readonly habit: Habit;
  readonly kind: Kind;
  readonly lots: Serial;
  readonly permits: Serial;
}

function traced(ground: Ground, good: Good, keeping: Keeping): Sourcing {
  const { random } = ground;
  const country = random.pick(makersOf(good, 'US'));
  const importer = ground.importerOf(good);
  const maker = foreignCompany(random, country, good.family);
  const taker = foreignCompany(random, country, good.family);
  const concession =
    good.units[0] === 'm3' ? createConcession(random, country, 'within', keeping.permits) : null;
  const sea = seaTrade(random, good, country, maker);
  const trade = { ...sea, supplier: { ...sea.supplier, concession } };
  return {
    importer,
    every: random.between(5, 11),
    send: (day, start) => {
      const { declared } = loaded(random, importer, trade, day);
      const habit = habitOf(random, keeping.habit);
      const { told, steps } = record({ ...keeping, habit }, declared, { maker, taker, country });
      const complete = chainOf(random, steps, start);
      const chain = habit === 'broken-chain' ? complete.slice(1) : complete;
      return { told, trade, chain, plant: null };
    },
  };
}

/** Nobody swaps every lot. */
function habitOf(random: Random, habit: Habit): Habit {
  return isSwap(habit) && !random.happens(SWAPPED) ? 'plain' : habit;
}

function isSwap(habit: Habit): boolean {
  return habit === 'swaps-making' || habit === 'swaps-entry';
}

interface Place {
  readonly maker: Party;
  readonly taker: Party;
  readonly country: string;
}

/** What the entry says of one lot, and what its keepers recorded. */
function record({ habit, kind, lots }: Keeping, declared: Declared, place: Place) {
  const [raw, made] = [lotName(lots()), lotName(lots())];
  const said = withLines(declared, {
    species: habit === 'mixed-lot' ? [kind.name, kind.disguised] : [kind.name],
    harvestCountry: place.country,
    lots: [made],
  });
  const [line] = said.lines;
  const steps: Steps = {
    ...place,
    raw,
    made,
    fishery: kind.fishery,
    amount: line?.quantities[0] ?? { amount: '1', unit: 'kg' },
    permit: line?.permits[0]?.number ?? null,
    species: speciesOf(kind, habit),
  };
  const known = { since: 0, owed: [], traceable: true };
  const told = isSwap(habit)
    ? deed('species-swap', place.maker, said, known)
    : honest(said, LOOKS[habit] ?? null, place.maker);
  return { told: fishOrTimber(told, kind), steps };
}

const LOOKS: Readonly<Partial<Record<Habit, SourcingLookAlike>>> = {
  synonym: 'synonym',
  'mixed-lot': 'mixed-lot',
  'broken-chain': 'broken-chain',
};

/** What examiners call a swap depends on what was swapped. */
function fishOrTimber(told: Sourced['told'], { fishery }: Kind): Sourced['told'] {
  if (told.truth === null || told.truth.scheme === null || fishery) return told;
  return { ...told, truth: { ...told.truth, violation: 'illegal-timber' } };
}

/** The names in the records of who took it and of who made it. */
function speciesOf({ name, synonym, disguised }: Kind, habit: Habit): Steps['species'] {
  switch (habit) {
    case 'swaps-making':
      return { taken: [disguised], made: [name] };
    case 'swaps-entry':
      return { taken: [disguised], made: [disguised] };
    case 'synonym':
      return { taken: [synonym], made: [name] };
    case 'mixed-lot':
      return { taken: [name, disguised], made: [name, disguised] };
    default:
      return { taken: [name], made: [name] };
  }
}

interface Steps extends Place {
  readonly raw: string;
  readonly made: string;
  readonly fishery: boolean;
  readonly amount: { readonly amount: string; readonly unit: string };
  readonly permit: string | null;
  readonly species: { readonly taken: readonly string[]; readonly made: readonly string[] };
}

const DAY_MILLISECONDS = 86_400_000;
/** What is left of the weight of fish, or of the volume of logs, once it was made up. Assumed. */
const YIELDS = { fish: [0.45, 0.7], timber: [0.45, 0.6] } as const;

/** The steps of one lot, from where it was taken to where it was sent off, before that day. */
function chainOf(random: Random, steps: Steps, start: number): readonly ChainEvent[] {
  const { raw, made, taker, maker, fishery, amount, permit, species } = steps;
  const [low, high] = YIELDS[fishery ? 'fish' : 'timber'];
  const whole = Number(amount.amount) / random.between(low, high);
  const logs: LotAmount = { lot: raw, amount: whole.toFixed(1), unit: amount.unit };
  const goods: LotAmount = { lot: made, amount: amount.amount, unit: amount.unit };
  const taken = start - (10 + random.below(15)) * DAY_MILLISECONDS;
  const kept = (step: ChainEvent['step'], days: number, but: Partial<ChainEvent>): ChainEvent => ({
    at: instantOf(taken + days * DAY_MILLISECONDS),
    step,
    keeper: maker,
    fishery,
    inputs: [],
    outputs: [goods],
    species: species.made,
    permit: null,
    ...but,
  });
  const caught = { keeper: taker, outputs: [logs], species: species.taken };
  return [
    kept('harvest', 0, { ...caught, permit }),
    ...(fishery ? [kept('landing', 2, caught)] : []),
    kept('making', 4, { inputs: [logs] }),
    kept('shipping', 8, {}),
  ];
}
