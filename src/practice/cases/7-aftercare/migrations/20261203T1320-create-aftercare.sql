-- A case that takes up a closed one names it; the closed one stays as it ended.
alter table "case" add column reopen_of uuid;
alter table "case" add foreign key (agency_id, reopen_of) references "case" (agency_id, id);
-- A closed case is taken up again once; what comes back later goes back to that episode.
create unique index on "case" (agency_id, reopen_of) where reopen_of is not null;
-- For how often closed cases return.
create index case_closed on "case" (agency_id, closed_on) where closed_on is not null;

create table aftercare (
  agency_id  uuid not null default current_agency(),
  id         uuid not null,
  case_id    uuid not null,
  risk       text not null,
  starts_on  date not null,
  weeks      int  not null,
  ended_on   date,
  outcome    text,
  end_words  text,
  version    int  not null,
  written_at timestamptz not null,
  by_id      uuid not null,
  primary key (agency_id, id),
  foreign key (agency_id, case_id) references "case" (agency_id, id),
  check ((ended_on is null) = (outcome is null))
);
create index on aftercare (agency_id, case_id);
create unique index aftercare_running on aftercare (agency_id, case_id) where ended_on is null;
call wall('aftercare', 'select, insert, update');

create table aftercare_contact (
  agency_id    uuid not null default current_agency(),
  id           uuid not null,
  aftercare_id uuid not null,
  case_id      uuid not null,
  due_on       date,
  state        text not null,
  happened_on  date,
  missed_why   text,
  signs        jsonb not null,
  words        text,
  written_at   timestamptz not null,
  by_id        uuid not null,
  primary key (agency_id, id),
  foreign key (agency_id, aftercare_id) references aftercare (agency_id, id),
  foreign key (agency_id, case_id) references "case" (agency_id, id)
);
create index on aftercare_contact (agency_id, case_id);
create index aftercare_contact_due on aftercare_contact (agency_id, case_id, due_on) where state = 'due';
call wall('aftercare_contact', 'select, insert, update');
