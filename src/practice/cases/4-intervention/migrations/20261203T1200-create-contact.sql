-- Contacts with the client or around the client: planned, and then told as they came.
create table contact (
  agency_id    uuid not null default current_agency(),
  id           uuid not null,
  case_id      uuid not null,
  kind         text not null,
  state        text not null,
  with_whom    jsonb not null,
  place        text,
  aim          text,
  planned_on   date,
  time_of_day  text,
  happened_on  date,
  words        text,
  next_step    text,
  missed_why   text,
  version      int not null,
  recorded_by  uuid not null,
  recorded_at  timestamptz not null,
  told_by      uuid,
  told_at      timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, case_id) references "case" (agency_id, id),
  check ((state = 'planned') = (happened_on is null)),
  check ((state = 'missed') = (missed_why is not null)),
  check (planned_on is not null or happened_on is not null)
);
-- What was told, the latest first; and what is planned, the soonest first.
create index on contact (agency_id, case_id, happened_on desc, id desc);
create index contact_planned on contact (agency_id, case_id, planned_on) where state = 'planned';
call wall('contact', 'select, insert, update');

create table aid (
  agency_id      uuid not null default current_agency(),
  id             uuid not null,
  case_id        uuid not null,
  kind           text not null,
  what           text not null,
  amount_rupiah  int,
  quantity       double precision,
  unit           text,
  source         text not null,
  source_name    text,
  received_by    text not null,
  given_on       date not null,
  has_receipt    boolean,
  words          text,
  recorded_by    uuid not null,
  recorded_at    timestamptz not null,
  taken_back_for text,
  taken_back_by  uuid,
  taken_back_at  timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, case_id) references "case" (agency_id, id),
  check ((kind = 'money') = (amount_rupiah is not null)),
  check (kind = 'money' or quantity is not null)
);
create index on aid (agency_id, case_id, given_on desc);
call wall('aid', 'select, insert, update');

create table advocacy_action (
  agency_id      uuid not null default current_agency(),
  id             uuid not null,
  case_id        uuid not null,
  role           text not null,
  toward         text not null,
  asked          text not null,
  result         text not null,
  came           text,
  acted_on       date not null,
  version        int not null,
  recorded_by    uuid not null,
  recorded_at    timestamptz not null,
  taken_back_for text,
  taken_back_by  uuid,
  taken_back_at  timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, case_id) references "case" (agency_id, id)
);
create index on advocacy_action (agency_id, case_id, acted_on desc);
call wall('advocacy_action', 'select, insert, update');
