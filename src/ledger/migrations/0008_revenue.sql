-- What entries owe and what was paid: events of each entry, and their postings in double entry. Both are
-- records. Amounts are whole cents of a currency; debits are positive.

create table entry_event (
  agency text not null,
  id uuid not null,
  -- the entry number, as it was filed
  entry text not null,
  sequence integer not null,
  kind text not null,
  -- the legal day that it counts from, and when it was recorded
  on_day date not null,
  at timestamptz not null,
  actor text not null,
  importer text not null,
  sender text not null,
  -- the decision whose assessment it books; null when it books none
  decision uuid,
  body json not null,
  primary key (agency, id),
  unique (agency, entry, sequence)
);
create index entry_event_importer on entry_event (agency, importer, entry);

create table entry_account (
  agency text not null,
  event uuid not null,
  account text not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  cents bigint not null check (cents <> 0),
  importer text not null,
  entry text not null,
  primary key (agency, event, account, currency),
  foreign key (agency, event) references entry_event (agency, id)
);
create index entry_account_entry on entry_account (agency, entry);
create index entry_account_importer on entry_account (agency, importer, account);

-- Whatever wrote them: at every commit the postings of an event sum to zero in each currency.
create function entry_account_balances() returns trigger language plpgsql as $$
begin
  if exists (
    select from entry_account
    where agency = new.agency and event = new.event
    group by currency having sum(cents) <> 0
  ) then
    raise exception 'the postings of event % do not sum to zero', new.event
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create constraint trigger entry_account_balances after insert or update on entry_account
  deferrable initially deferred for each row execute function entry_account_balances();

create table importer_bond (
  agency text not null,
  id uuid not null,
  importer text not null,
  number text not null,
  kind text not null,
  cents bigint not null check (cents > 0),
  valid_from date not null,
  valid_to date,
  entry text,
  actor text not null,
  at timestamptz not null,
  primary key (agency, id),
  unique (agency, importer, number)
);

-- Entries that were decided and not booked, and why.
create table entry_unbooked (
  agency text not null,
  decision uuid not null,
  entry text not null,
  importer text not null,
  reason text not null,
  at timestamptz not null,
  primary key (agency, decision, entry)
);

-- How far each journal chain has been booked.
create table entry_booking_cursor (
  agency text not null,
  writer text not null,
  seq bigint not null,
  primary key (agency, writer)
);

do $$
declare t text;
begin
  foreach t in array array['entry_event', 'entry_account', 'importer_bond', 'entry_unbooked',
    'entry_booking_cursor']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy of_agency on %I using (agency = current_setting(''app.agency'')) '
      'with check (agency = current_setting(''app.agency''))', t);
  end loop;
end $$;

grant select, insert on entry_event, entry_account, importer_bond, entry_unbooked to tidewaiter_app;
grant select, insert, update on entry_booking_cursor to tidewaiter_app;
