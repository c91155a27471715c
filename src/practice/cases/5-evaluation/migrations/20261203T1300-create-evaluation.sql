-- What is told is never changed: telling it anew adds a row.
create table client_judgement (
  agency_id  uuid not null default current_agency(),
  id         uuid not null,
  case_id    uuid not null,
  answer     text not null,
  words      text,
  asked_on   date not null,
  written_at timestamptz not null,
  by_id      uuid not null,
  primary key (agency_id, id),
  foreign key (agency_id, case_id) references "case" (agency_id, id),
  check (answer <> 'not-asked' or words is not null)
);
create index on client_judgement (agency_id, case_id);
call wall('client_judgement', 'select, insert');

-- The goal stands with the plan; its id is kept as it is, so that a rating outlives every version of the plan.
create table goal_rating (
  agency_id  uuid not null default current_agency(),
  id         uuid not null,
  case_id    uuid not null,
  goal_id    uuid not null,
  score      int  not null check (score between -2 and 2),
  by         text not null,
  rated_on   date not null,
  written_at timestamptz not null,
  by_id      uuid not null,
  primary key (agency_id, id),
  foreign key (agency_id, case_id) references "case" (agency_id, id)
);
create index on goal_rating (agency_id, case_id);
call wall('goal_rating', 'select, insert');

create table case_measure (
  agency_id  uuid not null default current_agency(),
  id         uuid not null,
  case_id    uuid not null,
  name       text not null,
  unit       text,
  better     text not null,
  value      double precision not null,
  taken_on   date not null,
  written_at timestamptz not null,
  by_id      uuid not null,
  primary key (agency_id, id),
  foreign key (agency_id, case_id) references "case" (agency_id, id)
);
create index on case_measure (agency_id, case_id);
call wall('case_measure', 'select, insert');
