-- How work ended. Cases that were closed before this was kept have none, and stay as they are.
create table closing (
  agency_id     uuid not null default current_agency(),
  id            uuid not null,
  case_id       uuid not null,
  reason        text not null,
  words         text not null,
  criteria      jsonb not null,
  summary       text not null,
  strengthening jsonb,
  onward        jsonb,
  closed_on     date not null,
  closed_by_id  uuid not null,
  sign_state    text not null,
  sign_words    text,
  signed_on     date,
  signed_by_id  uuid,
  version       int  not null,
  primary key (agency_id, id),
  -- A case ends once: when it comes back, it is a new episode.
  unique (agency_id, case_id),
  foreign key (agency_id, case_id) references "case" (agency_id, id),
  check ((sign_state = 'signed') = (signed_on is not null))
);
-- What waits for a supervisor.
create index closing_to_sign on closing (agency_id, case_id) where sign_state = 'to-sign';
call wall('closing', 'select, insert, update');
