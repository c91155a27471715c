-- The mergers that stand between an organisation and the one that it is part of today, its own first: into which it came,
-- and since when. None for one that stands by itself.
create function mergers_of(organization uuid)
returns table (merge_id uuid, survivor_id uuid, since timestamptz, step int) language sql stable as $$
  with recursive up as (
    select m.id, m.survivor_id, m.at, 1 as step from organization_merge m
      where m.absorbed_id = organization and m.undone_at is null
    union all
    select m.id, m.survivor_id, m.at, up.step + 1 from up
      join organization_merge m on m.absorbed_id = up.survivor_id and m.undone_at is null
  )
  select id, survivor_id, at, step from up
$$;

-- What a later import brings under an absorbed id came by every merger on the way, and goes back with each of them.
-- What the survivor gave already stays its own, whatever an import calls it.
create or replace function service_of_survivor() returns trigger language plpgsql as $$
declare survivor uuid;
begin
  select merged_into into survivor from organization where id = new.organization_id;
  if survivor is not null then
    insert into merged_service select m.merge_id, new.id from mergers_of(new.organization_id) m
      where not exists (select from service s where s.id = new.id and s.organization_id = survivor)
      on conflict do nothing;
    new.organization_id := survivor;
  end if;
  return new;
end $$;

-- Whoever followed in a second merger has been part of the last survivor only since then.
update organization o set merged_at = m.since
  from organization x cross join lateral mergers_of(x.id) m
  where x.id = o.id and m.survivor_id = o.merged_into;

-- Advertising is answered by nobody: whom to ask back is not kept with it.
update change_request set contact = null where state <> 'waiting' and contact is not null;
