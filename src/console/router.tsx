import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { readAccuracyQuery } from './accuracy/accuracy-calls.ts';
import { Problem } from './api.ts';
import { readBalancesView } from './balances/address.parse.ts';
import { readCampaignView } from './campaigns/address.parse.ts';
import { readBoardFilter, readStudioStart } from './criteria/address.parse.ts';
import { Frame } from './frame/frame.tsx';
import { NotFound } from './frame/not-found.tsx';
import { Unanswered } from './frame/unanswered.tsx';
import { readGaps } from './gaps/address.parse.ts';
import { readIdentitiesView } from './identities/address.parse.ts';
import { leaveOf } from './leave.ts';
import { readNetworkAddress } from './network/address.parse.ts';
import { readPartiesView } from './parties/address.parse.ts';
import { sessionQuery } from './queries.ts';
import { readQuotaView } from './quotas/address.parse.ts';
import { readAccountView, readImporters } from './revenue/address.parse.ts';
import { readHitsAddress, readListsAddress } from './screening/address.parse.ts';
import { readQuery } from './search/query.parse.ts';
import { LinkPage } from './sign-in/link-page.tsx';
import { SignInPage } from './sign-in/sign-in-page.tsx';
import { readSignalsView } from './signals/address.parse.ts';
import { readTargets } from './targets/targets.parse.ts';
import {
  readAffectedQuestion,
  readDiffQuestion,
  readDutyQuestion,
  readScheduleQuestion,
} from './tariff/address.parse.ts';
import { readTraceView } from './traces/address.parse.ts';
import { trustPagesOf } from './trust/trust-router.tsx';

interface DeskContext {
  readonly queries: QueryClient;
}

const root = createRootRouteWithContext<DeskContext>()({
  component: Outlet,
  notFoundComponent: NotFound,
});

/** Everything behind the door: nobody sees it without a session. */
const desk = createRoute({
  getParentRoute: () => root,
  id: 'desk',
  component: Frame,
  errorComponent: Unanswered,
  beforeLoad: async ({ context, location }) => {
    try {
      await context.queries.ensureQueryData(sessionQuery);
    } catch (error) {
      if (error instanceof Problem && error.status === 401) {
        throw redirect({ to: '/sign-in', search: { to: location.href } });
      }
      throw error;
    }
  },
});

const now = createRoute({
  getParentRoute: () => desk,
  path: '/',
  beforeLoad: ({ context }) => {
    // Who reviews the Book sees no trade: their work begins with the criteria.
    const roles = context.queries.getQueryData(sessionQuery.queryKey)?.account.roles ?? [];
    const leave = leaveOf(roles);
    if (!leave.consignments && leave.criteria) throw redirect({ to: '/criteria' });
  },
  component: lazyRouteComponent(() => import('./now/now-page.tsx'), 'NowPage'),
});

const filing = createRoute({
  getParentRoute: () => desk,
  path: '/filings/$id',
  component: lazyRouteComponent(() => import('./filing/filing-page.tsx'), 'FilingPage'),
});

const search = createRoute({
  getParentRoute: () => desk,
  path: '/search',
  validateSearch: readQuery,
  component: lazyRouteComponent(() => import('./search/search-page.tsx'), 'SearchPage'),
});

const targets = createRoute({
  getParentRoute: () => desk,
  path: '/targets',
  validateSearch: readTargets,
  component: lazyRouteComponent(() => import('./targets/targets-page.tsx'), 'TargetsPage'),
});

const shifts = createRoute({
  getParentRoute: () => desk,
  path: '/shifts',
  component: lazyRouteComponent(() => import('./shifts/shifts-page.tsx'), 'ShiftsPage'),
});

const shift = createRoute({
  getParentRoute: () => desk,
  path: '/shifts/$port/$shift',
  component: lazyRouteComponent(() => import('./shifts/shift-page.tsx'), 'ShiftPage'),
});

const board = createRoute({
  getParentRoute: () => desk,
  path: '/criteria',
  validateSearch: readBoardFilter,
  component: lazyRouteComponent(() => import('./criteria/criteria-board.tsx'), 'CriteriaBoard'),
});

const criterion = createRoute({
  getParentRoute: () => desk,
  path: '/criteria/$id',
  component: lazyRouteComponent(() => import('./criteria/criterion-page.tsx'), 'CriterionPage'),
});

const studio = createRoute({
  getParentRoute: () => desk,
  path: '/criteria/new',
  validateSearch: readStudioStart,
  component: lazyRouteComponent(() => import('./criteria/studio-page.tsx'), 'StudioPage'),
});

const draft = createRoute({
  getParentRoute: () => desk,
  path: '/criteria/draft/$id',
  component: lazyRouteComponent(() => import('./criteria/draft-page.tsx'), 'DraftPage'),
});

const replays = createRoute({
  getParentRoute: () => desk,
  path: '/replays',
  component: lazyRouteComponent(() => import('./replay/replay-list.tsx'), 'ReplayList'),
});

const replay = createRoute({
  getParentRoute: () => desk,
  path: '/replays/$id',
  component: lazyRouteComponent(() => import('./replay/replay-page.tsx'), 'ReplayPage'),
});

const packs = createRoute({
  getParentRoute: () => desk,
  path: '/packs',
  component: lazyRouteComponent(() => import('./packs/pack-list.tsx'), 'PackList'),
});

const pack = createRoute({
  getParentRoute: () => desk,
  path: '/packs/$id',
  component: lazyRouteComponent(() => import('./packs/pack-page.tsx'), 'PackPage'),
});

const criteriaPages = [board, criterion, studio, draft, replays, replay, packs, pack] as const;

const accuracy = createRoute({
  getParentRoute: () => desk,
  path: '/accuracy',
  validateSearch: readAccuracyQuery,
  component: lazyRouteComponent(() => import('./accuracy/accuracy-page.tsx'), 'AccuracyPage'),
});

const models = createRoute({
  getParentRoute: () => desk,
  path: '/models',
  component: lazyRouteComponent(() => import('./models/models-page.tsx'), 'ModelsPage'),
});

const model = createRoute({
  getParentRoute: () => desk,
  path: '/models/$id',
  component: lazyRouteComponent(() => import('./models/model-page.tsx'), 'ModelPage'),
});

const duty = createRoute({
  getParentRoute: () => desk,
  path: '/duty',
  validateSearch: readDutyQuestion,
  component: lazyRouteComponent(() => import('./tariff/duty-page.tsx'), 'DutyPage'),
});

const affected = createRoute({
  getParentRoute: () => desk,
  path: '/affected',
  validateSearch: readAffectedQuestion,
  component: lazyRouteComponent(() => import('./tariff/affected-page.tsx'), 'AffectedPage'),
});

const schedule = createRoute({
  getParentRoute: () => desk,
  path: '/schedule',
  validateSearch: readScheduleQuestion,
  component: lazyRouteComponent(() => import('./tariff/schedule-page.tsx'), 'SchedulePage'),
});

const scheduleDiff = createRoute({
  getParentRoute: () => desk,
  path: '/schedule/diff',
  validateSearch: readDiffQuestion,
  component: lazyRouteComponent(() => import('./tariff/diff-page.tsx'), 'DiffPage'),
});

const scheduleLine = createRoute({
  getParentRoute: () => desk,
  path: '/schedule/lines/$code',
  validateSearch: readScheduleQuestion,
  component: lazyRouteComponent(() => import('./tariff/line-page.tsx'), 'LinePage'),
});

const tariffPages = [duty, affected, schedule, scheduleDiff, scheduleLine] as const;

const importers = createRoute({
  getParentRoute: () => desk,
  path: '/importers',
  validateSearch: readImporters,
  component: lazyRouteComponent(() => import('./revenue/importers-page.tsx'), 'ImportersPage'),
});

const importer = createRoute({
  getParentRoute: () => desk,
  path: '/importers/$id',
  validateSearch: readAccountView,
  component: lazyRouteComponent(() => import('./revenue/importer-page.tsx'), 'ImporterPage'),
});

const revenueGap = createRoute({
  getParentRoute: () => desk,
  path: '/revenue',
  validateSearch: readGaps,
  component: lazyRouteComponent(() => import('./gaps/gaps-page.tsx'), 'GapsPage'),
});

const campaigns = createRoute({
  getParentRoute: () => desk,
  path: '/campaigns',
  validateSearch: readCampaignView,
  component: lazyRouteComponent(() => import('./campaigns/campaigns-page.tsx'), 'CampaignsPage'),
});

const quotas = createRoute({
  getParentRoute: () => desk,
  path: '/quotas',
  validateSearch: readQuotaView,
  component: lazyRouteComponent(() => import('./quotas/quotas-page.tsx'), 'QuotasPage'),
});

const origin = createRoute({
  getParentRoute: () => desk,
  path: '/origin',
  component: lazyRouteComponent(() => import('./origin/origin-page.tsx'), 'OriginPage'),
});

const revenuePages = [importers, importer, revenueGap, campaigns, quotas, origin] as const;

const traces = createRoute({
  getParentRoute: () => desk,
  path: '/traces',
  validateSearch: readTraceView,
  component: lazyRouteComponent(() => import('./traces/traces-page.tsx'), 'TracesPage'),
});

const balances = createRoute({
  getParentRoute: () => desk,
  path: '/balances',
  validateSearch: readBalancesView,
  component: lazyRouteComponent(() => import('./balances/balances-page.tsx'), 'BalancesPage'),
});

const network = createRoute({
  getParentRoute: () => desk,
  path: '/network',
  validateSearch: readNetworkAddress,
  component: lazyRouteComponent(() => import('./network/network-page.tsx'), 'NetworkPage'),
});

const signals = createRoute({
  getParentRoute: () => desk,
  path: '/signals',
  validateSearch: readSignalsView,
  component: lazyRouteComponent(() => import('./signals/signals-page.tsx'), 'SignalsPage'),
});

const tracePages = [traces, balances, signals, network] as const;

const parties = createRoute({
  getParentRoute: () => desk,
  path: '/parties',
  validateSearch: readPartiesView,
  component: lazyRouteComponent(() => import('./parties/parties-page.tsx'), 'PartiesPage'),
});

const party = createRoute({
  getParentRoute: () => desk,
  path: '/parties/$id',
  component: lazyRouteComponent(() => import('./parties/party-page.tsx'), 'PartyPage'),
});

const platforms = createRoute({
  getParentRoute: () => desk,
  path: '/platforms',
  component: lazyRouteComponent(() => import('./parties/platforms-page.tsx'), 'PlatformsPage'),
});

const identities = createRoute({
  getParentRoute: () => desk,
  path: '/identities',
  validateSearch: readIdentitiesView,
  component: lazyRouteComponent(() => import('./identities/identities-page.tsx'), 'IdentitiesPage'),
});

const partyPages = [parties, party, platforms, identities] as const;

const screening = createRoute({
  getParentRoute: () => desk,
  path: '/screening',
  validateSearch: readHitsAddress,
  component: lazyRouteComponent(() => import('./screening/screening-page.tsx'), 'ScreeningPage'),
});

const lists = createRoute({
  getParentRoute: () => desk,
  path: '/lists',
  validateSearch: readListsAddress,
  component: lazyRouteComponent(() => import('./screening/lists-page.tsx'), 'ListsPage'),
});

const screeningPages = [screening, lists] as const;

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { readonly to?: string } =>
    isHere(search['to']) ? { to: search['to'] } : {},
  component: SignInPage,
});

const link = createRoute({
  getParentRoute: () => root,
  path: '/sign-in/$token',
  component: LinkPage,
});

/** A path of this desk; anything else could lead the person away after sign-in. */
function isHere(to: unknown): to is string {
  return typeof to === 'string' && /^\/(?![/\\])/.test(to);
}

const tree = root.addChildren([
  desk.addChildren([
    now,
    filing,
    search,
    targets,
    shifts,
    shift,
    ...criteriaPages,
    accuracy,
    models,
    model,
    ...tariffPages,
    ...revenuePages,
    ...screeningPages,
    ...partyPages,
    ...trustPagesOf(desk),
    ...tracePages,
  ]),
  signIn,
  link,
]);

/** The pages of the desk and their addresses; a search reads in the address bar as it was meant. */
export function deskRouter(queries: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { queries },
    defaultPreload: 'intent',
    scrollRestoration: true,
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch: (search) => {
      const stated = Object.entries(search).filter(([, value]) => value !== undefined);
      const text = new URLSearchParams(stated.map(([name, value]) => [name, String(value)]));
      return stated.length === 0 ? '' : `?${text}`;
    },
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof deskRouter>;
  }
}
