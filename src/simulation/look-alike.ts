import { type Cargo, type Declared, headingsOf, type Laden, type Sending } from './cargo.ts';
import { GOODS } from './goods.ts';
import type { Random } from './random.ts';
import type { LookAlike } from './truth.ts';

/** What is declared of an honest consignment, and what it looks like. */
interface Looks {
  readonly declared: Declared;
  readonly lookAlike: LookAlike | null;
}

const NEARLY_USED = 0.95;
const NEW_FOR_DAYS = 30;
const BRANDED = 0.012;
const UNNAMED = 0.1;

/** Honest consignments that look like schemes; each has one look at most, the first that it gets. */
export function honestLooks(random: Random, cargo: Cargo, sending: Sending): Looks {
  const { declared } = cargo;
  const inborn = inbornLook(cargo, sending);
  if (inborn !== null) return { declared, lookAlike: inborn };
  return accident(random, cargo, sending) ?? { declared, lookAlike: null };
}

function inbornLook({ soldOff, laden }: Cargo, { importer, day }: Sending): LookAlike | null {
  if (soldOff) return 'clearance';
  if (laden.some(isNearlyUsed)) return 'permit-nearly-used';
  const { since, sharesAddress, season } = importer;
  if (since > 0 && day - since < NEW_FOR_DAYS) {
    return sharesAddress ? 'same-address' : 'new-importer';
  }
  return season !== null && season.from <= day && day <= season.to ? 'season' : null;
}

function isNearlyUsed({ load }: Laden): boolean {
  return load !== null && load.used >= NEARLY_USED && load.overUse === 0;
}

/** The shares of honest consignments that these happen to are assumed. */
const ACCIDENTS: readonly { readonly weight: number; readonly happen: Accident }[] = [
  { weight: 0.025, happen: hubRoute },
  { weight: 0.03, happen: tradingHouse },
  { weight: 0.02, happen: otherHeading },
  { weight: 0.025, happen: heavyPacking },
  { weight: BRANDED, happen: dearBrand },
  { weight: UNNAMED, happen: certificateUnnamed },
];
const QUIET = { weight: 1 - ACCIDENTS.reduce((sum, { weight }) => sum + weight, 0), happen: null };

type Accident = (random: Random, cargo: Cargo, sending: Sending) => Looks | null;

function accident(random: Random, cargo: Cargo, sending: Sending): Looks | null {
  const { happen } = random.weighted<{ weight: number; happen: Accident | null }>([
    ...ACCIDENTS,
    QUIET,
  ]);
  return happen === null ? null : happen(random, cargo, sending);
}

/** Where ships of other countries call on their way; Schedule K, recalled. */
const HUBS = ['57035', '58023', '55206'] as const;

function hubRoute(random: Random, { declared }: Cargo): Looks | null {
  if (declared.corridor.mode !== 'vessel') return null;
  const portOfLading = random.pick(HUBS.filter((hub) => hub !== declared.papers.portOfLading));
  const papers = { ...declared.papers, portOfLading };
  return { declared: { ...declared, papers }, lookAlike: 'hub-route' };
}

function tradingHouse(_random: Random, { declared }: Cargo, { trade }: Sending): Looks | null {
  if (trade.supplier.concession !== null) return null;
  const lines = declared.lines.map((line) => ({ ...line, seller: trade.house }));
  const papers = { ...declared.papers, shipper: trade.house, maker: trade.house };
  return { declared: { ...declared, lines, papers }, lookAlike: 'trading-house' };
}

function otherHeading(random: Random, { declared, laden }: Cargo): Looks | null {
  const [first] = laden;
  if (first === undefined) return null;
  const { family } = first.offer.good;
  const other = random.pick(GOODS.filter((good) => good.family === family));
  const headings = headingsOf([other, ...declared.lines.slice(1)]);
  const papers = { ...declared.papers, headings, description: other.description };
  return { declared: { ...declared, papers }, lookAlike: 'other-heading' };
}

/** Never more than the road bears. */
const ROAD_KG = 27_500;

function heavyPacking(random: Random, { declared }: Cargo): Looks {
  const heavy = Math.ceil(declared.papers.grossKg * random.between(1.25, 1.6));
  const grossKg = Math.max(declared.papers.grossKg, Math.min(heavy, ROAD_KG * declared.containers));
  return {
    declared: { ...declared, papers: { ...declared.papers, grossKg } },
    lookAlike: 'heavy-packing',
  };
}

function dearBrand(random: Random, { declared }: Cargo): Looks {
  const times = random.between(2.2, 4);
  const lines = declared.lines.map((line) => ({
    ...line,
    value: { ...line.value, amount: (Number(line.value.amount) * times).toFixed(2) },
  }));
  return { declared: { ...declared, lines }, lookAlike: 'dear-brand' };
}

function certificateUnnamed(_random: Random, { declared }: Cargo): Looks | null {
  if (!declared.lines.some(({ permits }) => permits.some(isConformity))) return null;
  const lines = declared.lines.map((line) => ({
    ...line,
    permits: line.permits.filter((permit) => !isConformity(permit)),
  }));
  return { declared: { ...declared, lines }, lookAlike: 'certificate-unnamed' };
}

function isConformity({ type }: { readonly type: string }): boolean {
  return type === 'conformity';
}
