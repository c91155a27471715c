-- A large file is opened, and what it holds compared, in parts: `reading` until all of it is. The file itself lies here
-- only until it is opened; what waits to be compared lies where what waits to be taken in does, as the part `unread`, and
-- a place that becomes protected takes both alike.
create table directory_import_file (
  import_id uuid not null references directory_import on delete cascade,
  piece     int not null,
  bytes     bytea not null,
  primary key (import_id, piece)
);
grant select, insert, delete on directory_import_file to simpul_app;

-- Why a file that was opened later was refused: `why` and `detail`.
alter table directory_import add column refused jsonb;

-- Ids of protected places are asked for before a file is opened.
create index on directory_record (id) where kind = 'location' and body -> 'is_protected' = 'true';
