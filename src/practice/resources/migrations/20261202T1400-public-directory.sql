-- A service that its provider asked us to show to workers only: it stands on no page and in no data for the public.
create table service_hidden (
  service_id uuid not null references service,
  place      int not null,
  primary key (service_id, place)
);
grant select, insert, update, delete on service_hidden to simpul_app;

-- Which transaction last changed a service, so that whoever holds the directory in memory reads again what has changed
-- and nothing else. One row a service: writers of different services never wait for each other here.
create table service_change (
  service_id uuid primary key,
  changed_in xid8 not null
);
create index on service_change (changed_in);
grant select, insert, update on service_change to simpul_app;

create function note_service_change() returns trigger language plpgsql as $$
begin
  insert into service_change (service_id, changed_in)
  select distinct id, pg_current_xact_id() from changed order by id
  on conflict (service_id) do update set changed_in = excluded.changed_in;
  return null;
end $$;
create trigger service_added after insert on service
  referencing new table as changed for each statement execute function note_service_change();
create trigger service_changed after update on service
  referencing new table as changed for each statement execute function note_service_change();
create trigger service_gone after delete on service
  referencing old table as changed for each statement execute function note_service_change();

create function note_organization_change() returns trigger language plpgsql as $$
begin
  insert into service_change (service_id, changed_in)
  select s.id, pg_current_xact_id() from service s join changed c on c.id = s.organization_id order by s.id
  on conflict (service_id) do update set changed_in = excluded.changed_in;
  return null;
end $$;
create trigger organization_changed after update on organization
  referencing new table as changed for each statement execute function note_organization_change();
