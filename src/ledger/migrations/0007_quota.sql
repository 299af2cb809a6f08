-- Quotas: what happened to each period of an order number. The events are record: the server's role may insert and
-- select. The period's row is the lock that serialises them, and the sum that they come to; it can be summed anew.

create table quota_period (
  agency text not null,
  order_number text not null,
  -- first day of the period: with the order it names one definition of the Book
  period date not null,
  -- how many events the state is the sum of
  seq integer not null check (seq >= 0),
  state json not null,
  primary key (agency, order_number, period)
);

create table quota_event (
  agency text not null,
  id uuid not null,
  order_number text not null,
  period date not null,
  -- from 1 without gaps: the order in which claims were served
  seq integer not null check (seq > 0),
  at timestamptz not null,
  actor text not null,
  kind text not null check (kind in ('presented', 'opened', 'claimed', 'returned', 'added', 'licensed',
    'suspended', 'resumed', 'blocked', 'unblocked')),
  -- entry and line of a claim, null in events of the whole quota
  claim text,
  -- json, not jsonb: the exact text is kept, and hashes to what the journal took of it
  event json not null,
  primary key (agency, id),
  unique (agency, order_number, period, seq),
  foreign key (agency, order_number, period) references quota_period (agency, order_number, period)
);
-- A line claims once in a period.
create unique index quota_event_claim on quota_event (agency, order_number, period, claim)
  where kind in ('presented', 'claimed');
create index quota_event_of_claim on quota_event (agency, claim) where claim is not null;

do $$
declare t text;
begin
  foreach t in array array['quota_period', 'quota_event']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy of_agency on %I using (agency = current_setting(''app.agency'')) '
      'with check (agency = current_setting(''app.agency''))', t);
  end loop;
end $$;

grant select, insert on quota_event to tidewaiter_app;
grant select, insert, update on quota_period to tidewaiter_app;
