-- Who and what filings name together. Nodes, ties and cursors are sums: they can be made anew from filings. A referral
-- is record, with the exact pack that was given.

create table network_node (
  agency text not null,
  -- "party:EIN:00-1177340", "vessel:9074729", "container:TWLU1000005"
  node text collate "C" not null,
  kind text not null,
  -- as it was named first
  label text not null,
  country text,
  -- folded words of the label, by whose beginnings it is found
  words text collate "C" not null,
  first_seen timestamptz not null,
  -- consignments that it is tied to
  ties integer not null check (ties >= 0),
  primary key (agency, node)
);
create index network_node_words on network_node (agency, words);

create table network_tie (
  agency text not null,
  node text collate "C" not null,
  consignment uuid not null,
  role text not null,
  -- true while nothing but an advance filing says so: collected for safety and targeting only
  security boolean not null,
  -- the filing that said so first
  filing uuid not null,
  at timestamptz not null,
  primary key (agency, node, consignment, role)
);
create index network_tie_consignment on network_tie (agency, consignment, node);

create table network_cursor (
  agency text not null,
  writer text not null,
  seq bigint not null,
  primary key (agency, writer)
);

create table network_referral (
  agency text not null,
  id uuid not null,
  at timestamptz not null,
  actor text not null,
  title text not null,
  reason text not null,
  recipient text not null,
  -- json, not jsonb: the exact text is kept, and hashes to what the journal took of it
  pack json not null,
  primary key (agency, id)
);

do $$
declare t text;
begin
  foreach t in array array['network_node', 'network_tie', 'network_cursor', 'network_referral']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy of_agency on %I using (agency = current_setting(''app.agency'')) '
      'with check (agency = current_setting(''app.agency''))', t);
  end loop;
end $$;

grant select, insert on network_referral to tidewaiter_app;
grant select, insert, update on network_node, network_tie, network_cursor to tidewaiter_app;
