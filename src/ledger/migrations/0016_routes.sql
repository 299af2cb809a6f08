-- What does not fit about the ways of goods. Registers are record: what others say they can make and sent. Passages,
-- surveys' signals and what decisions are told of them can be made anew from filings and registers.

create table route_load (
  agency text not null,
  id uuid not null,
  register text not null check (register in ('capacities', 'partner-trade')),
  at timestamptz not null,
  actor text not null,
  reason text not null,
  source text not null,
  rows integer not null check (rows > 0),
  -- over the file as it was given
  sha256 text not null,
  primary key (agency, id)
);

-- Of what one load says again of the same thing, the newest day counts.
create table route_capacity (
  agency text not null,
  load uuid not null,
  measure text not null check (measure in ('capacity', 'production', 'inputs')),
  -- a party key; '' of the whole country
  maker text not null,
  name text,
  country text not null,
  hts6 text not null,
  per_year numeric not null check (per_year >= 0),
  unit text not null,
  source text not null,
  as_of date not null,
  primary key (agency, measure, maker, country, hts6, unit, as_of, load),
  foreign key (agency, load) references route_load (agency, id)
);

create table partner_trade (
  agency text not null,
  load uuid not null,
  reporter text not null,
  partner text not null,
  flow text not null check (flow in ('X', 'M', 'RX', 'RM')),
  -- its first day
  month date not null,
  hts6 text not null,
  value numeric not null,
  quantity numeric,
  kg numeric,
  -- what was loaded last of a month takes the place of what was loaded before
  at timestamptz not null,
  primary key (agency, hts6, reporter, partner, flow, month, at, load),
  foreign key (agency, load) references route_load (agency, id)
);

create table route_passage (
  agency text not null,
  entry text not null,
  line integer not null,
  consignment uuid not null,
  -- the day on which it was first decided
  on_day date not null,
  body json not null,
  primary key (agency, entry, line)
);
create index route_passage_day on route_passage (agency, on_day);
create index route_passage_consignment on route_passage (agency, consignment);

-- How far each journal chain has been read into passages.
create table route_cursor (
  agency text not null,
  writer text not null,
  seq bigint not null,
  primary key (agency, writer)
);

create table route_survey (
  agency text not null,
  id uuid not null,
  at timestamptz not null,
  from_day date not null,
  to_day date not null,
  passages integer not null,
  signals integer not null,
  -- kinds that were not looked for, each with the register that was lacking
  unasked json not null,
  book text not null,
  primary key (agency, id)
);
create index route_survey_latest on route_survey (agency, at desc);

create table route_signal (
  agency text not null,
  id uuid not null,
  kind text not null,
  subject_kind text not null,
  subject text not null,
  first_at timestamptz not null,
  last_survey uuid not null,
  -- the survey that no longer saw it
  ended_at timestamptz,
  body json not null,
  primary key (agency, id),
  unique (agency, kind, subject)
);
create index route_signal_subject on route_signal (agency, subject) where ended_at is null;

-- Which signals there are of a party's account, as decisions are told of them.
create table party_signal (
  agency text not null,
  account uuid not null,
  kind text not null,
  primary key (agency, account, kind)
);

do $$
declare t text;
begin
  foreach t in array array['route_load', 'route_capacity', 'partner_trade', 'route_passage', 'route_cursor',
    'route_survey', 'route_signal', 'party_signal']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy of_agency on %I using (agency = current_setting(''app.agency'')) '
      'with check (agency = current_setting(''app.agency''))', t);
  end loop;
end $$;

grant select, insert on route_load, route_capacity, partner_trade, route_survey to tidewaiter_app;
grant select, insert, update on route_cursor, route_signal to tidewaiter_app;
grant select, insert, update, delete on route_passage, party_signal to tidewaiter_app;
