-- A place that becomes protected takes along what was said of its address, asked for or decided.
create function forget_protected_in_changes() returns trigger language plpgsql as $$
begin
  update change_part set seen = '', proposed = '', applied = left(applied, 0), replaced = left(replaced, 0)
    where field = 'address' and location = new.id::text;
  return null;
end $$;
create trigger forget_in_changes after update of body on directory_record for each row
  when (new.kind = 'location' and new.body -> 'is_protected' = 'true' and old.body -> 'is_protected' is distinct from 'true')
  execute function forget_protected_in_changes();
create trigger forget_added_in_changes after insert on directory_record for each row
  when (new.kind = 'location' and new.body -> 'is_protected' = 'true')
  execute function forget_protected_in_changes();

update change_part p set seen = '', proposed = '', applied = left(applied, 0), replaced = left(replaced, 0)
from directory_record r
where r.kind = 'location' and r.body -> 'is_protected' = 'true' and p.field = 'address' and p.location = r.id::text;
