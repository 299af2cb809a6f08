-- The life of a criterion: proposed, reviewed, published, suspended, measured; intelligence behind it;
-- the key by which packs are signed. What people did is record: the server's role may insert and select.

create table intelligence_product (
  agency text not null,
  id uuid not null,
  title text not null,
  body text not null,
  topic text not null,
  -- of the source, A to F, and of what it says, 1 to 6
  reliability text not null check (reliability in ('A', 'B', 'C', 'D', 'E', 'F')),
  credibility integer not null check (credibility between 1 and 6),
  received_on date not null,
  expires_on date not null check (expires_on >= received_on),
  author text not null,
  recorded_at timestamptz not null,
  primary key (agency, id)
);

create table intelligence_withdrawal (
  agency text not null,
  product uuid not null,
  actor text not null,
  reason text not null,
  at timestamptz not null,
  primary key (agency, product),
  foreign key (agency, product) references intelligence_product (agency, id)
);

-- A change of the criteria that somebody proposes.
create table criterion_draft (
  agency text not null,
  id uuid not null,
  kind text not null
    check (kind in ('criterion', 'set', 'pack', 'retirement', 'snooze', 'lift')),
  -- the Book part that it would make or end; kept across editions
  name text not null,
  -- `desk`, or the key of the administration whose pack it came in
  origin text not null,
  opened_at timestamptz not null,
  primary key (agency, id)
);
create index criterion_draft_name on criterion_draft (agency, name, opened_at);

create table criterion_edition (
  agency text not null,
  draft uuid not null,
  edition integer not null,
  author text not null,
  reason text not null,
  -- the exact text that would stand in the Book
  content text not null,
  valid_from date not null,
  valid_to date,
  verified boolean not null,
  at timestamptz not null,
  primary key (agency, draft, edition),
  unique (agency, draft, edition, author),
  foreign key (agency, draft) references criterion_draft (agency, id)
);

create table criterion_review (
  agency text not null,
  draft uuid not null,
  edition integer not null,
  -- of the edition; the foreign key holds it to the truth
  author text not null,
  reviewer text not null,
  accepted boolean not null,
  reason text not null,
  at timestamptz not null,
  primary key (agency, draft, edition, reviewer),
  foreign key (agency, draft, edition, author)
    references criterion_edition (agency, draft, edition, author),
  constraint criterion_reviewed_by_another check (author <> reviewer)
);

-- How a draft ended, once.
create table criterion_end (
  agency text not null,
  draft uuid not null,
  edition integer not null,
  author text not null,
  how text not null check (how in ('published', 'published-alone', 'withdrawn')),
  actor text not null,
  reason text not null,
  at timestamptz not null,
  primary key (agency, draft),
  foreign key (agency, draft, edition, author)
    references criterion_edition (agency, draft, edition, author),
  constraint criterion_published_by_another check (how <> 'published' or author <> actor)
);

-- What a replay said of one edition of a draft; the last one counts.
create table replay_verdict (
  agency text not null,
  draft uuid not null,
  edition integer not null,
  report text not null,
  passed boolean not null,
  -- the declared limits that did not hold
  failed json not null,
  at timestamptz not null,
  primary key (agency, draft, edition, report),
  foreign key (agency, draft, edition) references criterion_edition (agency, draft, edition),
  check (passed = (json_array_length(failed) = 0))
);

-- A criterion that held more than its declared share of the flow, and was taken out.
create table criterion_suspension (
  agency text not null,
  criterion text not null,
  at timestamptz not null,
  held integer not null,
  decisions integer not null,
  share_ppm integer not null,
  primary key (agency, criterion, at)
);

-- Which decision named which criterion; `held` when the goods would have gone on without it.
create table criterion_firing (
  agency text not null,
  criterion text not null,
  consignment uuid not null,
  version integer not null,
  decision uuid not null,
  decided_at timestamptz not null,
  held boolean not null,
  primary key (agency, criterion, consignment, version)
);
create index criterion_firing_recent on criterion_firing (agency, criterion, decided_at desc);
create index criterion_firing_version on criterion_firing (agency, consignment, version);

-- Counted once from the journal, chain by chain; the cursor says up to where.
create table tally_cursor (
  agency text not null,
  writer text not null,
  seq bigint not null,
  primary key (agency, writer)
);
create table flow_tally (
  agency text not null,
  day date not null,
  decisions bigint not null,
  primary key (agency, day)
);
create table criterion_tally (
  agency text not null,
  criterion text not null,
  day date not null,
  fired bigint not null,
  held bigint not null,
  last_at timestamptz not null,
  primary key (agency, criterion, day)
);
create table criterion_overlap (
  agency text not null,
  day date not null,
  -- the lesser of the two by code unit
  one text not null,
  other text not null,
  together bigint not null,
  primary key (agency, day, one, other)
);

create table signing_key (
  agency text not null,
  -- SHA-256 of the public key
  id text not null,
  -- Ed25519, base64 of SPKI and PKCS 8
  public_key text not null,
  private_key text not null,
  made_at timestamptz not null,
  primary key (agency, id)
);

do $$
declare t text;
begin
  foreach t in array array['intelligence_product', 'intelligence_withdrawal', 'criterion_draft',
    'criterion_edition', 'criterion_review', 'criterion_end', 'replay_verdict',
    'criterion_suspension', 'criterion_firing', 'tally_cursor', 'flow_tally', 'criterion_tally',
    'criterion_overlap', 'signing_key']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy of_agency on %I using (agency = current_setting(''app.agency'')) '
      'with check (agency = current_setting(''app.agency''))', t);
  end loop;
end $$;

grant select, insert on intelligence_product, intelligence_withdrawal, criterion_draft,
  criterion_edition, criterion_review, criterion_end, replay_verdict, criterion_suspension,
  criterion_firing, signing_key to tidewaiter_app;
grant select, insert, update on tally_cursor, flow_tally, criterion_tally, criterion_overlap
  to tidewaiter_app;
