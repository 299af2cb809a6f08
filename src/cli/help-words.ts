import { BALANCE_HELP } from './balance-words.ts';
import { COMMAND_WORDS, type HelpWords } from './command-words.ts';
import { DUTY_HELP } from './duty-words.ts';
import { GAP_HELP } from './gap-words.ts';
import { IDENTITIES_HELP } from './identities-words.ts';
import { LISTS_HELP } from './lists-words.ts';
import { NETWORK_HELP } from './network-words.ts';
import { OPTION_WORDS } from './option-words.ts';
import { ORIGIN_HELP } from './origin-words.ts';
import { PARCEL_HELP } from './parcel-words.ts';
import { PARTY_HELP } from './party-words.ts';
import { QUOTA_HELP } from './quota-words.ts';
import { REVENUE_HELP } from './revenue-words.ts';
import { SCHEDULE_HELP } from './schedule-words.ts';
import { SCREEN_HELP } from './screen-words.ts';
import { SIGNALS_HELP } from './signals-words.ts';
import { TRACE_HELP } from './trace-words.ts';
import { TRUST_HELP } from './trust-words.ts';

/** Every text of the help that is ours, by its English. */
export const HELP_WORDS: Readonly<Record<string, HelpWords>> = {
  ...COMMAND_WORDS,
  ...OPTION_WORDS,
  ...ORIGIN_HELP,
  ...DUTY_HELP,
  ...GAP_HELP,
  ...PARCEL_HELP,
  ...LISTS_HELP,
  ...PARTY_HELP,
  ...IDENTITIES_HELP,
  ...QUOTA_HELP,
  ...TRUST_HELP,
  ...TRACE_HELP,
  ...BALANCE_HELP,
  ...NETWORK_HELP,
  ...SCREEN_HELP,
  ...SIGNALS_HELP,
  ...REVENUE_HELP,
  ...SCHEDULE_HELP,
};
