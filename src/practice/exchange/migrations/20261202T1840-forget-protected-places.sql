-- A place that becomes protected takes along what imports still hold of where it is: in what waits to be taken in, in
-- what is shown of differences, in rows that nobody has explained yet, and in values that were told as problems.

-- An address and a door tell it, and so does their history.
create function without_places(content jsonb, places text[]) returns jsonb language sql immutable as $$
  with link as (
    select l, l ->> 'parentKind' || ' ' || (l ->> 'parentId') as parent, l ->> 'childKind' || ' ' || (l ->> 'childId') as child
    from jsonb_array_elements(content -> 'links') as l),
  told as (
    select child from link where l ->> 'parentKind' = 'location' and l ->> 'parentId' = any(places)
      and l ->> 'field' in ('addresses', 'accessibility', 'metadata')),
  gone as (
    select child from told union select link.child from link join told on told.child = link.parent)
  select content || jsonb_build_object(
    'links', coalesce((select jsonb_agg(l) from link
      where child not in (select child from gone) and parent not in (select child from gone)), '[]'),
    'records', coalesce((select jsonb_agg(case
        when r ->> 'kind' <> 'location' or not r ->> 'id' = any(places) then r
        else r || jsonb_build_object('body', (
          select coalesce(jsonb_object_agg(field, case field when 'area_code' then to_jsonb(left(value #>> '{}', 5)) else value end), '{}')
          from jsonb_each(r -> 'body') as own (field, value)
          where field in ('id', 'name', 'alternate_name', 'location_type', 'area_code', 'local_id'))
          || '{"is_protected": true}') end)
      from jsonb_array_elements(content -> 'records') as r
      where r ->> 'kind' || ' ' || (r ->> 'id') not in (select child from gone)), '[]'))
$$;

create function forget_places_in_imports(places uuid[]) returns void language plpgsql as $$
declare
  ids text[] := places::text[];
  addresses uuid[];
  whole uuid[];
  touched uuid[];
  words text[];
begin
  select coalesce(array_agg(child_id), '{}') into addresses from directory_link
    where parent_kind = 'location' and parent_id = any(places) and field in ('addresses', 'accessibility');
  -- What a place stands in, and what it stood in before.
  with recursive up (kind, id) as (
    select 'location', id from unnest(places) as place (id)
    union
    select l.parent_kind, l.parent_id from up join directory_link l on l.child_kind = up.kind and l.child_id = up.id
    where up.kind <> 'organization'),
  spot as (
    select id from directory_journal where kind = 'service_at_location'
      and exists (select from jsonb_array_elements(links) l where l ->> 'childId' = any(ids))
    union select id from up where kind = 'service_at_location'),
  before as (
    select id from directory_journal where kind in ('service', 'organization')
      and exists (select from jsonb_array_elements(links) l
        where l ->> 'childId' = any(ids) or l ->> 'childId' in (select id::text from spot)))
  select array_agg(id) into whole from (select id from up union select id from before union select id from spot) as found;

  with item as (
    update directory_import_item i set
      content = without_places(i.content, ids),
      changes = kept.changes,
      more_changes = i.more_changes + jsonb_array_length(i.changes) - jsonb_array_length(kept.changes),
      name = case when i.record_id = any(addresses) then '' else i.name end
    from directory_import_item this
    cross join lateral (select coalesce(jsonb_agg(c order by nth) filter (where c ->> 'kind' not in
        ('location', 'address', 'accessibility', 'service_at_location', 'metadata')), '[]') as changes
      from jsonb_array_elements(this.changes) with ordinality as said (c, nth)) as kept
    where this.import_id = i.import_id and this.place = i.place and (
      i.record_id = any(whole || addresses)
      or exists (select from jsonb_array_elements(i.content -> 'records') r
        where r ->> 'kind' = 'location' and r ->> 'id' = any(ids) and r -> 'body' -> 'is_protected' is distinct from 'true'))
    returning i.import_id)
  select coalesce(array_agg(distinct import_id), '{}') into touched from item;
  update directory_import_problem set problem = problem || '{"value": ""}'
    where import_id = any(touched) and problem ->> 'value' <> '';

  -- Rows of any kind say nothing of ids: those are let go that speak of the place by its name or its street.
  select coalesce(array_agg(distinct lower(trim('"' from to_json(said)::text))), '{}') into words
    from directory_record r cross join lateral (values (r.body ->> 'name'), (r.body ->> 'address_1')) as told (said)
    where ((r.kind = 'location' and r.id = any(places)) or (r.kind = 'address' and r.id = any(addresses)))
      and length(said) > 3;
  update directory_import set tables = null, state = case state when 'mapping' then 'undone' else state end,
      finished_at = case state when 'mapping' then now() else finished_at end
    where tables is not null and (id = any(touched)
      or exists (select from unnest(words) as word where strpos(lower(tables::text), word) > 0));
end $$;

create function forget_protected_in_imports() returns trigger language plpgsql as $$
declare places uuid[];
begin
  if tg_op = 'UPDATE' then
    places := array[new.id];
  else
    select array_agg(id) into places from added where kind = 'location' and body -> 'is_protected' = 'true';
  end if;
  if cardinality(places) > 0 then perform forget_places_in_imports(places); end if;
  return null;
end $$;
create trigger forget_in_imports after update of body on directory_record for each row
  when (new.kind = 'location' and new.body -> 'is_protected' = 'true' and old.body -> 'is_protected' is distinct from 'true')
  execute function forget_protected_in_imports();
create trigger forget_added_in_imports after insert on directory_record referencing new table as added
  for each statement execute function forget_protected_in_imports();

select forget_places_in_imports(array_agg(id)) from directory_record
where kind = 'location' and body -> 'is_protected' = 'true' having count(*) > 0;
