create table conference (
  agency_id       uuid not null default current_agency(),
  id              uuid not null,
  case_id         uuid not null,
  state           text not null,
  meets_on        date not null,
  time_of_day     text,
  place           text,
  agenda          text not null,
  members         jsonb not null,
  client_presence text not null,
  client_why      text,
  decisions       text,
  version         int not null,
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, case_id) references "case" (agency_id, id),
  check ((state = 'held') = (decisions is not null)),
  check (client_presence <> 'not-invited' or client_why is not null)
);
create index on conference (agency_id, case_id, meets_on desc);
call wall('conference', 'select, insert, update');

create table conference_task (
  agency_id     uuid not null default current_agency(),
  id            uuid not null,
  case_id       uuid not null,
  conference_id uuid not null,
  what          text not null,
  who           text not null,
  account_id    uuid,
  due_on        date,
  state         text not null,
  settled_on    date,
  words         text,
  version       int not null,
  primary key (agency_id, id),
  foreign key (agency_id, case_id) references "case" (agency_id, id),
  foreign key (agency_id, conference_id) references conference (agency_id, id),
  check ((state = 'open') = (settled_on is null))
);
create index on conference_task (agency_id, conference_id);
create index conference_task_open on conference_task (agency_id, case_id, due_on) where state = 'open';
call wall('conference_task', 'select, insert, update');
