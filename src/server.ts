import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import staticFiles from '@fastify/static';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import Fastify, { type FastifyInstance } from 'fastify';
import { MARK } from './decision/bundle.ts';
import { consignmentRoutes } from './decision/consignment.routes.ts';
import type { Counter } from './decision/counter.ts';
import { counterfactualRoutes } from './decision/counterfactual.routes.ts';
import { listImporterFilings } from './decision/importer-filing.store.ts';
import { intakeRoutes } from './decision/intake.routes.ts';
import { lineTraceRoutes } from './decision/line-trace.routes.ts';
import { packRoutes } from './decision/pack.routes.ts';
import { parcelDayRoutes } from './decision/parcel-day.routes.ts';
import { modelRoutes } from './decision/replay/model.routes.ts';
import { replayRoutes } from './decision/replay/replay.routes.ts';
import { scoreRoutes } from './decision/score.routes.ts';
import { partyRoutes } from './decision/selection/party.routes.ts';
import { selectionRoutes } from './decision/selection/selection.routes.ts';
import { shiftRoutes } from './decision/selection/shift.routes.ts';
import { decideWaiting } from './decision/stream.store.ts';
import { SIGN_IN_POLICY } from './ledger/account.ts';
import { LEDGER_FAULTS } from './ledger/faults.ts';
import {
  guardRequests,
  identifyRequests,
  loggedRequest,
  type Threshold,
} from './ledger/guard.routes.ts';
import { problem } from './ledger/problem.ts';
import { sessionRoutes } from './ledger/session.routes.ts';
import { accountRoutes } from './party/account/account.routes.ts';
import { identityRoutes } from './party/identity/identity.routes.ts';
import { screeningRoutes } from './party/rescreen/screening.routes.ts';
import { searchRoutes } from './party/search/search.routes.ts';
import { laneRoutes } from './party/trust/lane.routes.ts';
import { type TrustDesk, trustRoutes } from './party/trust/trust.routes.ts';
import { campaignRoutes } from './revenue/campaign.routes.ts';
import { gapRoutes } from './revenue/gap/gap.routes.ts';
import { type RevenueCounter, revenueRoutes } from './revenue/revenue.routes.ts';
import { criteriaRoutes } from './risk/life/criteria.routes.ts';
import { intelligenceRoutes } from './risk/life/intelligence.routes.ts';
import { packFileRoutes } from './risk/life/pack.routes.ts';
import { tallyDecisions } from './risk/life/tally.store.ts';
import { studioRoutes } from './risk/studio/studio.routes.ts';
import { accuracyRoutes } from './scorecard/accuracy.routes.ts';
import { ROUTE_SUMMARIES } from './server/api-words.ts';
import { openCampaigning } from './server/campaigning.ts';
import { runClocks } from './server/clocks.ts';
import { FAULT_TABLES } from './server/fault-tables.ts';
import { watchHealth } from './server/health.ts';
import type { House } from './server/house.ts';
import { lifeDesk } from './server/life-desk.ts';
import { openModelling } from './server/modelling.ts';
import { openReplaying } from './server/replays.ts';
import { surveyNow } from './server/route-surveying.ts';
import { runTask } from './server/run-task.ts';
import { screeningDesk, searchDesk } from './server/screening-desk.ts';
import { originRoutes } from './tariff/origin/origin.routes.ts';
import { precheckRoutes } from './tariff/precheck/precheck.routes.ts';
import { quotaRoutes } from './tariff/quota/quota.routes.ts';
import { NO_QUOTAS } from './tariff/quota/quota.ts';
import { scheduleRoutes } from './tariff/schedule.routes.ts';
import { balanceRoutes } from './tracing/balance/balance.routes.ts';
import { traceRoutes } from './tracing/chain/trace.routes.ts';
import { networkRoutes } from './tracing/network/network.routes.ts';
import { signalRoutes } from './tracing/route/signal.routes.ts';

/** A server that listens, and how it ends. */
export interface Serving {
  readonly address: string;
  /** Stops accepting, answers what is under way, writes the last checkpoint. */
  readonly stop: () => Promise<void>;
}

const CONSOLE = fileURLToPath(new URL('../dist/console/', import.meta.url));
/** How often the steps are taken that are due. */
const CLOCK_MS = 60_000;
/** How often the heads of the journal are published while anything moves. */
const CHECKPOINT_MS = 5_000;
/** How often what the criteria did is counted on, so that nobody who asks waits for a day of it. */
const TALLY_MS = 60_000;
/** Claims of a stream's lines under way at once: one is written while the next is worked. */
const STREAM_CLAIMS = 2;
/** How soon a stream's lines are looked for when none waited the last time. */
const STREAM_IDLE_MS = 200;
/** How long a stop waits for requests that are under way, a stream that still comes in among them. */
const DRAIN_MS = 10_000;
/** How often a stop looks for connections that have nothing more to say. */
const DRAIN_LOOK_MS = 50;

/**
 * Serves a house over HTTP: the API with its description at /docs, the console, the live events.
 *
 * @throws what the socket says, `EADDRINUSE` among it
 */
export async function serve(house: House): Promise<Serving> {
  const app = await buildApp(house);
  const { host, port } = house.config;
  const address = await app.listen({ host, port });
  const stopTimers = startTimers(house);
  return {
    address,
    stop: async () => {
      await Promise.all([drain(app), stopTimers()]);
      await house.close();
    },
  };
}

/** A connection that was kept alive would hold the server for its whole time-out after its last answer. */
async function drain(app: FastifyInstance): Promise<void> {
  const look = setInterval(() => app.server.closeIdleConnections(), DRAIN_LOOK_MS);
  const enough = setTimeout(() => app.server.closeAllConnections(), DRAIN_MS);
  await app.close();
  clearInterval(look);
  clearTimeout(enough);
}

/** The application without a socket: what `serve` listens with. */
export async function buildApp(house: House): Promise<FastifyInstance> {
  const { config, database, agency, now } = house;
  const app = Fastify({
    logger: { level: process.env['TIDEWAITER_LOG'] ?? 'warn', serializers: { req: loggedRequest } },
    bodyLimit: 16 * 1024 * 1024,
    forceCloseConnections: 'idle',
  });
  const threshold: Threshold = {
    database,
    agency,
    now,
    random: randomBytes,
    secure: config.secure,
    policy: SIGN_IN_POLICY,
    tables: FAULT_TABLES,
  };
  const counter: Counter = {
    database,
    agency,
    now,
    book: house.book,
    intake: house.intake,
    layers: watchHealth(house),
    watch: house.watch,
    tables: FAULT_TABLES,
  };
  await guardRequests(app, threshold);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Tidewaiter', version: '0.1.0', description: MARK },
    },
    transform: ({ schema, url, route }) => {
      const summary = ROUTE_SUMMARIES[`${String(route.method)} ${url}`];
      return { schema: summary === undefined ? schema : { ...schema, summary }, url };
    },
  });
  await app.register(swaggerUi, { routePrefix: '/docs' });
  await app.register(async (api) => {
    await identifyRequests(api, threshold);
    sessionRoutes(api, threshold);
    consignmentRoutes(api, counter);
    packRoutes(api, counter);
    selectionRoutes(api, counter);
    partyRoutes(api, counter);
    accuracyRoutes(api, counter);
    screeningRoutes(api, screeningDesk(house));
    searchRoutes(api, searchDesk(house));
    const revenue: RevenueCounter = {
      database,
      agency,
      now,
      law: () => house.book().revenue,
      tables: FAULT_TABLES,
    };
    revenueRoutes(api, revenue);
    gapRoutes(api, revenue);
    const campaigning = openCampaigning(house);
    campaignRoutes(api, revenue, campaigning);
    shiftRoutes(api, counter, (problems) => runTask('plan-shifts', problems));
    const desk = lifeDesk(house);
    criteriaRoutes(api, desk);
    packFileRoutes(api, desk);
    intelligenceRoutes(api, desk);
    originRoutes(api, {
      agency,
      origin: () => house.book().tariff?.origin ?? null,
      tables: FAULT_TABLES,
    });
    precheckRoutes(api, {
      agency,
      now,
      tariff: () => house.book().tariff,
      tables: FAULT_TABLES,
    });
    const trust: TrustDesk = {
      database,
      agency,
      now,
      law: () => house.book().trust,
      takesTrucks: (port) => house.book().ports.get(port)?.modes.includes('truck') ?? false,
      tables: FAULT_TABLES,
    };
    trustRoutes(api, trust);
    laneRoutes(api, trust);
    identityRoutes(api, { database, agency, now, tables: FAULT_TABLES });
    quotaRoutes(api, {
      database,
      agency,
      now,
      law: () => house.book().tariff?.quotas ?? NO_QUOTAS,
      tables: FAULT_TABLES,
    });
    accountRoutes(api, {
      ...{ database, agency, now, tables: FAULT_TABLES },
      policy: () => house.book().parties,
      filingsOf: listImporterFilings,
    });
    parcelDayRoutes(api, { database, agency, tables: FAULT_TABLES });
    balanceRoutes(api, {
      ...{ database, agency, now, tables: FAULT_TABLES },
      law: () => house.book().steps.yields,
    });
    networkRoutes(api, {
      ...{ database, agency, now, tables: FAULT_TABLES },
      law: () => house.book().accountability,
    });
    const law = () => house.book().steps;
    traceRoutes(api, { database, agency, now, law, tables: FAULT_TABLES });
    lineTraceRoutes(api, counter);
    signalRoutes(api, {
      ...{ database, agency, now, tables: FAULT_TABLES },
      policy: () => house.book().routes,
      survey: () => surveyNow(house),
    });
    scheduleRoutes(api, {
      agency,
      now,
      schedule: () => house.book().tariff?.schedule ?? null,
      tables: FAULT_TABLES,
    });
    studioRoutes(api, { agency, now, criteria: () => house.book().criteria, tables: FAULT_TABLES });
    counterfactualRoutes(api, counter);
    scoreRoutes(api, counter);
    const replaying = openReplaying(house);
    const modelling = openModelling(house);
    replayRoutes(api, counter, replaying);
    modelRoutes(api, counter, modelling);
    api.addHook('onClose', async () => {
      await Promise.all([replaying.close(), modelling.close(), campaigning.close()]);
    });
    await api.register(async (intake) => intakeRoutes(intake, counter));
  });
  await serveConsole(app);
  return app;
}

/** The console's files, and its first page for whatever route it draws itself. */
async function serveConsole(app: FastifyInstance): Promise<void> {
  const built = existsSync(`${CONSOLE}index.html`);
  if (built) await app.register(staticFiles, { root: CONSOLE, wildcard: false });
  app.setNotFoundHandler((request, reply) => {
    const page = request.method === 'GET' && request.headers.accept?.includes('text/html');
    if (built && page && !request.url.startsWith('/v1/')) return reply.sendFile('index.html');
    const fault = LEDGER_FAULTS.fault('nothing-here', '', request.url.split('?')[0]);
    return problem(reply, 404, [fault], FAULT_TABLES);
  });
}

/** @returns ends them, and waits for the claim of a stream that is being decided */
function startTimers(house: House): () => Promise<void> {
  let running = true;
  const checkpoints = setInterval(() => {
    house.checkpoint().catch(() => undefined);
  }, CHECKPOINT_MS);
  const clocks = setInterval(() => {
    runClocks(house).catch(() => undefined);
  }, CLOCK_MS);
  const tallies = setInterval(() => {
    const { database, agency } = house;
    tallyDecisions(database, agency.id, agency.zone).catch(() => undefined);
  }, TALLY_MS);
  const decideStreams = async () => {
    while (running) {
      const { database, agency, intake, now } = house;
      const decided = await decideWaiting(database, agency.id, intake, now()).catch(() => 0);
      if (decided === 0) await new Promise((resolve) => setTimeout(resolve, STREAM_IDLE_MS));
    }
  };
  const deciding = Promise.all(Array.from({ length: STREAM_CLAIMS }, decideStreams));
  return async () => {
    running = false;
    clearInterval(checkpoints);
    clearInterval(tallies);
    clearInterval(clocks);
    await deciding;
  };
}
