-- What is done while someone in a case may be in danger. A case has one protocol open at a time.
create table safety_protocol (
  agency_id    uuid not null default current_agency(),
  id           uuid not null,
  case_id      uuid not null,
  why          text not null,
  opened_at    timestamptz not null,
  opened_by    uuid not null,
  closed_at    timestamptz,
  closed_by    uuid,
  closed_words text,
  primary key (agency_id, id),
  foreign key (agency_id, case_id) references "case" (agency_id, id),
  check ((closed_at is null) = (closed_words is null))
);
create unique index safety_open on safety_protocol (agency_id, case_id) where closed_at is null;
create index on safety_protocol (agency_id, case_id, opened_at desc);
call wall('safety_protocol', 'select, insert, update');

-- What was done, step by step; a step that is told again is a further row.
create table safety_step (
  agency_id   uuid not null default current_agency(),
  id          uuid not null,
  protocol_id uuid not null,
  step        text not null,
  words       text not null,
  check_on    date,
  at          timestamptz not null,
  by_id       uuid not null,
  primary key (agency_id, id),
  foreign key (agency_id, protocol_id) references safety_protocol (agency_id, id)
);
create index on safety_step (agency_id, protocol_id, at);
call wall('safety_step', 'select, insert');
