import { useQuery } from '@tanstack/react-query';
import { flowQuery, healthQuery, sessionQuery } from './queries.ts';

/** What the desk may ask for in the name of who is signed in. */
export interface Leave {
  /** Reasons, scores, matches and draws; who files sees only what was filed and what came of it. */
  readonly inside: boolean;
  readonly flow: boolean;
  readonly health: boolean;
  readonly bundle: boolean;
  readonly dispose: boolean;
  /** To leave an instruction to examine, by an authority. */
  readonly depart: boolean;
  /** To see what targeting chooses, and how well. */
  readonly select: boolean;
  /** To plan shifts, and to record what an examination found. */
  readonly examine: boolean;
  readonly verify: boolean;
  /** To see matches with lists, and what changed in those. */
  readonly screening: boolean;
  /** To say of a match what it is. */
  readonly judge: boolean;
  readonly models: boolean;
  readonly train: boolean;
  /** Lists and pages of consignments. */
  readonly consignments: boolean;
  /** Criteria with what they did, and the packs they come in. */
  readonly criteria: boolean;
  readonly draft: boolean;
  /** Review and publish what others wrote. */
  readonly publish: boolean;
  readonly replays: boolean;
  /** Try a condition or a draft on the past. */
  readonly rehearse: boolean;
  readonly intelligence: boolean;
  /** To read the schedule, and to ask what goods would owe. */
  readonly tariff: boolean;
  /** Importers' accounts; who files sees its own entries. */
  readonly revenue: boolean;
  /** To correct and protest. */
  readonly revenueSteps: boolean;
  /** Refund campaigns, which are over everybody's entries. */
  readonly campaigns: boolean;
  readonly campaignStart: boolean;
  readonly quotas: boolean;
  readonly quotaChange: boolean;
  /** Trusted traders: programs, members, lanes, recognition. */
  readonly trust: boolean;
  readonly trustSteps: boolean;
  /** The way back of lots; who files sees what it sent itself. */
  readonly traces: boolean;
  readonly traceList: boolean;
  /** What issuers allowed against what filings claim. */
  readonly balances: boolean;
  readonly signals: boolean;
  readonly signalSurvey: boolean;
  /** Who hangs together with whom. */
  readonly network: boolean;
  readonly refer: boolean;
  /** Accounts of parties, over all ports and roles. */
  readonly parties: boolean;
  /** To suspend one, to state what it must do. */
  readonly partyState: boolean;
}

const FLOW: readonly string[] = ['officer', 'analyst', 'auditor', 'author', 'manager'];
const HEALTH: readonly string[] = [...FLOW, 'approver', 'admin'];
const BUNDLE: readonly string[] = ['officer', 'analyst', 'auditor', 'manager'];
const DISPOSE: readonly string[] = ['officer', 'manager'];
const COLLECT: readonly string[] = ['officer', 'manager'];
const DRAFT: readonly string[] = ['analyst', 'author'];
const REPLAYS: readonly string[] = [...DRAFT, 'auditor', 'approver', 'manager'];

/** Spares asking in vain and showing what would be refused; it is the server that allows. */
export function useLeave(): Leave {
  const { data: session } = useQuery({ ...sessionQuery, enabled: false });
  return leaveOf(session?.account.roles ?? []);
}

export function leaveOf(roles: readonly string[]): Leave {
  const some = (allowed: readonly string[]) => roles.some((role) => allowed.includes(role));
  return {
    inside: some(FLOW),
    flow: some(FLOW),
    health: some(HEALTH),
    bundle: some(BUNDLE),
    dispose: some(DISPOSE),
    depart: some(['manager']),
    select: some(BUNDLE),
    examine: some(DISPOSE),
    verify: some(['officer', 'analyst', 'manager']),
    screening: some(BUNDLE),
    judge: some(['officer', 'analyst', 'manager']),
    models: some(['analyst', 'auditor', 'author', 'approver', 'manager']),
    train: some(['analyst']),
    consignments: some([...FLOW, 'filer']),
    criteria: some(HEALTH),
    draft: some(DRAFT),
    publish: some(['approver']),
    replays: some(REPLAYS),
    rehearse: some(DRAFT),
    intelligence: some([...DRAFT, 'approver']),
    tariff: some([...HEALTH, 'filer']),
    revenue: some([...COLLECT, 'auditor', 'filer']),
    revenueSteps: some([...COLLECT, 'filer']),
    campaigns: some([...COLLECT, 'auditor']),
    campaignStart: some(COLLECT),
    quotas: some([...BUNDLE, 'filer']),
    quotaChange: some(['manager']),
    trust: some(BUNDLE),
    trustSteps: some(DISPOSE),
    parties: some(BUNDLE),
    partyState: some(['officer', 'analyst', 'manager']),
    traces: some([...BUNDLE, 'filer']),
    traceList: some(BUNDLE),
    balances: some(BUNDLE),
    signals: some(BUNDLE),
    signalSurvey: some(['officer', 'analyst', 'manager']),
    network: some(BUNDLE),
    refer: some(['officer', 'analyst', 'manager']),
  };
}

export function useFlow() {
  const { flow } = useLeave();
  return useQuery({ ...flowQuery, enabled: flow });
}

export function useHealth() {
  const { health } = useLeave();
  return useQuery({ ...healthQuery, enabled: health });
}
