-- What issuers allow to be taken, landed, traded or made. Each row is what somebody recorded of one number; the latest
-- counts. Record: the server's role may insert and select.
create table authorisation (
  agency text not null,
  id uuid not null,
  -- as a filing's permit names it: "harvest/MX-F-2231"
  key text not null,
  -- from 1 without gaps; a correction is the next row
  revision integer not null check (revision > 0),
  -- the broader authorisation that this one draws on: a landing's quota, a permit's concession
  within text,
  at timestamptz not null,
  actor text not null,
  reason text not null,
  -- json, not jsonb: the exact text is kept, and hashes to what the journal took of it
  body json not null,
  primary key (agency, id),
  unique (agency, key, revision)
);
create index authorisation_within on authorisation (agency, within, key) where within is not null;

alter table authorisation enable row level security;
alter table authorisation force row level security;
create policy of_agency on authorisation using (agency = current_setting('app.agency'))
  with check (agency = current_setting('app.agency'));

grant select, insert on authorisation to tidewaiter_app;
