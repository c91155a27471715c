-- Numbers of national programmes that were kept with their words, `127 (SAGI, 24 jam)`, before those had a field of their
-- own. Only theirs: what others brought stays as it was brought. It is no change that anyone would undo, so no journal.
with said as (
  select distinct p.id, regexp_match(p.body ->> 'number', '^(.*\d.*?)\s*\(([^()]*[[:alpha:]][^()]*)\)$') as parts
  from service s join directory_link l on l.parent_kind = 'service' and l.parent_id = s.id and l.field = 'phones'
  join directory_record p on p.kind = 'phone' and p.id = l.child_id
  where s.source_digest is not null and s.source_document is null and coalesce(p.body ->> 'description', '') = '')
update directory_record r set
  body = r.body || jsonb_build_object('number', rtrim(parts[1]), 'description', trim(parts[2])),
  version = nextval('record_version'), updated_at = now(), touched_at = now(), updated_by = 'Simpul'
from said where r.kind = 'phone' and r.id = said.id and parts is not null;
