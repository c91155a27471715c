-- Who has to do with a case: someone of the record, an organisation of the directory, or a name in words.
create table party (
  agency_id       uuid not null default current_agency(),
  id              uuid not null,
  case_id         uuid not null,
  kind            text not null,
  person_id       uuid,
  organization_id uuid,
  name            text,
  speaks          boolean not null,
  consents        boolean not null,
  is_suspected    boolean not null,
  version         int not null,
  recorded_at     timestamptz not null,
  recorded_by     uuid not null,
  primary key (agency_id, id),
  foreign key (agency_id, case_id) references "case" (agency_id, id),
  foreign key (agency_id, person_id) references person (agency_id, id),
  check ((kind = 'person') = (person_id is not null)),
  check ((kind = 'organization') = (organization_id is not null)),
  check ((kind = 'named') = (name is not null)),
  -- Whoever may have harmed the client neither speaks nor consents for them.
  check (not (is_suspected and (speaks or consents)))
);
create index on party (agency_id, case_id);
call wall('party', 'select, insert, update');

-- Where a party stood, from a day to a day. A row ends once and is not changed otherwise.
create table party_position (
  agency_id uuid not null default current_agency(),
  id        uuid not null,
  party_id  uuid not null,
  system    text not null,
  role      text not null,
  goal      text,
  from_on   date not null,
  to_on     date,
  end_words text,
  at        timestamptz not null,
  by_id     uuid not null,
  primary key (agency_id, id),
  foreign key (agency_id, party_id) references party (agency_id, id),
  check (to_on is null or to_on >= from_on)
);
create index on party_position (agency_id, party_id, from_on);
call wall('party_position', 'select, insert, update');
