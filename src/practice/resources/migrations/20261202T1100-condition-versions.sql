-- The programme that a service belongs to, as HSDS's service.program has it.
create table service_program (
  service_id uuid not null references service,
  place      int not null,
  program_id uuid not null,
  name       jsonb not null,
  primary key (service_id, place)
);
create index on service_program (program_id);

-- Published versions of the lines of conditions. They belong to the directory: no agency, no wall. A version is never
-- changed; a later one is published in its place.
create table condition_version (
  id               uuid primary key,
  subject_kind     text not null check (subject_kind in ('program', 'service', 'place')),
  subject_id       uuid not null,
  -- The location of a service at a place; empty for all others.
  subject_place    text not null default '',
  version          int not null check (version > 0),
  valid_from       date not null,
  valid_to         date check (valid_to >= valid_from),
  -- Null: nothing that was published here holds from then on.
  lines            jsonb,
  note             text,
  despite          text,
  published_at     timestamptz not null,
  published_role   text not null,
  published_agency text not null,
  check ((subject_kind = 'place') = (subject_place <> '')),
  unique (subject_id, subject_kind, subject_place, version)
);

grant select, insert, update, delete on service_program to simpul_app;
grant select, insert on condition_version to simpul_app;
