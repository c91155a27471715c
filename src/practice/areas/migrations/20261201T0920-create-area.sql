-- Which edition of the shared data is loaded, so that a start loads it once.
create table reference_data (
  name   text primary key,
  digest text not null
);

-- The administrative areas of Indonesia: the same for every agency, changed by the owner alone.
create table area (
  code        text primary key,
  name        text not null,
  level       text not null,
  postal_code text,
  latitude    double precision,
  longitude   double precision,
  within      text[] not null
);
create index area_name_part on area using gin (lower(name) gin_trgm_ops);
create index area_name_start on area (lower(name) text_pattern_ops);
grant select on area, reference_data to simpul_app;
