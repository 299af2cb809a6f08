import { CLI_FAULTS } from '../cli/faults.ts';
import { DECISION_FAULTS } from '../decision/faults.ts';
import { REPLAY_FAULTS } from '../decision/replay/faults.ts';
import { SELECTION_FAULTS } from '../decision/selection/faults.ts';
import { ediFaults } from '../filing/edi-faults.ts';
import { FILING_FAULTS } from '../filing/faults.ts';
import { LEDGER_FAULTS } from '../ledger/faults.ts';
import type { FaultTables } from '../ledger/problem.ts';
import { ACCOUNT_FAULTS } from '../party/account/faults.ts';
import { PARTY_FAULTS } from '../party/faults.ts';
import { IDENTITY_FAULTS } from '../party/identity/faults.ts';
import { LIST_FAULTS } from '../party/list/faults.ts';
import { SCREENING_FAULTS } from '../party/rescreen/faults.ts';
import { TRUST_FAULTS } from '../party/trust/faults.ts';
import { REVENUE_FAULTS } from '../revenue/faults.ts';
import { GAP_FAULTS } from '../revenue/gap/faults.ts';
import { RISK_FAULTS } from '../risk/faults.ts';
import { FEATURE_FAULTS } from '../risk/feature/faults.ts';
import { LEARNING_FAULTS } from '../risk/learning/faults.ts';
import { LIFE_FAULTS } from '../risk/life/faults.ts';
import { REGISTRY_FAULTS } from '../risk/registry/faults.ts';
import { SCORECARD_FAULTS } from '../scorecard/faults.ts';
import { TARIFF_FAULTS } from '../tariff/faults.ts';
import { LOW_VALUE_FAULTS } from '../tariff/low-value/faults.ts';
import { ORIGIN_FAULTS } from '../tariff/origin/faults.ts';
import { PRECHECK_FAULTS } from '../tariff/precheck/faults.ts';
import { QUOTA_FAULTS } from '../tariff/quota/faults.ts';
import { REMEDY_FAULTS } from '../tariff/remedy/faults.ts';
import { BALANCE_FAULTS } from '../tracing/balance/faults.ts';
import { CHAIN_FAULTS } from '../tracing/chain/faults.ts';
import { EVENT_FAULTS } from '../tracing/event/faults.ts';
import { NETWORK_FAULTS } from '../tracing/network/faults.ts';
import { ROUTE_FAULTS } from '../tracing/route/faults.ts';

/** Every room's faults: the sentences of all that can be wrong. docs/faults.md lists them; a test holds both equal. */
export const FAULT_TABLES: FaultTables = [
  LEDGER_FAULTS,
  TARIFF_FAULTS,
  LOW_VALUE_FAULTS,
  ORIGIN_FAULTS,
  PRECHECK_FAULTS,
  REMEDY_FAULTS,
  QUOTA_FAULTS,
  PARTY_FAULTS,
  IDENTITY_FAULTS,
  LIST_FAULTS,
  SCREENING_FAULTS,
  TRUST_FAULTS,
  ACCOUNT_FAULTS,
  FILING_FAULTS,
  ediFaults,
  BALANCE_FAULTS,
  NETWORK_FAULTS,
  REVENUE_FAULTS,
  GAP_FAULTS,
  RISK_FAULTS,
  FEATURE_FAULTS,
  LEARNING_FAULTS,
  LIFE_FAULTS,
  DECISION_FAULTS,
  REPLAY_FAULTS,
  REGISTRY_FAULTS,
  SELECTION_FAULTS,
  SCORECARD_FAULTS,
  EVENT_FAULTS,
  ROUTE_FAULTS,
  CHAIN_FAULTS,
  CLI_FAULTS,
];
