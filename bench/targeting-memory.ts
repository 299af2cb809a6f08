import type { Question } from '../src/decision/decision.ts';
import { drawOf } from '../src/decision/draw.ts';
import { noPermits, permitBalances, permitUses } from '../src/decision/permit-use.ts';
import { partyKey } from '../src/party/party.ts';
import { type FeatureHistory, openFeatureHistory } from '../src/risk/feature/feature-history.ts';
import type { History } from '../src/risk/history.ts';
import type { Examined } from '../src/simulation/examination.ts';
import type { Instant } from '../src/terms/day.ts';
import type { Candidate } from './targeting-world.ts';

/** What an administration remembers between days: what the database would have read for a decision. */
export interface Memory {
  /** The question of a candidate as it would be asked now; what it asks is remembered for the next. */
  readonly ask: (candidate: Candidate) => Question;
  readonly watch: (candidate: Candidate) => void;
  /** What an examination found, known from a moment on. */
  readonly learn: (candidate: Candidate, examined: Examined, at: Instant) => void;
  readonly features: FeatureHistory;
}

const FILINGS_CAP = 200;

interface ImporterPast {
  filings: number;
  findings: number;
  readonly firstSeen: Instant;
}

export function openMemory(seed: string): Memory {
  const features = openFeatureHistory();
  const importers = new Map<string, ImporterPast>();
  const permits = noPermits();

  const watch = ({ entry, consignment, at }: Candidate) => {
    features.observe(consignment, at);
    const key = partyKey(entry.importer);
    const past = importers.get(key) ?? { filings: 0, findings: 0, firstSeen: at };
    past.filings += 1;
    importers.set(key, past);
    for (const { permit, amount } of permitUses(consignment)) {
      const uses = permits.uses.get(permit) ?? new Map();
      permits.uses.set(permit, uses.set(entry.reference, amount));
    }
  };
  const historyOf = ({ entry, consignment, at }: Candidate): History => {
    const past = importers.get(partyKey(entry.importer));
    return {
      importerFilings: Math.min(FILINGS_CAP, past?.filings ?? 0),
      importerFilingsCap: FILINGS_CAP,
      importerFindings: past?.findings ?? 0,
      importerFirstSeen: past?.firstSeen ?? null,
      lastLane: null,
      versions: 0,
      heldLane: null,
      permits: permitBalances(permits, consignment, entry.reference),
      tallies: features.read(consignment, at),
    };
  };
  return {
    features,
    watch,
    ask: (candidate) => {
      const { entry, consignment, at } = candidate;
      const id = entry.reference;
      const history = historyOf(candidate);
      watch(candidate);
      return {
        id,
        consignmentId: id,
        version: 1,
        filing: id,
        at,
        zone: 'UTC',
        consignment,
        history,
        draw: drawOf(seed, id),
        outages: [],
      };
    },
    learn: ({ entry, consignment }, { discrepancies }, at) => {
      features.learn({ at, discrepancies }, consignment);
      const past = importers.get(partyKey(entry.importer));
      if (past !== undefined) past.findings += discrepancies.length;
    },
  };
}
