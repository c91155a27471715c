-- The directory, under HSDS's own names. It belongs to everyone: no agency owns it and there is no wall around it.
-- Texts in two languages are jsonb {"id", "en"}.
create table organization (
  id              uuid primary key,
  name            text not null,
  actor_kind      text not null default 'not-known',
  description     jsonb,
  email           text,
  url             text,
  source_document jsonb
);

create table service (
  id                      uuid primary key,
  organization_id         uuid not null references organization,
  name                    jsonb not null,
  description             jsonb not null,
  resource_system         text not null,
  status                  text not null,
  time_zone               text not null,
  minimum_age             numeric,
  maximum_age             numeric,
  eligibility_description text,
  conditions              jsonb not null,
  is_free                 boolean,
  fees_description        jsonb,
  amounts                 jsonb not null,
  application_process     jsonb,
  wait_days               int,
  languages               text[] not null,
  email                   text,
  url                     text,
  assured_on              date,
  source                  jsonb,
  caution                 jsonb,
  -- The whole HSDS object as it came, unknown properties too; null for what was entered here.
  source_document         jsonb,
  source_digest           text,
  -- Made of the above: the order of lists, and what a search reads.
  sort_name               text not null,
  is_anywhere             boolean not null,
  search_words            text not null
);
create index on service (organization_id);
create index on service (sort_name, id);
create index on service using gin (search_words gin_trgm_ops);

create table location (
  id           text primary key,
  name         text not null,
  address      text,
  area_code    text,
  latitude     double precision,
  longitude    double precision,
  is_protected boolean not null default false
);
create table service_at_location (
  service_id  uuid not null references service,
  location_id text not null references location,
  place       int not null,
  primary key (service_id, location_id)
);
create index on service_at_location (location_id);

-- Of a service wherever it is given, or of a service at one place.
create table schedule (
  service_id  uuid not null references service,
  place       int not null,
  location_id text references location,
  byday       text[] not null,
  opens_at    text,
  closes_at   text,
  primary key (service_id, place)
);

create table phone (
  service_id uuid not null references service,
  place      int not null,
  number     text not null,
  primary key (service_id, place)
);

-- A Kemendagri code, or words from elsewhere with their country.
create table service_area (
  service_id uuid not null references service,
  place      int not null,
  code       text,
  text       text not null,
  country    text,
  primary key (service_id, place)
);
create index on service_area (code text_pattern_ops, service_id);

create table required_document (
  service_id  uuid not null references service,
  place       int not null,
  name        jsonb not null,
  is_required boolean not null,
  primary key (service_id, place)
);

create table service_capacity (
  service_id uuid primary key references service,
  available  int,
  maximum    int,
  unit       text not null,
  updated    date not null
);

-- The posting list that alternatives start from. `is_offered`: the service is not inactive and not defunct.
-- `is_anywhere`: it serves the whole country, or it is not known where it serves, so its areas rule nobody out.
create table service_need (
  term        text not null,
  service_id  uuid not null references service,
  place       int not null,
  is_offered  boolean not null,
  is_anywhere boolean not null,
  primary key (term, service_id)
);
create index on service_need (service_id);
create index on service_need (term, service_id) where is_offered and is_anywhere;
create index on service_need (term, service_id) where is_offered;

-- What an import did, for curators. `problems` lists what was left out and why, never who.
create table import_run (
  id          uuid primary key,
  file_name   text not null,
  started_at  timestamptz not null,
  finished_at timestamptz,
  report      jsonb not null
);
create index on import_run (started_at desc, id);

grant select, insert, update on organization, service, location, service_capacity, import_run to simpul_app;
-- Parts of a service are replaced whole when it changes.
grant select, insert, update, delete on
  service_at_location, schedule, phone, service_area, required_document, service_need to simpul_app;

-- Kin, neighbours, volunteers and groups: what an agency knows, walled in. Known to one case, or shared by the agency.
create table informal_resource (
  agency_id   uuid not null default current_agency() references agency,
  id          uuid not null,
  kind        text not null,
  name        text not null,
  offers      text not null,
  area_code   text,
  contact     text,
  limits      text,
  case_id     uuid,
  told_in     uuid,
  consent_on  date not null,
  primary key (agency_id, id)
);
create index on informal_resource (agency_id, case_id);
create index on informal_resource (agency_id, told_in);
call wall('informal_resource', 'select, insert, update');

create table informal_resource_need (
  agency_id   uuid not null default current_agency(),
  term        text not null,
  informal_id uuid not null,
  primary key (agency_id, term, informal_id),
  foreign key (agency_id, informal_id) references informal_resource (agency_id, id)
);
create index on informal_resource_need (agency_id, informal_id);
call wall('informal_resource_need', 'select, insert');
