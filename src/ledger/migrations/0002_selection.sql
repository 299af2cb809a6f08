-- What was examined and found, which examinations a shift was given, and which parties were picked for
-- verification. All of it is record: the server's role may insert and select, nothing else.

-- Null in decisions that were made before these were kept.
alter table decision
  -- the stratum of the control sample, and the rate in millionths at which it was drawn that day
  add column stratum text,
  add column control_ppm integer,
  -- an examination that no want of capacity may displace
  add column compulsory boolean,
  -- of a violation, as the model said it; null where no model spoke
  add column probability double precision,
  -- how little was known of whoever files, 0 to 1
  add column novelty double precision,
  -- US cents that an examination may be expected to be worth, less what its delay costs
  add column exam_value bigint;
create index decision_exam on decision (agency, port, exam_value desc, id) where lane = 'exam';
create index decision_standing_since on decision (agency, lane, decided_at) where lane <> 'release';

-- What kind of step it was: an officer's order, a departure from an instruction, a clock that moved it.
alter table disposition
  add column kind text not null default 'order'
    check (kind in ('order', 'departure', 'referral', 'displacement', 'auto-move'));

-- The coded outcome of one examination: the label that models, yields and accuracy are measured by.
create table finding (
  agency text not null,
  id uuid not null,
  consignment uuid not null,
  version integer not null,
  -- nothing that reckons as of an earlier moment may know it
  recorded_at timestamptz not null,
  selected_by text not null check (selected_by in
    ('compulsory', 'control', 'criteria', 'model', 'exploration', 'officer')),
  -- with which probability, in millionths, it came to be examined
  inclusion_ppm integer not null check (inclusion_ppm between 1 and 1000000),
  -- it was in the control sample, whatever else asked for it as well
  control boolean not null,
  violation boolean not null,
  critical boolean not null,
  -- US cents over all discrepancies whose loss was computed; null when none was
  loss_cents bigint check (loss_cents >= 0),
  minutes integer not null check (minutes >= 0),
  officer text not null,
  -- json, not jsonb: the exact text is kept, and hashes to what the journal took of it
  discrepancies json not null,
  primary key (agency, id),
  unique (agency, consignment, version),
  foreign key (agency, consignment, version) references decision (agency, consignment, version),
  check (violation = (json_array_length(discrepancies) > 0)),
  check (violation or not critical)
);
create index finding_recorded on finding (agency, recorded_at, id);

-- The list of one port's shift; arrivals, refusals and re-orders make a new revision.
create table shift_plan (
  agency text not null,
  id uuid not null,
  port text not null,
  shift text not null,
  revision integer not null,
  made_at timestamptz not null,
  begins_at timestamptz not null,
  officer text not null,
  cause text not null check (cause in ('opening', 'arrivals', 'reorder')),
  -- why an officer re-ordered it; empty when nobody did
  reason text not null,
  book text not null,
  value_cents bigint not null,
  greedy_cents bigint not null,
  bound_cents bigint not null,
  -- what the exploration share gave up against the best list without it
  exploration_cost_cents bigint not null,
  primary key (agency, id),
  unique (agency, port, shift, revision),
  check (cause <> 'reorder' or length(reason) >= 10)
);

-- Every consignment that a plan looked at: where it stands in the list, or why it does not.
create table shift_line (
  agency text not null,
  plan uuid not null,
  position integer not null,
  consignment uuid not null,
  version integer not null,
  decision uuid not null,
  selected_by text not null check (selected_by in
    ('compulsory', 'control', 'criteria', 'model', 'exploration', 'officer')),
  inclusion_ppm integer not null check (inclusion_ppm between 0 and 1000000),
  exam text not null,
  minutes integer not null,
  value_cents bigint not null,
  -- the device at which it is examined, null when it was displaced
  device text,
  -- minutes after the shift's beginning
  begins integer,
  -- why it was displaced and in which lane it goes on, null when it is examined
  displaced text,
  goes_to text,
  primary key (agency, plan, position),
  unique (agency, plan, consignment),
  foreign key (agency, plan) references shift_plan (agency, id),
  check ((device is null) = (displaced is not null)),
  check ((device is null) = (begins is null)),
  check ((displaced is null) = (goes_to is null))
);
create index shift_line_of_consignment on shift_line (agency, consignment, version);

-- A party that was picked for a verification, an audit or a request for information.
create table verification (
  agency text not null,
  id uuid not null,
  party text not null,
  role text not null,
  name text not null,
  action text not null check (action in ('verification', 'audit', 'request')),
  state text not null check (state = 'opened'),
  selected_by text not null check (selected_by in ('control', 'criteria', 'model', 'officer')),
  inclusion_ppm integer not null check (inclusion_ppm between 1 and 1000000),
  value_cents bigint not null,
  reason text not null,
  officer text not null,
  opened_at timestamptz not null,
  primary key (agency, id)
);
create index verification_of_party on verification (agency, role, party, opened_at desc);

create table verification_outcome (
  agency text not null,
  verification uuid not null,
  recorded_at timestamptz not null,
  violation boolean not null,
  loss_cents bigint check (loss_cents >= 0),
  minutes integer not null check (minutes >= 0),
  officer text not null,
  discrepancies json not null,
  primary key (agency, verification),
  foreign key (agency, verification) references verification (agency, id),
  check (violation = (json_array_length(discrepancies) > 0))
);

do $$
declare t text;
begin
  foreach t in array array['finding', 'shift_plan', 'shift_line', 'verification',
    'verification_outcome']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy of_agency on %I using (agency = current_setting(''app.agency'')) '
      'with check (agency = current_setting(''app.agency''))', t);
  end loop;
end $$;

grant select, insert on finding, shift_plan, shift_line, verification, verification_outcome
  to tidewaiter_app;
