-- Accounts of trade parties. Accounts, their keys, what filings said of them and how often are sums: they can be made
-- anew from filings. What persons stated of an account, and how that ended, is record.

create table party_account (
  agency text not null,
  id uuid not null,
  -- the account that stands for all that were found to be one party; its own id while it is alone
  canonical uuid not null,
  kind text not null check (kind in ('party', 'storefront', 'platform', 'vessel')),
  -- as it was named last, and what a search shows of it
  name text not null,
  country text,
  opened_at timestamptz not null,
  -- an officer, or the house itself
  opened_by text not null,
  synthetic boolean not null,
  primary key (agency, id)
);
create index party_account_canonical on party_account (agency, canonical);

-- Under which keys filings name it.
create table party_key (
  agency text not null,
  key text not null,
  account uuid not null,
  primary key (agency, key)
);
create index party_key_account on party_key (agency, account);

-- What was said of an account: a name, an address, an identifier, an owner, an officer, a telephone, a bank account.
create table party_fact (
  agency text not null,
  account uuid not null,
  kind text not null,
  -- folded, so that two spellings of one thing are one fact: what accounts are compared by
  value text not null,
  -- as it was last written
  told text not null,
  -- the scheme of an identifier; what else belongs to the fact in few words
  scheme text not null default '',
  country text,
  valid_from date,
  valid_to date,
  first_seen timestamptz not null,
  last_seen timestamptz not null,
  times integer not null check (times > 0),
  -- the first that said so: a filing, or a statement that a person made
  filing uuid,
  statement uuid,
  primary key (agency, account, kind, scheme, value)
);
create index party_fact_value on party_fact (agency, kind, value, account);

-- In which roles filings named it, at which ports ('' where the filing names none).
create table party_role (
  agency text not null,
  account uuid not null,
  role text not null,
  port text not null,
  filings integer not null check (filings > 0),
  first_seen timestamptz not null,
  last_seen timestamptz not null,
  primary key (agency, account, role, port)
);

-- Words of names, by whose beginnings accounts are found.
create table party_word (
  agency text not null,
  word text collate "C" not null,
  account uuid not null,
  primary key (agency, word, account)
);
create index party_word_account on party_word (agency, account, word);

-- What a person states of an account: a suspension, an obligation, a benefit, a step of its plan, a contact, an owner.
create table party_statement (
  agency text not null,
  id uuid not null,
  account uuid not null,
  kind text not null,
  body json not null,
  reason text not null,
  actor text not null,
  at timestamptz not null,
  primary key (agency, id)
);
create index party_statement_account on party_statement (agency, account, kind);

-- A statement ends once: lifted, done, withdrawn.
create table party_statement_end (
  agency text not null,
  statement uuid not null,
  how text not null,
  reason text not null,
  actor text not null,
  at timestamptz not null,
  primary key (agency, statement),
  foreign key (agency, statement) references party_statement (agency, id)
);

-- What decisions are told of a party, by the key that a filing names it with. Only of whom there is something to
-- tell: made anew in the transaction that changes it.
create table party_standing (
  agency text not null,
  key text not null,
  account uuid not null,
  standing json not null,
  primary key (agency, key)
);
create index party_standing_account on party_standing (agency, account);

-- How far each journal chain has been read into accounts.
create table party_cursor (
  agency text not null,
  writer text not null,
  seq bigint not null,
  primary key (agency, writer)
);

-- What each parcel adds to the day of its consignee and of its address: the sum that a limit for one person and one
-- day is held against. Made anew from filings.
create table parcel_day (
  agency text not null,
  -- the sender's own name of the parcel
  parcel text not null,
  consignment uuid not null,
  on_day date not null,
  -- the consignee's party key
  consignee text not null,
  -- normalised; null where the parcel names none, or that of a forwarder
  address text,
  -- the consignee's folded name
  person text not null,
  amount numeric not null,
  currency text not null,
  -- true: nothing said that it needs an entry when it was filed
  exempt boolean not null,
  -- the decision of a later parcel with which the day's sum went over the limit
  lost_by uuid,
  primary key (agency, parcel)
);
create index parcel_day_consignee on parcel_day (agency, consignee, on_day);
create index parcel_day_address on parcel_day (agency, address, on_day) where address is not null;
create index parcel_day_lost on parcel_day (agency, on_day) where lost_by is not null;

-- How many parcels of each platform ('' where none was named) were counted, and how many gave an element.
create table platform_element (
  agency text not null,
  platform text not null,
  element text not null,
  parcels bigint not null,
  given bigint not null check (given between 0 and parcels),
  primary key (agency, platform, element)
);

do $$
declare t text;
begin
  foreach t in array array['party_account', 'party_key', 'party_fact', 'party_role', 'party_word',
    'party_statement', 'party_statement_end', 'party_standing', 'party_cursor', 'parcel_day',
    'platform_element']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy of_agency on %I using (agency = current_setting(''app.agency'')) '
      'with check (agency = current_setting(''app.agency''))', t);
  end loop;
end $$;

grant select, insert on party_statement, party_statement_end to tidewaiter_app;
grant select, insert, update on party_account, party_key, party_fact, party_role, party_cursor,
  platform_element to tidewaiter_app;
grant select, insert on party_word to tidewaiter_app;
grant select, insert, update, delete on party_standing, parcel_day to tidewaiter_app;
