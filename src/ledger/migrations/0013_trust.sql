-- Trusted traders. Steps of members, loads of partners' lists and what each changed, verdicts, requests for early
-- unlading with their answers and what happened on secure lanes are record: the server's role may insert and select.
-- A member's row is the lock that serialises its steps and the sum that they come to; a partner's member is as the
-- last load left it.

create table trust_member (
  agency text not null,
  id uuid not null,
  program text not null,
  -- its number in the program, with which filings may name it
  number text not null,
  account uuid not null,
  entity_type text not null,
  -- how many steps the state is the sum of
  seq integer not null check (seq >= 0),
  state json not null,
  primary key (agency, id),
  unique (agency, program, number)
);
create index trust_member_account on trust_member (agency, account);

create table trust_step (
  agency text not null,
  id uuid not null,
  member uuid not null,
  seq integer not null check (seq > 0),
  at timestamptz not null,
  actor text not null,
  kind text not null,
  -- json, not jsonb: the exact text is kept, and hashes to what the journal took of it
  step json not null,
  primary key (agency, id),
  unique (agency, member, seq),
  foreign key (agency, member) references trust_member (agency, id)
);

-- A partner's file as it came, by two people: its own members, or how it answered for ours.
create table partner_load (
  agency text not null,
  id uuid not null,
  arrangement text not null,
  kind text not null check (kind in ('members', 'answers')),
  at timestamptz not null,
  actor text not null,
  approver text not null,
  file text not null,
  sha256 text not null,
  rows integer not null check (rows > 0),
  primary key (agency, id),
  check (actor <> approver)
);
create index partner_load_arrangement on partner_load (agency, arrangement, at);

-- What a load changed: a member of the partner before and after; null where there was none, or is none.
create table partner_change (
  agency text not null,
  load uuid not null,
  number text not null,
  facility text not null,
  before json,
  after json,
  primary key (agency, load, number, facility),
  foreign key (agency, load) references partner_load (agency, id)
);

create table partner_member (
  agency text not null,
  arrangement text not null,
  program text not null,
  number text not null,
  -- '' where the partner tells members apart by number alone
  facility text not null,
  name text not null,
  mid text,
  country text not null,
  status text not null check (status in ('active', 'suspended', 'cancelled', 'unlisted')),
  valid_from date,
  valid_to date,
  -- since when it has this status here
  since timestamptz not null,
  primary key (agency, arrangement, number, facility)
);

-- Whose account a partner's member is: by its number, by its MID, or because somebody looked and said so.
create table partner_holder (
  agency text not null,
  arrangement text not null,
  number text not null,
  facility text not null,
  account uuid not null,
  how text not null check (how in ('mid', 'number', 'review')),
  primary key (agency, arrangement, number, facility, account, how),
  foreign key (agency, arrangement, number, facility)
    references partner_member (agency, arrangement, number, facility)
);
create index partner_holder_account on partner_holder (agency, account);

-- An account that may be a partner's member by name and country: somebody has to look.
create table recognition_proposal (
  agency text not null,
  id uuid not null,
  arrangement text not null,
  number text not null,
  facility text not null,
  account uuid not null,
  -- how alike the names are, 0 to 1
  score double precision not null,
  at timestamptz not null,
  primary key (agency, id),
  unique (agency, arrangement, number, facility, account)
);

create table recognition_verdict (
  agency text not null,
  proposal uuid not null,
  accepted boolean not null,
  reason text not null,
  actor text not null,
  at timestamptz not null,
  primary key (agency, proposal),
  foreign key (agency, proposal) references recognition_proposal (agency, id)
);

-- How the partner answered for our members: which of them it recognises.
create table partner_answer (
  agency text not null,
  arrangement text not null,
  member uuid not null,
  load uuid not null,
  recognised boolean not null,
  at timestamptz not null,
  primary key (agency, load, member),
  foreign key (agency, member) references trust_member (agency, id)
);
create index partner_answer_member on partner_answer (agency, arrangement, member, at);

create table aqua_request (
  agency text not null,
  id uuid not null,
  requested_at timestamptz not null,
  arrival timestamptz not null,
  actor text not null,
  request json not null,
  primary key (agency, id)
);
create index aqua_request_arrival on aqua_request (agency, arrival);

create table aqua_answer (
  agency text not null,
  request uuid not null,
  step integer not null check (step > 0),
  at timestamptz not null,
  actor text not null,
  answer json not null,
  primary key (agency, request, step),
  foreign key (agency, request) references aqua_request (agency, id)
);

create table secure_lane (
  agency text not null,
  id uuid not null,
  at timestamptz not null,
  actor text not null,
  reason text not null,
  lane json not null,
  primary key (agency, id)
);

create table secure_lane_event (
  agency text not null,
  lane uuid not null,
  step integer not null check (step > 0),
  at timestamptz not null,
  actor text not null,
  kind text not null check (kind in ('kept', 'broken', 'restored', 'closed')),
  event json not null,
  primary key (agency, lane, step),
  foreign key (agency, lane) references secure_lane (agency, id)
);

do $$
declare t text;
begin
  foreach t in array array['trust_member', 'trust_step', 'partner_load', 'partner_change', 'partner_member',
    'partner_holder', 'recognition_proposal', 'recognition_verdict', 'partner_answer', 'aqua_request',
    'aqua_answer', 'secure_lane', 'secure_lane_event']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy of_agency on %I using (agency = current_setting(''app.agency'')) '
      'with check (agency = current_setting(''app.agency''))', t);
  end loop;
end $$;

grant select, insert on trust_step, partner_load, partner_change, recognition_proposal,
  recognition_verdict, partner_answer, aqua_request, aqua_answer, secure_lane,
  secure_lane_event to tidewaiter_app;
grant select, insert, update on trust_member, partner_member to tidewaiter_app;
grant select, insert, delete on partner_holder to tidewaiter_app;
