-- Photos and scans that go with a case. What is taken back is erased; that it was there, and why it went, stays.
create table paper (
  agency_id      uuid not null default current_agency(),
  id             uuid not null,
  case_id        uuid not null,
  contact_id     uuid,
  kind           text not null,
  words          text,
  media_type     text not null check (media_type in ('image/jpeg', 'application/pdf')),
  bytes          int not null,
  content        bytea,
  thumbnail      bytea,
  recorded_by    uuid not null,
  recorded_at    timestamptz not null,
  taken_back_for text,
  taken_back_by  uuid,
  taken_back_at  timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, case_id) references "case" (agency_id, id),
  foreign key (agency_id, contact_id) references contact (agency_id, id),
  check ((taken_back_at is null) = (content is not null))
);
create index on paper (agency_id, case_id, recorded_at desc);
-- Pictures do not shrink any further.
alter table paper alter column content set storage external, alter column thumbnail set storage external;
call wall('paper', 'select, insert, update');
