import { sql, type Transaction } from '../../ledger/database.ts';
import type { Day, Instant } from '../../terms/day.ts';
import { readMoment } from './membership.store.ts';
import type { Arrangement } from './trust-law.ts';

/** How an arrangement is used in both directions. */
export interface Parity {
  readonly arrangement: string;
  readonly country: string;
  readonly program: string;
  readonly title: string;
  readonly signed: string;
  readonly verified: boolean;
  /** Members of the partner, here. */
  readonly inbound: {
    /** On the partner's list in force, and active. */
    readonly eligible: number;
    /** Of those, whom filings name: by number, by code, or as somebody found. */
    readonly recognised: number;
    readonly unmatched: number;
    /** Suspended or cancelled by the partner. */
    readonly suspended: number;
    /** Proposals that wait for a person. */
    readonly proposed: number;
    /** Filings that named a recognised member as manufacturer or shipper. */
    readonly filings: number;
    /** When the partner's list was last taken in; null when it never was. */
    readonly loadedAt: Instant | null;
  };
  /** Our members, there, as the partner answered last. */
  readonly outbound: {
    readonly eligible: number;
    readonly recognised: number;
    readonly unmatched: number;
    readonly unanswered: number;
  };
}

/** How each arrangement is used in both directions on a day, in the order given. */
export async function listParity(
  tx: Transaction,
  arrangements: readonly Arrangement[],
  on: Day,
): Promise<readonly Parity[]> {
  const ids = arrangements.map(({ id }) => id);
  const inbound = await countInbound(tx, ids, on);
  const outbound = await countOutbound(tx, ids);
  return arrangements.map(({ id, country, program, title, signed, verified }) => ({
    arrangement: id,
    country,
    program,
    title,
    signed,
    verified,
    inbound: inbound.get(id) ?? {
      eligible: 0,
      recognised: 0,
      unmatched: 0,
      suspended: 0,
      proposed: 0,
      filings: 0,
      loadedAt: null,
    },
    outbound: outbound.get(id) ?? { eligible: 0, recognised: 0, unmatched: 0, unanswered: 0 },
  }));
}

async function countInbound(
  tx: Transaction,
  ids: readonly string[],
  on: Day,
): Promise<ReadonlyMap<string, Parity['inbound']>> {
  const rows = await tx.query(sql`
    with standing as (
      select arrangement, number, facility,
        status = 'active' and coalesce(valid_from <= ${on}, true)
          and coalesce(valid_to >= ${on}, true) as eligible,
        status in ('suspended', 'cancelled') as suspended
      from partner_member where agency = ${tx.agency} and arrangement = any(${ids})
    ), traded as (
      select holder.arrangement, holder.number, holder.facility, sum(role.filings) as filings
      from partner_holder holder
      join party_account held on held.agency = ${tx.agency} and held.id = holder.account
      join party_account same on same.agency = ${tx.agency} and same.canonical = held.canonical
      join party_role role on role.agency = ${tx.agency} and role.account = same.id
        and role.role in ('manufacturer', 'shipper')
      where holder.agency = ${tx.agency} and holder.arrangement = any(${ids})
      group by holder.arrangement, holder.number, holder.facility
    )
    select asked as arrangement,
      count(*) filter (where eligible) as eligible,
      count(*) filter (where eligible and filings is not null) as recognised,
      count(*) filter (where suspended) as suspended,
      coalesce(sum(filings) filter (where eligible), 0) as filings,
      (select count(*) from recognition_proposal proposal
        where proposal.agency = ${tx.agency} and proposal.arrangement = asked
          and not exists (select from recognition_verdict said
            where said.agency = ${tx.agency} and said.proposal = proposal.id)) as proposed,
      (select max(at) from partner_load loaded where loaded.agency = ${tx.agency}
        and loaded.arrangement = asked and kind = 'members') as loaded_at
    from unnest(${ids}::text[]) asked
    left join standing on standing.arrangement = asked
    left join traded on traded.arrangement = standing.arrangement
      and traded.number = standing.number and traded.facility = standing.facility
    group by asked`);
  return new Map(
    rows.map((row) => {
      const eligible = Number(row['eligible']);
      const recognised = Number(row['recognised']);
      const loaded = row['loaded_at'];
      return [
        String(row['arrangement']),
        {
          eligible,
          recognised,
          unmatched: eligible - recognised,
          suspended: Number(row['suspended']),
          proposed: Number(row['proposed']),
          filings: Number(row['filings']),
          loadedAt: loaded === null ? null : readMoment(loaded),
        },
      ];
    }),
  );
}

/** A member that we validated has something for a partner to recognise. */
async function countOutbound(
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Parity['outbound']>> {
  const rows = await tx.query(sql`
    select asked as arrangement, count(*) as eligible,
      count(*) filter (where recognised) as recognised,
      count(*) filter (where not recognised) as unmatched
    from unnest(${ids}::text[]) asked
    join trust_member member on member.agency = ${tx.agency}
      and member.state ->> 'state' = 'validated'
    left join lateral (
      select recognised from partner_answer said
      where said.agency = ${tx.agency} and said.arrangement = asked and said.member = member.id
      order by at desc limit 1) answered on true
    group by asked`);
  return new Map(
    rows.map((row) => {
      const [eligible, recognised, unmatched] = ['eligible', 'recognised', 'unmatched'].map(
        (name) => Number(row[name]),
      );
      const all = eligible ?? 0;
      const answered = (recognised ?? 0) + (unmatched ?? 0);
      return [
        String(row['arrangement']),
        {
          eligible: all,
          recognised: recognised ?? 0,
          unmatched: unmatched ?? 0,
          unanswered: all - answered,
        },
      ];
    }),
  );
}
