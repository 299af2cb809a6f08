-- Records (filing, decision, disposition, journal) are append-only: the server's role may insert and
-- select them, nothing else. Everything of an agency carries its id in the primary key and stands
-- under forced row-level security, so that forgetting a filter shows nothing instead of everything.

create table agency (
  id text primary key check (id ~ '^[a-z][a-z0-9-]{1,30}$'),
  name text not null,
  zone text not null,
  control_seed text not null
);

create table publication (
  agency text not null references agency,
  id uuid not null,
  author text not null,
  approver text not null,
  reason text not null,
  at timestamptz not null,
  primary key (agency, id),
  constraint two_people check (author <> approver)
);

create table book_part (
  agency text not null,
  id uuid not null,
  publication uuid not null,
  kind text not null,
  name text not null,
  edition text not null,
  -- gzip of the exact text; sha256 is over the text
  content bytea not null,
  sha256 text not null,
  valid_from date not null,
  valid_to date,
  collected_from date,
  collected_to date,
  known_from timestamptz not null,
  source text not null,
  verified boolean not null,
  withdrawn boolean not null default false,
  primary key (agency, id),
  foreign key (agency, publication) references publication (agency, id)
);
create index book_part_latest on book_part (agency, kind, name, known_from desc);

create table filing (
  agency text not null,
  id uuid not null,
  sender text not null,
  message_key text not null,
  format text not null,
  kind text not null,
  action text not null,
  reference text not null,
  consignment uuid not null,
  version integer not null,
  received_at timestamptz not null,
  synthetic boolean not null,
  raw text not null,
  sha256 text not null,
  -- json, not jsonb: the exact text is kept, and is read back as it was hashed
  body json not null,
  warnings json not null,
  primary key (agency, id),
  unique (agency, sender, message_key)
);
create index filing_of_consignment on filing (agency, consignment, received_at);

create table consignment_key (
  agency text not null,
  key text not null,
  consignment uuid not null,
  primary key (agency, key)
);

-- A filing that names keys of two consignments makes them one; the older goes on.
create table consignment_merge (
  agency text not null,
  loser uuid not null,
  winner uuid not null,
  primary key (agency, loser)
);
create index consignment_merge_winner on consignment_merge (agency, winner);

-- The unit of decision is a consignment version; its row is the decision.
create table decision (
  agency text not null,
  consignment uuid not null,
  version integer not null,
  id uuid not null,
  filing uuid not null,
  decided_at timestamptz not null,
  lane text not null,
  score integer not null,
  degraded boolean not null,
  control boolean not null,
  synthetic boolean not null,
  reference text not null,
  importer text,
  importer_key text,
  port text,
  mode text,
  goods text not null,
  arrival timestamptz,
  duty numeric,
  fees numeric,
  top_reason json not null,
  missing integer not null,
  words text[] not null,
  book text not null,
  -- json, not jsonb: the exact text is kept, and hashes to what the journal took of it
  question json not null,
  decision json not null,
  primary key (agency, consignment, version),
  unique (agency, id)
);
create index decision_recent on decision (agency, decided_at desc, id desc);
create index decision_importer on decision (agency, importer_key, decided_at);
create index decision_words on decision using gin (words);

-- What each version of a consignment used of a permit; the latest version counts.
create table permit_use (
  agency text not null,
  permit text not null,
  consignment uuid not null,
  version integer not null,
  amount numeric not null,
  primary key (agency, permit, consignment, version)
);

create table disposition (
  agency text not null,
  id uuid not null,
  consignment uuid not null,
  version integer not null,
  -- an officer orders an exam, then releases: the last step counts
  step integer not null,
  lane text not null,
  officer text not null,
  reason text not null,
  authority text not null,
  at timestamptz not null,
  primary key (agency, id),
  unique (agency, consignment, version, step)
);

create table journal (
  agency text not null,
  writer text not null,
  seq bigint not null,
  subject uuid not null,
  -- the exact bytes that the hash covers
  body text not null,
  hash text not null,
  primary key (agency, writer, seq)
);
create index journal_subject on journal (agency, subject);

create table outbox (
  agency text not null,
  id uuid not null,
  topic text not null,
  subject uuid not null,
  body text not null,
  at timestamptz not null,
  delivered_at timestamptz,
  primary key (agency, id)
);
create index outbox_waiting on outbox (agency, at) where delivered_at is null;

create table stream (
  agency text not null,
  id uuid not null,
  sender text not null,
  received_at timestamptz not null,
  complete boolean not null default false,
  primary key (agency, id)
);
create table stream_line (
  agency text not null,
  stream uuid not null,
  line integer not null,
  raw text not null,
  answer text,
  primary key (agency, stream, line)
);
create index stream_line_waiting on stream_line (agency, stream, line) where answer is null;

create table account (
  agency text not null,
  id uuid not null,
  login text not null,
  name text not null,
  roles text[] not null,
  -- whose filings the account may see and send; null for officers
  filer text,
  -- what this sender was allowed by agreement
  profile jsonb not null,
  language text not null default 'en',
  password text,
  failures integer not null default 0,
  locked_until timestamptz,
  closed_at timestamptz,
  primary key (agency, id),
  unique (agency, login)
);
create table sign_in_link (
  agency text not null,
  hash text not null,
  account uuid not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (agency, hash)
);
create table session (
  agency text not null,
  hash text not null,
  account uuid not null,
  expires_at timestamptz not null,
  primary key (agency, hash)
);
create table api_token (
  agency text not null,
  hash text not null,
  account uuid not null,
  label text not null,
  roles text[] not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (agency, hash)
);

do $$
declare t text;
begin
  foreach t in array array['publication', 'book_part', 'filing', 'consignment_key',
    'consignment_merge', 'permit_use', 'decision',
    'disposition', 'journal', 'outbox', 'stream', 'stream_line', 'account', 'sign_in_link', 'session',
    'api_token']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy of_agency on %I using (agency = current_setting(''app.agency'')) '
      'with check (agency = current_setting(''app.agency''))', t);
  end loop;
end $$;

grant select, insert on agency, publication, book_part, filing, consignment_merge, permit_use,
  decision, disposition, journal to tidewaiter_app;
grant select, insert, update on consignment_key, outbox, stream, stream_line, account, sign_in_link,
  session, api_token to tidewaiter_app;
grant delete on session, stream_line, stream to tidewaiter_app;
