-- What an import brings under an absorbed id after the merger stands with the survivor and goes back with the merger; it did
-- not come along from whoever gave it before, since nobody did. Such services open nothing to accounts of the absorbed.
alter table merged_service add column is_later boolean not null default false;

create or replace function service_of_survivor() returns trigger language plpgsql as $$
declare survivor uuid;
begin
  select merged_into into survivor from organization where id = new.organization_id;
  if survivor is not null then
    insert into merged_service (merge_id, service_id, is_later) select m.merge_id, new.id, true
      from mergers_of(new.organization_id) m
      where not exists (select from service s where s.id = new.id and s.organization_id = survivor)
      on conflict do nothing;
    new.organization_id := survivor;
  end if;
  return new;
end $$;
