-- Protected places that were added by hand before every door was shut: what they told beyond their regency goes.
delete from directory_record r using directory_link l, directory_record place
where place.kind = 'location' and place.body -> 'is_protected' = 'true' and l.parent_kind = 'location'
  and l.parent_id = place.id and l.field in ('addresses', 'accessibility', 'metadata')
  and r.kind = l.child_kind and r.id = l.child_id;
-- An address is nothing by itself: those that stand nowhere were kept by mistake.
delete from directory_record r where r.kind = 'address'
  and not exists (select from directory_link l where l.child_kind = 'address' and l.child_id = r.id);
delete from directory_link l where (l.child_kind in ('address', 'accessibility', 'metadata')
    and not exists (select from directory_record r where r.kind = l.child_kind and r.id = l.child_id))
  or (l.parent_kind in ('address', 'accessibility')
    and not exists (select from directory_record r where r.kind = l.parent_kind and r.id = l.parent_id));
update directory_record set body = (
    select jsonb_object_agg(field, case field when 'area_code' then to_jsonb(left(value #>> '{}', 5)) else value end)
    from jsonb_each(body) as own (field, value)
    where field in ('id', 'name', 'alternate_name', 'location_type', 'is_protected', 'area_code', 'local_id'))
where kind = 'location' and body -> 'is_protected' = 'true';
update location set address = null, latitude = null, longitude = null, area_code = left(area_code, 5),
  accessibility = null, transportation = null, travel_notes = null
where is_protected;
