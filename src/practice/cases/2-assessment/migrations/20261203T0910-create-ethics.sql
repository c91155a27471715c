-- What was weighed and decided in an ethical situation. Nothing is changed or taken out.
create table ethics_record (
  agency_id   uuid not null default current_agency(),
  id          uuid not null,
  case_id     uuid not null,
  situation   text not null,
  title       jsonb not null,
  answers     jsonb not null,
  consulted   text,
  decision    text not null,
  reasons     text not null,
  decided_on  date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (agency_id, id),
  foreign key (agency_id, case_id) references "case" (agency_id, id)
);
create index on ethics_record (agency_id, case_id, decided_on desc, id desc);
call wall('ethics_record', 'select, insert');
