import type { Language } from '../terms/words.ts';
import type { Principal, Role } from './authorize.ts';
import type { SenderProfile } from './sender-profile.ts';

/** Somebody who may sign in or send by API token. */
export interface Account {
  readonly id: string;
  /** Lower case; unique in the agency. */
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** The sender for whom the account files; null for those who work for the agency. */
  readonly filer: string | null;
  readonly profile: SenderProfile;
  readonly language: Language;
}

export type NewAccount = Omit<Account, 'id'>;

/** A token for machines, as its owner sees it later; the token itself is shown once and not kept. */
export interface ApiToken {
  readonly hash: string;
  readonly account: string;
  readonly label: string;
  /** What the token may be used as, as far as its account has the role at the time of use. */
  readonly roles: readonly Role[];
}

/** How patient the door is. */
export interface SignInPolicy {
  /** The failure that locks an account. Until a right password, each later one locks it again. */
  readonly failuresMax: number;
  readonly lockMinutes: number;
  readonly sessionHours: number;
  /** How long an API token that was taken back may still be answered. */
  readonly tokenMilliseconds: number;
  /** From one address, on the ways in. */
  readonly attemptsPerMinute: number;
  /** From one address, on everything. */
  readonly requestsPerMinute: number;
}

/**
 * One guess in a quarter of an hour once an account was locked, at most 96 a day.
 *
 * A session lasts a shift of twelve hours.
 */
export const SIGN_IN_POLICY: SignInPolicy = {
  failuresMax: 5,
  lockMinutes: 15,
  sessionHours: 12,
  tokenMilliseconds: 1_000,
  attemptsPerMinute: 10,
  requestsPerMinute: 60_000,
};

/** Who an account is when it asks. */
export function principalOf(
  { id, ...account }: Account,
  agency: string,
  via: Principal['via'],
): Principal {
  return { account: id, ...account, agency, via };
}

/** Who is signed in, and for whom they act, as the desk is told. */
export interface SessionView {
  readonly account: Pick<Account, 'login' | 'name' | 'roles' | 'language'>;
  readonly agency: { readonly id: string; readonly name: string; readonly zone: string };
  /** Sent back as `x-csrf-token` with every change; empty for API tokens, which need none. */
  readonly csrf: string;
}

export function sessionOf(
  { login, name, roles, language }: Principal,
  agency: SessionView['agency'],
  csrf: string,
): SessionView {
  return { account: { login, name, roles, language }, agency, csrf };
}
