import { cpus, loadavg, totalmem } from 'node:os';
import { benchCoverage } from './coverage.ts';
import { benchCriteria } from './criteria.ts';
import { benchDecide } from './decide.ts';
import { benchHistory } from './history.ts';
import { benchIdentity } from './identity.ts';
import { benchIntake } from './intake.ts';
import { benchLearning } from './learning.ts';
import { benchPacks } from './packs.ts';
import { benchParties } from './parties.ts';
import { benchReplay } from './replay.ts';
import { benchRescreen } from './rescreen.ts';
import { benchRevenue } from './revenue.ts';
import { benchSchemes } from './schemes.ts';
import { benchScreening } from './screening.ts';
import { benchSelection } from './selection.ts';
import { benchTargeting } from './targeting.ts';
import { benchTariff } from './tariff.ts';
import { benchTracing } from './tracing.ts';

/** Prints figures with the machine and its load; names given as arguments choose among them. */
const BENCHES = {
  criteria: benchCriteria,
  screening: benchScreening,
  identity: benchIdentity,
  decide: benchDecide,
  intake: benchIntake,
  history: benchHistory,
  packs: benchPacks,
  learning: benchLearning,
  replay: benchReplay,
  coverage: benchCoverage,
  schemes: benchSchemes,
  targeting: benchTargeting,
  selection: benchSelection,
  tariff: benchTariff,
  revenue: benchRevenue,
  parties: benchParties,
  rescreen: benchRescreen,
  tracing: benchTracing,
};

/** Takes most of an hour at its full size, and is run when it is named. */
const LONG = ['targeting'];

const given = process.argv.slice(2);
const options = given.findIndex((argument) => argument.startsWith('--'));
/** Names come first: an option's value may be called like one. */
const wanted = options < 0 ? given : given.slice(0, options);
const [cpu] = cpus();
const gigabytes = (totalmem() / 1_073_741_824).toFixed(0);
console.log(
  `${cpus().length} × ${cpu?.model ?? 'unknown'}, ${gigabytes} GB, Node ${process.version}, ${process.platform}`,
);
for (const [name, bench] of Object.entries(BENCHES)) {
  if (wanted.length > 0 ? !wanted.includes(name) : LONG.includes(name)) continue;
  const before = loadavg()[0]?.toFixed(1);
  const lines = await bench();
  for (const line of lines) console.log(line);
  console.log(`  (load average ${before} before, ${loadavg()[0]?.toFixed(1)} after)`);
}
