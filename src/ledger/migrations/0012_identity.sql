-- Which accounts are one party. What persons judged is record, withdrawn by another record only; so is what a change
-- of it came to. Models are kept as they were learned. Keys and pairs are found anew from facts and a model.

create table identity_model (
  agency text not null,
  id uuid not null,
  made_at timestamptz not null,
  -- accounts that it was learned from
  mentions integer not null,
  model json not null,
  primary key (agency, id)
);

-- Accounts of which something new was said, until it is known who they are.
create table identity_waiting (
  agency text not null,
  account uuid not null,
  -- the transaction that said so last: whoever read everything after it was over has seen it
  said_in xid8 not null,
  primary key (agency, account)
);

create function identity_awaits() returns trigger language plpgsql as $$
begin
  insert into identity_waiting (agency, account, said_in)
  select distinct agency, account, pg_current_xact_id() from said order by account
  on conflict (agency, account) do update set said_in = excluded.said_in;
  return null;
end $$;
create trigger identity_awaits after insert on party_fact
  referencing new table as said for each statement execute function identity_awaits();

-- What accounts have in common with those that may be the same: hashes of rare words, sounds, numbers.
create table identity_key (
  agency text not null,
  key bigint not null,
  account uuid not null,
  primary key (agency, key, account)
);
create index identity_key_account on identity_key (agency, account);

-- Pairs that may be one party, and the odds of it in thousandths of a bit; of pairs whose names differ the odds by
-- what else they share, an address, a telephone or an officer.
create table identity_pair (
  agency text not null,
  low uuid not null,
  high uuid not null check (low < high),
  millibits integer not null,
  kin_millibits integer,
  primary key (agency, low, high)
);
create index identity_pair_high on identity_pair (agency, high);
create index identity_pair_doubt on identity_pair (agency, (abs(millibits)));
create index identity_pair_kin on identity_pair (agency, low, high) where kin_millibits is not null;

create table identity_judgement (
  agency text not null,
  id uuid not null,
  -- from 1 without gaps: of two judgements of one pair the later counts
  seq bigint not null check (seq > 0),
  low uuid not null,
  high uuid not null check (low < high),
  verdict text not null check (verdict in ('one', 'two', 'unsure')),
  reason text not null,
  actor text not null,
  at timestamptz not null,
  primary key (agency, id),
  unique (agency, seq)
);
create index identity_judgement_low on identity_judgement (agency, low, high);
create index identity_judgement_high on identity_judgement (agency, high);

create table identity_withdrawal (
  agency text not null,
  judgement uuid not null,
  reason text not null,
  actor text not null,
  at timestamptz not null,
  primary key (agency, judgement),
  foreign key (agency, judgement) references identity_judgement (agency, id)
);

-- The judgements that count: of each pair the latest that nobody withdrew.
create view identity_standing with (security_invoker = true) as
  select distinct on (agency, low, high) agency, low, high, id, seq, verdict
  from identity_judgement given
  where not exists (select from identity_withdrawal taken
    where taken.agency = given.agency and taken.judgement = given.id)
  order by agency, low, high, seq desc;

create table identity_change (
  agency text not null,
  id bigint generated always as identity,
  account uuid not null,
  from_canonical uuid not null,
  to_canonical uuid not null,
  cause text not null check (cause in ('filings', 'resolution', 'judgement', 'undo')),
  judgement uuid,
  at timestamptz not null,
  primary key (agency, id)
);
create index identity_change_account on identity_change (agency, account);
create index identity_change_to on identity_change (agency, to_canonical);
create index identity_change_from on identity_change (agency, from_canonical);

-- Who began under another name when somebody stopped or was suspended; what was found, for people to look at.
create table identity_succession (
  agency text not null,
  predecessor uuid not null,
  successor uuid not null,
  evidence json not null,
  found_at timestamptz not null,
  primary key (agency, predecessor, successor)
);
create index identity_succession_successor on identity_succession (agency, successor);

do $$
declare t text;
begin
  foreach t in array array['identity_model', 'identity_waiting', 'identity_key', 'identity_pair',
    'identity_judgement', 'identity_withdrawal', 'identity_change', 'identity_succession']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy of_agency on %I using (agency = current_setting(''app.agency'')) '
      'with check (agency = current_setting(''app.agency''))', t);
  end loop;
end $$;

grant select, insert on identity_model, identity_judgement, identity_withdrawal, identity_change
  to tidewaiter_app;
grant select on identity_standing to tidewaiter_app;
grant select, insert, delete on identity_key to tidewaiter_app;
grant select, insert, update, delete on identity_waiting, identity_pair, identity_succession to tidewaiter_app;
