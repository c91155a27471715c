-- Forms of an agency, each version once and for ever: what was answered is read by the very form that was asked.
create table agency_form (
  agency_id  uuid not null default current_agency(),
  url        text not null,
  version    text not null,
  -- The FHIR Questionnaire, whole.
  document   jsonb not null,
  is_retired boolean not null default false,
  kept_on    date not null,
  kept_by    uuid not null,
  primary key (agency_id, url, version)
);
call wall('agency_form', 'select, insert, update');

-- What was answered, and what came of it that day. Taken back it stays, with the reason.
create table form_answer (
  agency_id      uuid not null default current_agency(),
  id             uuid not null,
  subject_id     uuid not null,
  url            text not null,
  version        text not null,
  answers        jsonb not null,
  score          jsonb,
  said_by        text not null,
  answered_on    date not null,
  recorded_at    timestamptz not null,
  recorded_by    uuid not null,
  taken_back_for text,
  primary key (agency_id, id)
);
create index on form_answer (agency_id, subject_id, answered_on desc, id desc);
call wall('form_answer', 'select, insert');
grant update (taken_back_for) on form_answer to simpul_app;
