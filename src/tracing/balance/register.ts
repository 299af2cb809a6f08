import type { Authorisation } from './authorisation.ts';

/** What the register says of some permits. */
export interface RegisterView {
  /** By key: those that were asked for, and all that they draw on. */
  readonly authorisations: ReadonlyMap<string, Authorisation>;
  /** By key: the keys of all that draw on it; null when they are more than are counted one by one. */
  readonly below: ReadonlyMap<string, readonly string[] | null>;
}

export const EMPTY_REGISTER: RegisterView = { authorisations: new Map(), below: new Map() };
