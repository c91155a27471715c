-- What went out of a case: to whom, why, on which ground, and the very wording and file. Rows are added and never changed.
create table report (
  agency_id  uuid not null default current_agency(),
  id         uuid not null,
  case_id    uuid not null,
  kind       text not null,
  sections   text[] not null,
  language   text not null,
  format     text not null,
  recipient  text not null,
  purpose    text not null,
  basis      text not null,
  -- The consent that covered it; without one there is a reason.
  consent_id uuid,
  reason     text,
  sha256     text not null,
  document   jsonb not null,
  -- Null for a page to print, which is drawn from the document.
  content    bytea,
  by_id      uuid not null,
  written_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, case_id) references "case" (agency_id, id),
  check (consent_id is not null or reason is not null),
  check ((format = 'page') = (content is null))
);
create index on report (agency_id, case_id, id desc);
call wall('report', 'select, insert');
