-- Someone called, wrote, came or was met before there is a case.
create table inquiry (
  agency_id   uuid not null default current_agency() references agency,
  id          uuid not null,
  source      text not null,
  teller_kind text not null,
  teller_name text,
  reached_at  text,
  about       text,
  words       text not null,
  triage      text not null,
  respond_by  timestamptz not null,
  received_at timestamptz not null,
  taken_by    uuid not null,
  state       text not null,
  case_id     uuid,
  ended_at    timestamptz,
  advice      text,
  version     int not null,
  primary key (agency_id, id),
  foreign key (agency_id, case_id) references "case" (agency_id, id),
  check ((state = 'case') = (case_id is not null)),
  check ((state = 'advised') = (advice is not null)),
  check ((state = 'open') = (ended_at is null))
);
create index inquiry_open on inquiry (agency_id, respond_by) where state = 'open';
create index on inquiry (agency_id, received_at desc, id desc);
call wall('inquiry', 'select, insert, update');

-- Whoever told us of a client or sent them: kept apart, so that nothing that shows a case shows it by the way.
create table case_origin (
  agency_id  uuid not null default current_agency(),
  case_id    uuid not null,
  kind       text not null,
  name       text,
  reached_at text,
  at         timestamptz not null,
  by_id      uuid not null,
  primary key (agency_id, case_id),
  foreign key (agency_id, case_id) references "case" (agency_id, id)
);
call wall('case_origin', 'select, insert');

-- What was answered to the questions about danger; asked again, it is a further row.
create table danger_screening (
  agency_id uuid not null default current_agency(),
  id        uuid not null,
  case_id   uuid not null,
  answers   jsonb not null,
  at        timestamptz not null,
  by_id     uuid not null,
  primary key (agency_id, id),
  foreign key (agency_id, case_id) references "case" (agency_id, id)
);
create index on danger_screening (agency_id, case_id, at desc);
call wall('danger_screening', 'select, insert');

-- Categories of the official list, chosen by a worker; each ends once.
create table case_category (
  agency_id uuid not null default current_agency(),
  id        uuid not null,
  case_id   uuid not null,
  code      text not null,
  reason    text,
  chosen_on date not null,
  by_id     uuid not null,
  ended_on  date,
  end_words text,
  primary key (agency_id, id),
  foreign key (agency_id, case_id) references "case" (agency_id, id),
  check ((ended_on is null) = (end_words is null))
);
create unique index case_category_held on case_category (agency_id, case_id, code) where ended_on is null;
create index on case_category (agency_id, code) where ended_on is null;
call wall('case_category', 'select, insert, update');
