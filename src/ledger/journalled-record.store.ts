import assert from 'node:assert/strict';
import { type Row, sql, type Transaction } from './database.ts';
import type { Break, JournalEvent } from './journal.ts';

type Fragment = ReturnType<typeof sql>;

/**
 * The record that an event of each kind speaks of: the rows, found by `entry`, whose bytes the journal keeps a
 * hash of in `facts.record`. Kinds that are not here keep in their facts all that there is to them.
 *
 * Columns are named one by one and moments are told in UTC: neither a later migration nor a setting of the
 * database changes what an old record hashes to.
 */
const RECORDS: Readonly<Record<string, Fragment>> = {
  disposition: sql`
    select consignment, version, step, lane, officer, reason, authority, kind,
      code, told, at at time zone 'UTC' as at
    from disposition where agency = entry.agency and id = entry.subject`,
  'screening-judgement': sql`
    select hit, step, verdict, until, reason, actor, at at time zone 'UTC' as at
    from screening_judgement where agency = entry.agency and id = entry.subject`,
  finding: sql`
    select consignment, version, recorded_at at time zone 'UTC' as recorded_at, selected_by,
      inclusion_ppm, control, violation, critical, loss_cents, minutes, officer, discrepancies,
      corrects, reason
    from finding where agency = entry.agency and id = entry.subject`,
  'shift-plan': sql`
    select port, shift, revision, made_at at time zone 'UTC' as made_at,
      begins_at at time zone 'UTC' as begins_at, officer, cause, reason, book, value_cents,
      greedy_cents, bound_cents, exploration_cost_cents,
      (select json_agg(line order by position) from (
        select position, consignment, version, decision, selected_by, inclusion_ppm, exam, minutes,
          value_cents, device, begins, displaced, goes_to
        from shift_line where agency = entry.agency and plan = entry.subject) line) as lines
    from shift_plan where agency = entry.agency and id = entry.subject`,
  verification: sql`
    select party, role, name, action, state, selected_by, inclusion_ppm, value_cents, reason, officer,
      opened_at at time zone 'UTC' as opened_at
    from verification where agency = entry.agency and id = entry.subject`,
  'verification-outcome': sql`
    select recorded_at at time zone 'UTC' as recorded_at, violation, loss_cents, minutes, officer,
      discrepancies
    from verification_outcome where agency = entry.agency and verification = entry.subject`,
  'criterion-draft': sql`
    select draft.kind, draft.name, draft.origin, draft.opened_at at time zone 'UTC' as opened_at,
      edition.author, edition.reason, edition.content, edition.valid_from, edition.valid_to,
      edition.verified, edition.at at time zone 'UTC' as at
    from criterion_draft draft
    join criterion_edition edition on edition.agency = draft.agency and edition.draft = draft.id
    where draft.agency = entry.agency and draft.id = entry.subject
      and edition.edition = (entry.facts ->> 'edition')::int`,
  'criterion-review': sql`
    select author, reviewer, accepted, reason, at at time zone 'UTC' as at
    from criterion_review where agency = entry.agency and draft = entry.subject
      and edition = (entry.facts ->> 'edition')::int and reviewer = entry.actor`,
  'criterion-publication': endOfDraft(),
  'criterion-withdrawal': endOfDraft(),
  suspension: sql`
    select criterion, at at time zone 'UTC' as at, held, decisions, share_ppm
    from criterion_suspension where agency = entry.agency
      and criterion = entry.facts ->> 'criterion' and at = entry.at`,
  intelligence: sql`
    select title, body, topic, reliability, credibility, received_on, expires_on, author,
      recorded_at at time zone 'UTC' as recorded_at
    from intelligence_product where agency = entry.agency and id = entry.subject`,
  'intelligence-withdrawal': sql`
    select actor, reason, at at time zone 'UTC' as at
    from intelligence_withdrawal where agency = entry.agency and product = entry.subject`,
  'signing-key': sql`
    select id, public_key, sha256(convert_to(private_key, 'UTF8')) as private_key,
      made_at at time zone 'UTC' as made_at
    from signing_key where agency = entry.agency
      and public_key = entry.facts ->> 'publicKey'`,
  'model-step': sql`
    select model.name, model.edition, sha256(model.content) as content, model.sha256, model.card,
      model.trained_by, model.trained_at at time zone 'UTC' as trained_at, taken.step, taken.state,
      taken.by_whom, taken.approver, taken.reason, taken.at at time zone 'UTC' as at
    from model join model_step taken on taken.agency = model.agency and taken.model = model.id
    where model.agency = entry.agency and model.id = entry.subject
      and taken.state = entry.facts ->> 'state' and taken.at = entry.at order by taken.step`,
  replay: sql`
    select asked.requested_by, asked.at at time zone 'UTC' as at, asked.first_day, asked.last_day,
      asked.candidate_sha256, asked.candidate,
      shown.finished_at at time zone 'UTC' as finished_at, shown.passed, shown.sha256, shown.report
    from replay asked
    join replay_report shown on shown.agency = asked.agency and shown.replay = asked.id
    where asked.agency = entry.agency and asked.id = entry.subject`,
  'entry-event': sql`
    select entry, sequence, kind, on_day, at at time zone 'UTC' as at, actor, importer, sender,
      decision, body,
      (select json_agg(posting order by account, currency) from (
        select account, currency, cents, importer, entry_account.entry from entry_account
        where agency = entry.agency and event = entry.subject) posting) as postings
    from entry_event where agency = entry.agency and id = entry.subject`,
  'importer-bond': sql`
    select importer, number, kind, cents, valid_from, valid_to, importer_bond.entry, actor,
      at at time zone 'UTC' as at
    from importer_bond where agency = entry.agency and id = entry.subject`,
  'revenue-gap-step': sql`
    select gap, step, state, by_whom, reason, at at time zone 'UTC' as at
    from revenue_gap_step where agency = entry.agency and gap = entry.subject
      and step = (entry.facts ->> 'step')::int`,
  'quota-event': sql`
    select order_number, period, seq, at at time zone 'UTC' as at, actor, kind, claim, event
    from quota_event where agency = entry.agency and id = entry.subject`,
  'party-statement': sql`
    select account, kind, body, reason, party_statement.actor, at at time zone 'UTC' as at
    from party_statement where agency = entry.agency and id = entry.subject`,
  'party-statement-end': sql`
    select how, reason, ended.actor, at at time zone 'UTC' as at
    from party_statement_end ended where agency = entry.agency and statement = entry.subject`,
  'identity-judgement': sql`
    select seq, low, high, verdict, reason, given.actor, at at time zone 'UTC' as at
    from identity_judgement given where agency = entry.agency and id = entry.subject`,
  'identity-withdrawal': sql`
    select reason, taken.actor, at at time zone 'UTC' as at
    from identity_withdrawal taken where agency = entry.agency and judgement = entry.subject`,
  authorisation: sql`
    select key, revision, within, at at time zone 'UTC' as at, actor, reason, body
    from authorisation where agency = entry.agency and id = entry.subject`,
  'trust-step': sql`
    select member, seq, at at time zone 'UTC' as at, actor, kind, step
    from trust_step where agency = entry.agency and id = entry.subject`,
  'partner-load': sql`
    select arrangement, kind, at at time zone 'UTC' as at, loaded.actor, approver, file, sha256, rows,
      (select json_agg(change order by number, facility) from (
        select number, facility, before, after from partner_change
        where agency = entry.agency and load = entry.subject) change) as changes
    from partner_load loaded where agency = entry.agency and id = entry.subject`,
  'recognition-verdict': sql`
    select proposal, accepted, reason, said.actor, at at time zone 'UTC' as at
    from recognition_verdict said where agency = entry.agency and proposal = entry.subject`,
  'aqua-request': sql`
    select requested_at at time zone 'UTC' as requested_at, arrival at time zone 'UTC' as arrival,
      asked.actor, request
    from aqua_request asked where agency = entry.agency and id = entry.subject`,
  'aqua-answer': sql`
    select request, step, at at time zone 'UTC' as at, answered.actor, answer
    from aqua_answer answered where agency = entry.agency and request = entry.subject
      and step = (entry.facts ->> 'step')::int`,
  'secure-lane': sql`
    select at at time zone 'UTC' as at, opened.actor, reason, lane
    from secure_lane opened where agency = entry.agency and id = entry.subject`,
  'secure-lane-event': sql`
    select lane, step, at at time zone 'UTC' as at, happened.actor, kind, event
    from secure_lane_event happened where agency = entry.agency and lane = entry.subject
      and step = (entry.facts ->> 'step')::int`,
  'trace-delivery': sql`
    select form, sender, actor, at at time zone 'UTC' as at, sha256,
      sha256(convert_to(raw, 'UTF8')) as raw,
      (select json_agg(told order by id) from (
        select id, key, digest, pointer, sender, at at time zone 'UTC' as at, event
        from trace_event where agency = entry.agency and delivery = entry.subject) told) as events,
      (select json_agg(gone order by event) from (
        select event, at at time zone 'UTC' as at, reason, corrections
        from trace_withdrawal where agency = entry.agency and delivery = entry.subject) gone) as gone
    from trace_delivery where agency = entry.agency and id = entry.subject`,
  'network-referral': sql`
    select at at time zone 'UTC' as at, actor, title, reason, recipient, pack
    from network_referral where agency = entry.agency and id = entry.subject`,
  publication: sql`
    select author, approver, reason, at at time zone 'UTC' as at,
      (select json_agg(part order by kind, name) from (
        select kind, name, edition, sha256(content) as content, sha256, valid_from, valid_to,
          collected_from, collected_to, known_from at time zone 'UTC' as known_from, source, verified,
          withdrawn
        from book_part where agency = entry.agency and publication = entry.subject) part) as parts
    from publication where agency = entry.agency and id = entry.subject`,
};

function endOfDraft(): Fragment {
  return sql`
    select edition, author, how, actor, reason, at at time zone 'UTC' as at
    from criterion_end where agency = entry.agency and draft = entry.subject`;
}

/** The kinds of event that are held against a record of their own. */
export const RECORD_KINDS: readonly string[] = Object.keys(RECORDS);

/** SHA-256 over the exact text of an entry's record; null when there is none. */
function hashOf(record: Fragment): Fragment {
  return sql`(
    select encode(sha256(convert_to(json_agg(record)::text, 'UTF8')), 'hex')
    from (${record}) record)`;
}

/** Events with the hashes of the records that they speak of, which are written before they are journalled. */
export async function withRecords(
  tx: Transaction,
  events: readonly JournalEvent[],
): Promise<readonly JournalEvent[]> {
  const hashes = new Map<JournalEvent, string>();
  for (const kind of new Set(events.map((event) => event.kind))) {
    const record = RECORDS[kind];
    if (record === undefined) continue;
    const own = events.filter((event) => event.kind === kind);
    const entries = own.map((event, place) => ({ agency: tx.agency, place, ...event }));
    const rows = await tx.query(sql`
      select ${hashOf(record)} as hash
      from json_to_recordset(${JSON.stringify(entries)})
        entry (agency text, place int, subject uuid, at timestamptz, actor text, facts json)
      order by place`);
    for (const [place, event] of own.entries()) {
      const hash = rows[place]?.['hash'];
      assert(
        typeof hash === 'string',
        `${kind} ${event.subject} is journalled before it is written`,
      );
      hashes.set(event, hash);
    }
  }
  return events.map((event) => {
    const record = hashes.get(event);
    return record === undefined ? event : { ...event, facts: { ...event.facts, record } };
  });
}

/**
 * Records whose bytes no longer hash to what the journal took of them. An entry that took no hash, as the
 * earliest did not, proves its facts and no record.
 *
 * @param writers the chains that are whole; a broken one proves nothing of its records
 */
export async function listChangedRecords(
  tx: Transaction,
  writers: readonly string[],
): Promise<readonly Break[]> {
  const breaks = [...(await listChangedDecisions(tx, writers))];
  for (const [kind, record] of Object.entries(RECORDS)) {
    const rows = await tx.query(sql`
      select writer, seq, case when hash is null
        then ${`the record of ${kind} `}::text || subject || ' is gone'
        else ${`${kind} `}::text || subject || ' was changed' end as detail
      from (
        select entry.*, ${hashOf(record)} as hash
        from (
          select agency, writer, seq, subject, body::json ->> 'actor' as actor,
            (body::json ->> 'at')::timestamptz as at, body::json -> 'facts' as facts
          from journal where agency = ${tx.agency} and writer = any(${writers})
            and body like ${`%"kind":"${kind}","seq":%`}
        ) entry where facts ->> 'record' is not null
      ) held where hash is distinct from facts ->> 'record' order by writer, seq`);
    breaks.push(...rows.map(readBreak));
  }
  return breaks;
}

/** A decision, its question and the message that it was of are hashed apart, as they are written. */
async function listChangedDecisions(
  tx: Transaction,
  writers: readonly string[],
): Promise<readonly Break[]> {
  const rows = await tx.query(sql`
    with entry as (
      select writer, seq, subject, body::json -> 'facts' as facts from journal
      where agency = ${tx.agency} and writer = any(${writers}) and body like '%"kind":"decision"%'
    )
    select entry.writer, entry.seq,
      case
        when decision.id is null then 'the decision is gone'
        when encode(sha256(convert_to(decision.question::text, 'UTF8')), 'hex') <> facts ->> 'question'
          then 'the question of decision ' || decision.id || ' was changed'
        when encode(sha256(convert_to(decision.decision::text, 'UTF8')), 'hex') <> facts ->> 'decision'
          then 'decision ' || decision.id || ' was changed'
        when encode(sha256(convert_to(filing.raw, 'UTF8')), 'hex') <> facts ->> 'filing'
          then 'the message of filing ' || filing.id || ' was changed'
        when filing.id is null then 'the filing is gone'
      end as detail
    from entry
    left join decision on decision.agency = ${tx.agency} and decision.id = entry.subject
    left join filing on filing.agency = ${tx.agency} and filing.id = decision.filing`);
  return rows.filter((row) => row['detail'] !== null).map(readBreak);
}

function readBreak(row: Row): Break {
  return {
    writer: String(row['writer']),
    seq: Number(row['seq']),
    how: 'record-differs',
    detail: String(row['detail']),
  };
}
