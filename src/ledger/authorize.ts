import type { Fault } from '../terms/fault.ts';
import type { Language } from '../terms/words.ts';
import { LEDGER_FAULTS } from './faults.ts';
import type { SenderProfile } from './sender-profile.ts';

/** What an account is in the administration, or before it. */
export const ROLES = [
  'officer',
  'analyst',
  'filer',
  'auditor',
  'author',
  'approver',
  'manager',
  'admin',
] as const;
export type Role = (typeof ROLES)[number];

export const ACTIONS = [
  'filing.submit',
  'filing.read',
  'consignment.list',
  'consignment.read',
  'consignment.dispose',
  'consignment.depart',
  'finding.record',
  'selection.read',
  'selection.plan',
  'verification.open',
  'decision.bundle',
  'decision.counterfactual',
  'flow.read',
  'book.read',
  'book.publish',
  'replay.run',
  'replay.read',
  'model.read',
  'model.train',
  'criterion.draft',
  'intelligence.record',
  'intelligence.read',
  'journal.read',
  'journal.verify',
  'account.manage',
  'health.read',
  'simulation.run',
  'revenue.read',
  'revenue.correct',
  'revenue.record',
  'quota.read',
  'quota.claim',
  'quota.administer',
  'screening.read',
  'screening.judge',
  'party.read',
  'party.state',
  'trust.read',
  'trust.step',
  'balance.read',
  'balance.record',
  'network.read',
  'network.refer',
  'trace.read',
  'trace.record',
] as const;
export type Action = (typeof ACTIONS)[number];

/** What somebody wants to know it for; `self` is a filer about its own filings. */
export const PURPOSES = ['release', 'targeting', 'audit', 'self', 'administration'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Who asks, as far as the house knows them. */
export interface Principal {
  /** The account's id. */
  readonly account: string;
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** The sender for whom the account files; null for those who work for the agency. */
  readonly filer: string | null;
  readonly profile: SenderProfile;
  readonly agency: string;
  readonly language: Language;
  readonly via: 'session' | 'token' | 'internal';
}

/** What is asked for: whose it is, and who filed parts of it where that is known. */
export interface Resource {
  readonly agency: string;
  readonly senders?: readonly string[];
}

export type Verdict =
  /** `basis` names the grant, for the receipt of a disclosure: "officer for release". */
  | { readonly allowed: true; readonly basis: string }
  | { readonly allowed: false; readonly fault: Fault };

type Grants = Readonly<Partial<Record<Purpose, readonly Action[]>>>;

const LOOK = [
  'filing.read',
  'consignment.list',
  'consignment.read',
  'flow.read',
  'selection.read',
  'quota.read',
  'screening.read',
  'party.read',
  'trust.read',
  'balance.read',
  'network.read',
  'trace.read',
] as const;
/** What importers owe: read by who needs it, changed by who assesses. */
const COLLECT = ['revenue.read', 'revenue.correct', 'revenue.record'] as const;
const HOUSE = ['book.read', 'health.read'] as const;
/** Who looks for what is wrong with the trade: writes of it, and knows what was told in confidence. */
const TARGET = ['criterion.draft', 'intelligence.record', 'intelligence.read'] as const;
/** What is stated of a party: its suspension, its plan, its contacts. */
const STATE = ['party.state'] as const;
/** Takes members of trust programs from step to step. */
const ENROL = ['trust.step'] as const;
/** What issuers allowed, as they answered; where lots came from; a network given to those who look into it. */
const ENQUIRE = ['balance.record', 'trace.record', 'network.refer'] as const;
/** What was tried on the past, and what has been learnt of it. */
const TRIALS = ['replay.read', 'model.read'] as const;
const EXAMINE = [
  'decision.bundle',
  'decision.counterfactual',
  'consignment.dispose',
  'finding.record',
  'selection.plan',
  'verification.open',
  'quota.claim',
  'screening.judge',
] as const;

/** Everything that is allowed. Who writes the Book does not publish it; who keeps accounts sees no trade. */
const GRANTS: Readonly<Record<Role, Grants>> = {
  officer: { release: [...LOOK, ...HOUSE, ...EXAMINE, ...COLLECT, ...STATE, ...ENROL, ...ENQUIRE] },
  analyst: {
    targeting: [
      ...LOOK,
      ...HOUSE,
      ...TARGET,
      ...TRIALS,
      ...STATE,
      ...ENQUIRE,
      'replay.run',
      'model.train',
      'decision.bundle',
      'screening.judge',
      'verification.open',
      'simulation.run',
    ],
  },
  filer: {
    self: [
      'filing.submit',
      'filing.read',
      'consignment.list',
      'consignment.read',
      'revenue.read',
      'revenue.correct',
      'quota.read',
      'quota.claim',
      'trace.read',
      'trace.record',
    ],
  },
  auditor: {
    audit: [
      ...LOOK,
      ...HOUSE,
      ...TRIALS,
      'decision.bundle',
      'journal.read',
      'journal.verify',
      'revenue.read',
    ],
  },
  author: {
    targeting: [
      'consignment.list',
      'consignment.read',
      'flow.read',
      ...HOUSE,
      ...TARGET,
      ...TRIALS,
      'replay.run',
      'simulation.run',
    ],
  },
  approver: { administration: [...HOUSE, ...TRIALS, 'book.publish', 'intelligence.read'] },
  manager: {
    release: [
      ...LOOK,
      ...HOUSE,
      ...EXAMINE,
      ...COLLECT,
      ...STATE,
      ...ENROL,
      ...ENQUIRE,
      'consignment.depart',
      'quota.administer',
    ],
    administration: ['flow.read', ...HOUSE, ...TRIALS, 'journal.read', 'journal.verify'],
  },
  admin: { administration: [...HOUSE, 'account.manage', 'journal.verify'] },
};

/**
 * The one place that says who may do what, and what for. What no grant names is denied.
 *
 * Whoever files for a sender acts for that sender only, whatever other roles the account has: on
 * resources of which the sender filed a part, and for the purpose `self`. For a list, `senders` is
 * what the list was narrowed to.
 *
 * @faults agency-forbids, role-forbids, filed-by-others
 */
export function authorize(
  principal: Principal,
  action: Action,
  resource: Resource,
  purpose: Purpose,
): Verdict {
  if (resource.agency !== principal.agency) return deny('agency-forbids');
  const role = principal.roles.find((held) => grants(principal, held, action, purpose));
  if (role === undefined) return deny('role-forbids', `${action} for ${purpose}`);
  const { filer } = principal;
  if (filer !== null && !resource.senders?.includes(filer)) return deny('filed-by-others');
  return { allowed: true, basis: `${role} for ${purpose}` };
}

/** The purposes for which some role of the principal allows the action, in the order of `PURPOSES`. */
export function purposesOf(principal: Principal, action: Action): readonly Purpose[] {
  return PURPOSES.filter((purpose) =>
    principal.roles.some((role) => grants(principal, role, action, purpose)),
  );
}

function grants(principal: Principal, role: Role, action: Action, purpose: Purpose): boolean {
  const forItself = purpose === 'self';
  const files = principal.filer !== null;
  return forItself === files && (GRANTS[role][purpose]?.includes(action) ?? false);
}

function deny(code: 'agency-forbids' | 'role-forbids' | 'filed-by-others', got?: string): Verdict {
  return { allowed: false, fault: LEDGER_FAULTS.fault(code, '', got) };
}
