import { partyKey } from '../party/party.ts';
import { type Cargo, type Declared, dollars, loadCargo, type Sending } from './cargo.ts';
import { cubicMetres } from './concession.ts';
import { misstate } from './deed.ts';
import { honestLooks } from './look-alike.ts';
import type { Random } from './random.ts';
import { ESTABLISHED, type LookAlike, type Truth } from './truth.ts';

/** What is declared of a consignment, and what is known of it beside that. */
export interface Told {
  readonly declared: Declared;
  /** All but the entry number; null when the consignment is honest and looks it. */
  readonly truth: Omit<Truth, 'reference'> | null;
}

export function tell(random: Random, sending: Sending): Told {
  const cargo = loadCargo(random, sending);
  const deed = misstate(random, cargo, sending);
  const { doer } = sending;
  if (deed !== null && doer !== null) {
    const { scheme, hidden, key, since } = doer;
    const { declared, owed, evaded, atStake } = deed;
    const truth = {
      ...plain(key),
      scheme,
      ...ESTABLISHED[scheme],
      since,
      traceable: !hidden,
      owed,
      evaded: dollars(evaded),
      valueAtStake: dollars(atStake),
    };
    return { declared, truth };
  }
  const overUsed = overUse(cargo, sending);
  if (overUsed !== null) return { declared: cargo.declared, truth: overUsed };
  const { declared, lookAlike } = honestLooks(random, cargo, sending);
  return { declared, truth: lookAlike === null ? null : lookOf(lookAlike, sending) };
}

/** The truth of what is honest, to which a scheme adds what it does. */
export function plain(actor: string): Omit<Truth, 'reference'> {
  return {
    synthetic: true,
    scheme: null,
    violation: null,
    severity: null,
    lookAlike: null,
    actor,
    since: null,
    traceable: false,
    owed: [],
    evaded: dollars(0),
    overUse: null,
    valueAtStake: dollars(0),
  };
}

function overUse({ laden }: Cargo, { trade }: Sending): Told['truth'] {
  const { supplier } = trade;
  const over = laden.reduce((sum, { load }) => sum + (load?.overUse ?? 0), 0);
  if (over === 0) return null;
  const worth = laden.reduce(
    (sum, { worth, load, count }) => sum + (worth * (load?.overUse ?? 0)) / count,
    0,
  );
  return {
    ...plain(partyKey(supplier.party)),
    scheme: 'permit-over-use',
    ...ESTABLISHED['permit-over-use'],
    since: 0,
    traceable: supplier.concession?.practice !== 'forged',
    overUse: cubicMetres(over),
    valueAtStake: dollars(worth),
  };
}

function lookOf(lookAlike: LookAlike, { importer, trade }: Sending): Told['truth'] {
  const by = lookAlike === 'permit-nearly-used' ? trade.supplier : importer;
  return { ...plain(partyKey(by.party)), lookAlike };
}
