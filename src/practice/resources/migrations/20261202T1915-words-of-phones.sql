-- Whose a number is and when it answers stand beside the number, so that it can be rung and judged by itself.
alter table phone add column description text;
update phone set number = rtrim(parts[1]), description = parts[2] from (
  select service_id as of, place as nth, regexp_match(number, '^(.*\d.*?)\s*\(([^()]*[[:alpha:]][^()]*)\)$') as parts
  from phone) split
where split.of = service_id and split.nth = place and parts is not null;
