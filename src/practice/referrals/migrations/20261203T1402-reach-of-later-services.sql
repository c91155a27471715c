-- A service that an import brought after the merger is the survivor's alone: no client was ever told that the absorbed
-- organisation gives it, so its accounts do not read who is sent there.
create or replace function came_by_merger(service uuid, recipient uuid, sent timestamptz) returns boolean language sql stable as $$
  select exists (select from mergers_of(current_organization()) m where m.survivor_id = recipient and sent >= m.since)
    and exists (select from mergers_of(current_organization()) m join merged_service s on s.merge_id = m.merge_id
      where m.step = 1 and s.service_id = service and not s.is_later)
$$;
