create table need (
  agency_id    uuid not null default current_agency(),
  id           uuid not null,
  case_id      uuid not null,
  term         text not null,
  urgency      text not null,
  in_own_words text not null,
  state        text not null,
  barrier      text,
  recorded_on  date not null,
  outcome_on   date,
  version      int  not null,
  primary key (agency_id, id),
  -- With the agency in the key, a need cannot point at a case of another agency.
  foreign key (agency_id, case_id) references "case" (agency_id, id),
  check ((state = 'open') = (outcome_on is null))
);
create index on need (agency_id, case_id);
-- For what stays unmet, by need and state.
create index on need (agency_id, term, state);
call wall('need', 'select, insert, update');

create table strength (
  agency_id    uuid not null default current_agency(),
  id           uuid not null,
  case_id      uuid not null,
  in_own_words text not null,
  helps_with   text[] not null,
  recorded_on  date not null,
  primary key (agency_id, id),
  foreign key (agency_id, case_id) references "case" (agency_id, id)
);
create index on strength (agency_id, case_id);
call wall('strength', 'select, insert');
