-- Assessments of social functioning: a draft until it is finished, on one version at a time.
create table functioning (
  agency_id   uuid not null default current_agency(),
  id          uuid not null,
  case_id     uuid not null,
  person_id   uuid not null,
  assessed_on date not null,
  state       text not null check (state in ('draft', 'finished')),
  content     jsonb not null,
  version     int not null,
  written_at  timestamptz not null,
  written_by  uuid not null,
  primary key (agency_id, id),
  foreign key (agency_id, case_id) references "case" (agency_id, id),
  foreign key (agency_id, person_id) references person (agency_id, id)
);
create index on functioning (agency_id, case_id, assessed_on desc, id desc);
-- Two who begin an assessment of one person meet in one draft.
create unique index functioning_draft on functioning (agency_id, case_id, person_id) where state = 'draft';
call wall('functioning', 'select, insert, update');
