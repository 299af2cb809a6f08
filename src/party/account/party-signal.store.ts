import { sql, type Transaction } from '../../ledger/database.ts';
import { renewStandings } from '../standing.store.ts';

/** A signal of the party that filings name by a key. */
export interface PartySignal {
  readonly key: string;
  readonly kind: string;
}

/**
 * Takes these signals in the place of all that there were; what decisions are told changes only for parties
 * of whom there are other signals than before.
 */
export async function tellSignals(tx: Transaction, signals: readonly PartySignal[]): Promise<void> {
  const rows = await tx.query(sql`
    with told as (
      select distinct party_key.account, asked.kind
      from json_to_recordset(${JSON.stringify(signals)}) asked (key text, kind text)
      join party_key on party_key.agency = ${tx.agency} and party_key.key = asked.key
    ), gone as (
      delete from party_signal where agency = ${tx.agency}
        and not exists (select from told
          where told.account = party_signal.account and told.kind = party_signal.kind)
      returning account
    ), come as (
      insert into party_signal (agency, account, kind)
      select ${tx.agency}, account, kind from told on conflict do nothing returning account
    )
    select account from gone union select account from come`);
  await renewStandings(
    tx,
    rows.map((row) => String(row['account'])),
  );
}
