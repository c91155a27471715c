-- Which of the twelve PSKS an organisation is, and how one becomes a member of it.
alter table organization
  add column psks       text[] not null default '{}',
  add column membership jsonb;
create index on organization using gin (psks);
create index on organization (actor_kind);

-- Prices one by one, interpreting; and of a place: how people with disabilities get in, and how one gets there.
alter table service
  add column cost_options   jsonb,
  add column interpretation jsonb;
alter table location
  add column accessibility  jsonb,
  add column transportation jsonb,
  add column travel_notes   jsonb;
