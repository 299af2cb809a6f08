-- What was known of parties, goods, routes and places: one row for each, added to as declarations and
-- findings become known. It can be counted anew from filings and findings; the decisions that used it
-- recorded what they read.

create table feature_tally (
  agency text not null,
  kind text not null,
  subject text not null,
  seen integer not null,
  -- seconds since 1970, and a hash of the declaration that was first
  first_seen bigint not null,
  opener integer not null,
  last_seen bigint not null,
  -- the last week in which it was seen, how often then, and how often in the week before
  week integer not null,
  in_week integer not null,
  in_week_before integer not null,
  -- how many measures, their sum in thousandths of a natural logarithm, the sum of their squares
  measured integer not null,
  log_sum bigint not null,
  log_squares bigint not null,
  examined integer not null,
  violations integer not null,
  critical integer not null,
  loss_cents bigint not null,
  primary key (agency, kind, subject)
) with (fillfactor = 80);

-- How far each journal chain has been counted.
create table feature_tally_cursor (
  agency text not null,
  writer text not null,
  seq bigint not null,
  primary key (agency, writer)
);

do $$
declare t text;
begin
  foreach t in array array['feature_tally', 'feature_tally_cursor']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy of_agency on %I using (agency = current_setting(''app.agency'')) '
      'with check (agency = current_setting(''app.agency''))', t);
  end loop;
end $$;

grant select, insert, update on feature_tally, feature_tally_cursor to tidewaiter_app;
