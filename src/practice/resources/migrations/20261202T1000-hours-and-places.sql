-- What comes back otherwise than every week, and between which days an opening holds: keys as the schema names them.
alter table schedule add column more jsonb;

alter table service
  add column closure            jsonb,
  add column closes_on_holidays boolean,
  add column waiting_people     int check (waiting_people >= 0);

-- Places unit by unit: beds for women, beds for men. Of several, a list shows the one with most places.
alter table service_capacity
  add column place   int not null default 0,
  add column said_by text,
  drop constraint service_capacity_pkey,
  add primary key (service_id, unit);

-- The few places that no list may tell.
create index directory_record_protected on directory_record (id)
  where kind = 'location' and body->'is_protected' = 'true'::jsonb;
-- From a list in an object to what stands in it, for all objects of a kind at once.
create index directory_link_field on directory_link (field, parent_kind, parent_id, child_id);
