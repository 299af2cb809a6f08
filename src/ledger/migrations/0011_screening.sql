-- Screening again when a list changes, and what people said of matches. A screening's row says how far it is, so that
-- it goes on after a crash. What somebody said of a match is record; the match's row holds what it comes to.

create table list_screening (
  agency text not null,
  id uuid not null,
  -- as addresses name the list
  list text not null,
  -- the part of the Book that holds its edition; null when the list was taken out
  part uuid,
  edition text,
  -- the edition against which every party was screened before; null when there was none
  before_part uuid,
  before_edition text,
  began_at timestamptz not null,
  -- entries that were added or changed, and that were removed; null until they were compared
  asked integer,
  removed integer,
  -- the last account that was screened, and how many were
  reached uuid,
  accounts bigint not null default 0,
  hits integer not null default 0,
  moved integer not null default 0,
  ended_at timestamptz,
  -- false when a newer edition took its place before its end
  complete boolean not null default false,
  primary key (agency, id)
);
create index list_screening_of_list on list_screening (agency, list, began_at desc);

-- An account that comes near a listed entry, as the entry stood.
create table screening_hit (
  agency text not null,
  id uuid not null,
  account uuid not null,
  list text not null,
  entry text not null,
  -- hash of the entry as it stood
  fingerprint text not null,
  -- since which edition
  edition text not null,
  name text not null,
  matched text not null,
  alias text not null,
  score double precision not null,
  -- both sides as they stood, and what speaks for and against their being one party
  filed json not null,
  listed json not null,
  evidence json not null,
  at timestamptz not null,
  -- the screening that found it; null when a filing did
  screening uuid,
  -- what the judgements come to
  state text not null default 'open' check (state in ('open', 'dismissed', 'confirmed', 'lapsed')),
  until date,
  primary key (agency, id),
  unique (agency, account, list, entry, fingerprint)
);
create index screening_hit_state on screening_hit (agency, state, score desc);
create index screening_hit_entry on screening_hit (agency, list, entry);

create table screening_judgement (
  agency text not null,
  id uuid not null,
  hit uuid not null,
  -- from 1 without gaps
  step integer not null,
  verdict text not null check (verdict in ('open', 'dismissed', 'confirmed', 'lapsed')),
  until date,
  reason text not null,
  actor text not null,
  at timestamptz not null,
  primary key (agency, id),
  unique (agency, hit, step),
  foreign key (agency, hit) references screening_hit (agency, id),
  check ((verdict = 'dismissed') = (until is not null))
);

-- How far each journal chain was looked through for matches of filings.
create table screening_cursor (
  agency text not null,
  writer text not null,
  seq bigint not null,
  primary key (agency, writer)
);

-- The house itself holds what a new edition of a list names.
alter table disposition
  drop constraint disposition_kind_check,
  add constraint disposition_kind_check check (kind in ('order', 'departure', 'referral', 'displacement',
    'auto-move', 'listed'));

do $$
declare t text;
begin
  foreach t in array array['list_screening', 'screening_hit', 'screening_judgement', 'screening_cursor']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy of_agency on %I using (agency = current_setting(''app.agency'')) '
      'with check (agency = current_setting(''app.agency''))', t);
  end loop;
end $$;

grant select, insert on screening_judgement to tidewaiter_app;
grant select, insert, update on list_screening, screening_cursor to tidewaiter_app;
grant select, insert, update (state, until) on screening_hit to tidewaiter_app;
