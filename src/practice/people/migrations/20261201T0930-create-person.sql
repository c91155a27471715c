create table person (
  agency_id       uuid not null default current_agency() references agency,
  id              uuid not null,
  full_name       text not null,
  sex             text not null,
  birth_precision text not null,
  birth_on        date,
  nik             text,
  phone           text,
  contact_wishes  text,
  version         int not null,
  registered_at   timestamptz not null default now(),
  registered_by   uuid not null,
  primary key (agency_id, id),
  check ((birth_precision = 'not-known') = (birth_on is null))
);
call wall('person', 'select, insert, update');

create table household (
  agency_id       uuid not null default current_agency() references agency,
  id              uuid not null,
  village_code    text,
  rt              text,
  rw              text,
  address_line    text,
  members_are_all boolean not null,
  version         int not null,
  primary key (agency_id, id)
);
call wall('household', 'select, insert, update');

-- Who belongs to which household, and since when: a person to one at a time.
create table household_member (
  agency_id    uuid not null default current_agency(),
  id           uuid not null,
  household_id uuid not null,
  person_id    uuid not null,
  role         text not null,
  since_at     timestamptz not null,
  until_at     timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, household_id) references household (agency_id, id),
  foreign key (agency_id, person_id) references person (agency_id, id)
);
create unique index one_household_at_a_time on household_member (agency_id, person_id) where until_at is null;
create index on household_member (agency_id, household_id);
call wall('household_member', 'select, insert, update');

-- What was said or shown about a person or a household; nothing is overwritten, the latest counts.
create table recorded_fact (
  agency_id   uuid not null default current_agency() references agency,
  id          uuid not null,
  subject_id  uuid not null,
  about       text not null,
  fact        text not null,
  value       jsonb not null,
  known_on    date not null,
  said_by     text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (agency_id, id)
);
create index on recorded_fact (agency_id, subject_id, fact, known_on desc, recorded_at desc, id desc);
call wall('recorded_fact', 'select, insert');

-- What a person may be found by, folded: pieces of name, NIK and telephone. Equality only, since behind the wall no other
-- condition reaches an index.
create table person_key (
  agency_id uuid not null default current_agency(),
  key       text not null,
  person_id uuid not null,
  primary key (agency_id, key, person_id),
  foreign key (agency_id, person_id) references person (agency_id, id)
);
create index on person_key (agency_id, person_id);
call wall('person_key', 'select, insert, delete');
