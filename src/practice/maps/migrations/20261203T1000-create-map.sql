-- What the family map and the map of ties of a case are drawn from, beyond the records of people, helpers and referrals.
-- A case's facts are always read together: one small set by case. An id is that of a person or of another record where the
-- fact is about what stands there already, so ids are unique within a case only.
create table map_fact (
  agency_id     uuid not null default current_agency(),
  case_id       uuid not null,
  id            uuid not null,
  -- The person who is meant, where they are written down.
  person_id     uuid,
  told          jsonb not null,
  version       int not null,
  is_taken_back boolean not null default false,
  by_id         uuid not null,
  at            timestamptz not null,
  primary key (agency_id, case_id, id),
  foreign key (agency_id, case_id) references "case" (agency_id, id),
  foreign key (agency_id, person_id) references person (agency_id, id)
);
call wall('map_fact', 'select, insert, update');

-- How a fact stood before: rows are added and never changed.
create table map_fact_past (
  agency_id     uuid not null default current_agency(),
  case_id       uuid not null,
  id            uuid not null,
  version       int not null,
  told          jsonb not null,
  is_taken_back boolean not null,
  by_id         uuid not null,
  at            timestamptz not null,
  primary key (agency_id, case_id, id, version),
  foreign key (agency_id, case_id, id) references map_fact (agency_id, case_id, id)
);
call wall('map_fact_past', 'select, insert');
