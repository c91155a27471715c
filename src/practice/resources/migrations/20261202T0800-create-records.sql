-- The truth of the directory: each object of HSDS once, whole, with properties that nobody here knows. What searches and
-- matching read (service, location, phone …) is made of it. It belongs to everyone: no agency, no wall.
create sequence record_version;

create table directory_record (
  kind       text not null,
  id         uuid not null,
  body       jsonb not null,
  -- Never the same twice, so that a record that was taken out and came back is not taken for the one before.
  version    bigint not null default nextval('record_version'),
  updated_at timestamptz not null default now(),
  -- A role and an agency, never a person.
  updated_by text not null,
  -- When it or anything that stands within it was changed last.
  touched_at timestamptz not null default now(),
  primary key (kind, id)
);
create index on directory_record (kind, touched_at, id);
create index on directory_record (id);

create table directory_link (
  parent_kind text not null,
  parent_id   uuid not null,
  field       text not null,
  place       int not null,
  is_list     boolean not null,
  -- False when only a foreign key said so.
  is_shown    boolean not null,
  child_kind  text not null,
  child_id    uuid not null,
  -- The fields that were shown there, when fewer than the child has; empty: its flat fields; null: the whole of it.
  keys        text[],
  primary key (parent_kind, parent_id, field, place)
);
create index on directory_link (child_kind, child_id);

-- How each record was before a run changed it, so that the run can be undone. `body` null: it was not there.
create table directory_journal (
  run_id  uuid not null,
  kind    text not null,
  id      uuid not null,
  body    jsonb,
  links   jsonb not null,
  -- The version that the run left behind; null when it took the record out.
  version bigint,
  primary key (run_id, kind, id)
);
create index on directory_journal (kind, id);

grant select, insert, update, delete on directory_record, directory_link, directory_journal to simpul_app;
grant usage on sequence record_version to simpul_app;
-- A capacity that is no longer said goes with its record.
grant delete on service_capacity to simpul_app;
