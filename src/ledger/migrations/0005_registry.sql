-- Replays, models and what is known of them. All of it is record: a model changes its state by a new
-- step, a reading is taken again and never corrected.

create table replay (
  agency text not null,
  id uuid not null,
  requested_by text not null,
  at timestamptz not null,
  first_day date not null,
  last_day date not null,
  -- sha256 over the candidate's text, by which a review finds the replay of what it reviews
  candidate_sha256 text not null,
  candidate json not null,
  primary key (agency, id)
);
create index replay_candidate on replay (agency, candidate_sha256, at desc);

create table replay_report (
  agency text not null,
  replay uuid not null,
  finished_at timestamptz not null,
  passed boolean not null,
  sha256 text not null,
  -- json, not jsonb: the exact text is kept, and hashes to what the journal took of it
  report json not null,
  primary key (agency, replay),
  foreign key (agency, replay) references replay (agency, id)
);

create table model (
  agency text not null,
  id uuid not null,
  name text not null,
  edition text not null,
  -- gzip of the exact text; sha256 is over the text
  content bytea not null,
  sha256 text not null,
  card json not null,
  trained_by text not null,
  trained_at timestamptz not null,
  primary key (agency, id),
  unique (agency, name, edition)
);

create table model_step (
  agency text not null,
  model uuid not null,
  step integer not null,
  state text not null check (state in ('candidate', 'shadow', 'champion', 'retired')),
  by_whom text not null,
  -- the second person, where the step is a publication
  approver text,
  reason text not null,
  at timestamptz not null,
  primary key (agency, model, step),
  foreign key (agency, model) references model (agency, id),
  constraint two_people check (approver is null or approver <> by_whom),
  constraint champions_are_published check (state <> 'champion' or approver is not null)
);

-- What a challenger said of a live decision, beside the champion.
create table shadow_score (
  agency text not null,
  model uuid not null,
  decision uuid not null,
  -- the place of the decision in its writer's journal: where the next reading goes on
  writer text not null,
  seq bigint not null,
  scored_at timestamptz not null,
  probability double precision not null,
  critical double precision not null,
  loss_cents bigint not null,
  champion text,
  champion_probability double precision,
  primary key (agency, model, decision)
);
create index shadow_score_place on shadow_score (agency, model, writer, seq desc);

create table drift_reading (
  agency text not null,
  id uuid not null,
  model uuid not null,
  at timestamptz not null,
  first_day date not null,
  last_day date not null,
  alarm boolean not null,
  reading json not null,
  primary key (agency, id),
  foreign key (agency, model) references model (agency, id)
);
create index drift_reading_latest on drift_reading (agency, model, at desc);

do $$
declare t text;
begin
  foreach t in array array['replay', 'replay_report', 'model', 'model_step', 'shadow_score',
    'drift_reading']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy of_agency on %I using (agency = current_setting(''app.agency'')) '
      'with check (agency = current_setting(''app.agency''))', t);
  end loop;
end $$;

grant select, insert on replay, replay_report, model, model_step, shadow_score, drift_reading
  to tidewaiter_app;
