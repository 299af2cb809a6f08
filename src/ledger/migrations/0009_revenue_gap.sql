-- What recomputing decided entries found, as a worklist. Findings are derived from the records of decisions and can
-- be found anew; what officers did with them is a record.

create table revenue_gap (
  agency text not null,
  -- made of what is found, so that the same finding in a later version of the entry is the same row
  id uuid not null,
  entry text not null,
  importer text not null,
  -- the decision in which it was first found
  decision uuid not null,
  code text not null,
  -- null where it is of the entry as a whole
  line integer,
  about text not null,
  -- owed and not declared; negative where too much was declared; null where no number is known
  cents bigint,
  at_most boolean not null,
  -- null where nobody measured how likely it is confirmed
  expected_cents bigint,
  probability text,
  -- what the row is worth in the order of the list: what is expected, else what is at stake
  worth bigint not null,
  on_day date not null,
  evidence json not null,
  citation text,
  unverified boolean not null,
  primary key (agency, id)
);
create index revenue_gap_worth on revenue_gap (agency, worth desc, id);
create index revenue_gap_code on revenue_gap (agency, code, worth desc, id);

-- The decision by which each entry was last looked through, and which findings hold of it.
create table revenue_gap_entry (
  agency text not null,
  entry text not null,
  decision uuid not null,
  gaps uuid[] not null,
  primary key (agency, entry)
);

create table revenue_gap_step (
  agency text not null,
  gap uuid not null,
  step integer not null check (step > 0),
  state text not null check (state in ('open', 'taken', 'dismissed', 'followed')),
  by_whom text not null,
  reason text not null,
  at timestamptz not null,
  primary key (agency, gap, step),
  foreign key (agency, gap) references revenue_gap (agency, id)
);

-- What lines were worth apiece: the peers of the next one.
create table revenue_unit_value (
  agency text not null,
  entry text not null,
  line integer not null,
  hts text not null,
  origin text not null,
  unit text not null,
  apiece double precision not null check (apiece > 0),
  decision uuid not null,
  primary key (agency, entry, line, unit)
);
create index revenue_unit_value_peers on revenue_unit_value (agency, hts, origin, unit, decision desc);

create table revenue_gap_cursor (
  agency text not null,
  writer text not null,
  seq bigint not null,
  primary key (agency, writer)
);

do $$
declare t text;
begin
  foreach t in array array['revenue_gap', 'revenue_gap_entry', 'revenue_gap_step',
    'revenue_unit_value', 'revenue_gap_cursor']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy of_agency on %I using (agency = current_setting(''app.agency'')) '
      'with check (agency = current_setting(''app.agency''))', t);
  end loop;
end $$;

grant select, insert on revenue_gap, revenue_gap_step to tidewaiter_app;
grant select, insert, update on revenue_gap_entry, revenue_gap_cursor to tidewaiter_app;
grant select, insert, update, delete on revenue_unit_value to tidewaiter_app;
