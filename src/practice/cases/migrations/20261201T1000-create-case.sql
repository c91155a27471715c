create table "case" (
  agency_id          uuid not null default current_agency() references agency,
  id                 uuid not null,
  client_kind        text not null,
  person_id          uuid not null,
  household_id       uuid,
  source             text not null,
  presenting_problem text not null,
  phase              text not null,
  triage             text not null,
  respond_by         timestamptz not null,
  responded_at       timestamptz,
  opened_on          date not null,
  closed_on          date,
  close_reason       text,
  version            int not null,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references person (agency_id, id),
  foreign key (agency_id, household_id) references household (agency_id, id),
  check ((client_kind = 'family') = (household_id is not null)),
  check ((closed_on is null) = (close_reason is null))
);
-- Lists are read a page at a time, the latest opened first.
create index on "case" (agency_id, opened_on desc, id desc);
create index case_open on "case" (agency_id, opened_on desc, id desc) where closed_on is null;
create index on "case" (agency_id, person_id);
-- Whose safety nobody has answered for yet, the soonest first.
create index case_unanswered on "case" (agency_id, respond_by) where responded_at is null and closed_on is null;
call wall('"case"', 'select, insert, update');

-- What happened in a case; nothing is ever taken out.
create table case_event (
  agency_id uuid not null default current_agency(),
  id        uuid not null,
  case_id   uuid not null,
  kind      text not null,
  at        timestamptz not null,
  by_id     uuid not null,
  details   jsonb not null,
  primary key (agency_id, id),
  foreign key (agency_id, case_id) references "case" (agency_id, id)
);
create index on case_event (agency_id, case_id, at desc, id desc);
call wall('case_event', 'select, insert');

-- The cases of a team.
create index on relation (agency_id, team_id) where team_id is not null;
