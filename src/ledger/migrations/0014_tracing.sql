-- Traces: what happened to lots on their way, as it was sent, and the graph that it makes. Deliveries, events,
-- withdrawals, documents and edges are record: the server's role may insert and select. What is known of each lot is
-- reckoned from them and can be reckoned anew.

create table trace_delivery (
  agency text not null,
  id uuid not null,
  at timestamptz not null,
  actor text not null,
  -- for whom it was sent; null from an officer
  sender text,
  form text not null check (form in ('epcis', 'csv', 'package', 'same-chain')),
  sha256 text not null,
  -- the exact text
  raw text not null,
  primary key (agency, id)
);

create table trace_event (
  agency text not null,
  id uuid not null,
  -- under it the same event twice is one
  key text not null,
  digest text not null,
  delivery uuid not null,
  -- where it stands in the delivery
  pointer text not null,
  sender text,
  at timestamptz not null,
  event json not null,
  primary key (agency, id),
  unique (agency, key),
  foreign key (agency, delivery) references trace_delivery (agency, id)
);
create index trace_event_of_delivery on trace_event (agency, delivery);

-- That an event was recorded in error: it is no part of any way from then on.
create table trace_withdrawal (
  agency text not null,
  event uuid not null,
  delivery uuid not null,
  at timestamptz not null,
  reason text,
  corrections json not null,
  primary key (agency, event),
  foreign key (agency, event) references trace_event (agency, id),
  foreign key (agency, delivery) references trace_delivery (agency, id)
);

-- Which lots an event names, and how much of each.
create table trace_mention (
  agency text not null,
  lot text not null,
  event uuid not null,
  role text not null check (role in ('input', 'output', 'seen')),
  effect text not null,
  amount numeric,
  unit text,
  primary key (agency, lot, event, role)
);

-- From what a lot came, one step back.
create table trace_edge (
  agency text not null,
  output_lot text not null,
  input_lot text not null,
  event uuid not null,
  effect text not null,
  amount numeric,
  unit text,
  at timestamptz not null,
  place text,
  holder text,
  primary key (agency, output_lot, input_lot, event)
);
create index trace_edge_forward on trace_edge (agency, input_lot, output_lot);

create table trace_document (
  agency text not null,
  event uuid not null,
  type text not null,
  reference text not null,
  sha256 text,
  primary key (agency, event, type, reference)
);
create index trace_document_of on trace_document (agency, reference);

create table trace_lot (
  agency text not null,
  lot text not null,
  -- alike for lots that came the same way through the same hands
  fingerprint text not null,
  standing json not null,
  primary key (agency, lot)
);
create index trace_lot_alike on trace_lot (agency, fingerprint);

do $$
declare t text;
begin
  foreach t in array array['trace_delivery', 'trace_event', 'trace_withdrawal', 'trace_mention', 'trace_edge',
    'trace_document', 'trace_lot']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy of_agency on %I using (agency = current_setting(''app.agency'')) '
      'with check (agency = current_setting(''app.agency''))', t);
  end loop;
end $$;

grant select, insert on trace_delivery, trace_event, trace_withdrawal, trace_mention, trace_edge, trace_document
  to tidewaiter_app;
grant select, insert, update on trace_lot to tidewaiter_app;
