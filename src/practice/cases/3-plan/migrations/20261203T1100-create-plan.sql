-- Every version of every plan, whole. Nothing here is ever changed: the application may not even try.
create table plan (
  agency_id     uuid not null default current_agency(),
  id            uuid not null,
  case_id       uuid not null,
  number        int not null check (number > 0),
  content       jsonb not null,
  written_at    timestamptz not null,
  written_by_id uuid not null,
  primary key (agency_id, id),
  unique (agency_id, case_id, number),
  foreign key (agency_id, case_id) references "case" (agency_id, id)
);
call wall('plan', 'select, insert');

create table plan_signature (
  agency_id uuid not null default current_agency(),
  plan_id   uuid not null,
  verdict   text not null,
  words     text,
  at        timestamptz not null,
  by_id     uuid not null,
  -- A version is judged once; what is sent back comes again as a newer one.
  primary key (agency_id, plan_id),
  foreign key (agency_id, plan_id) references plan (agency_id, id)
);
call wall('plan_signature', 'select, insert');

-- Goals and tasks as they stand now, for whatever is done with them later.
create table plan_goal (
  agency_id       uuid not null default current_agency(),
  id              uuid not null,
  case_id         uuid not null,
  need_id         uuid,
  in_client_words text not null,
  weight          int not null check (weight between 1 and 4),
  scale           jsonb not null,
  baseline        int not null check (baseline between -2 and 2),
  methods         text[] not null,
  set_on          date not null,
  ended_on        date,
  primary key (agency_id, id),
  foreign key (agency_id, case_id) references "case" (agency_id, id),
  foreign key (agency_id, need_id) references need (agency_id, id)
);
create index on plan_goal (agency_id, case_id);
call wall('plan_goal', 'select, insert, update');

create table plan_task (
  agency_id   uuid not null default current_agency(),
  id          uuid not null,
  case_id     uuid not null,
  goal_id     uuid,
  what        text not null,
  by          text not null,
  by_name     text,
  due_on      date,
  role        text,
  choice_id   uuid,
  state       text not null,
  state_words text,
  state_on    date,
  primary key (agency_id, id),
  foreign key (agency_id, case_id) references "case" (agency_id, id),
  foreign key (agency_id, goal_id) references plan_goal (agency_id, id),
  check ((by = 'other') = (by_name is not null)),
  check ((state = 'open') = (state_on is null))
);
create index on plan_task (agency_id, case_id);
call wall('plan_task', 'select, insert, update');
