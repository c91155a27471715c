-- Files that were brought into the directory, what each would change, and what was taken in of it. The directory belongs
-- to everyone, and so does this: no agency, no wall. Who did it is a role and an agency, never a person.
create table directory_import (
  id          uuid primary key,
  file_name   text not null,
  source      text not null,
  format      text not null,
  state       text not null,
  started_at  timestamptz not null,
  finished_at timestamptz,
  by_whom     text not null,
  rows        int not null,
  -- Parts that were chosen; null until it begins to be applied.
  chosen      jsonb,
  -- Tables whose columns can still be explained otherwise; gone as soon as it begins to be applied.
  tables      jsonb,
  mapping     jsonb,
  -- Names of what an undo had to leave.
  stays       jsonb not null default '[]'
);
create index on directory_import (started_at desc, id);
create index on directory_import (source, started_at desc);

-- Organisations, services and lists of terms of a file, each with all that belongs to it.
create table directory_import_item (
  import_id         uuid not null references directory_import on delete cascade,
  place             int not null,
  part              text not null,
  kind              text not null,
  record_id         uuid not null,
  name              text not null,
  organization_name text,
  changes           jsonb not null default '[]',
  more_changes      int not null default 0,
  alike             jsonb not null default '[]',
  -- Null until it is applied, and again once it is: the directory then has it.
  content           jsonb,
  is_chosen         boolean not null default false,
  outcome           text,
  primary key (import_id, place)
);
create index on directory_import_item (import_id, part, place);
create index on directory_import_item (import_id, place) where is_chosen and outcome is null;
create index on directory_import_item (kind, record_id);

create table directory_import_problem (
  import_id uuid not null references directory_import on delete cascade,
  place     int not null,
  problem   jsonb not null,
  primary key (import_id, place)
);

-- How the columns of a source were explained, to be offered again.
create table import_mapping (
  source     text primary key,
  heads      text not null,
  mapping    jsonb not null,
  used_at    timestamptz not null default now()
);
create index on import_mapping (heads, used_at desc);

grant select, insert, update, delete on
  directory_import, directory_import_item, directory_import_problem, import_mapping to simpul_app;

-- Imports of before, as far as they were told.
insert into directory_import (id, file_name, source, format, state, started_at, finished_at, by_whom, rows)
select id, file_name, regexp_replace(file_name, '\.\w+$', ''), 'hsds-json', 'applied', started_at, finished_at, '',
  coalesce((report ->> 'total')::int, 0)
from import_run;
drop table import_run;
