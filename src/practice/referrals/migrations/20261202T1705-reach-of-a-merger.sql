-- Whoever answers for an absorbed organisation goes on with the services that came with it, and opens nothing else: neither
-- what is sent to the survivor for its own services, nor what any survivor was sent before the merger that led to it. A
-- client agreed to the name that was shown; a merger in the directory must not put more readers behind it.
create or replace function current_organizations() returns uuid[] language sql stable as $$
  select array_remove(current_organization() || array(select survivor_id from mergers_of(current_organization())), null)
$$;

create function came_by_merger(service uuid, recipient uuid, sent timestamptz) returns boolean language sql stable as $$
  select exists (select from mergers_of(current_organization()) m where m.survivor_id = recipient and sent >= m.since)
    and exists (select from mergers_of(current_organization()) m join merged_service s on s.merge_id = m.merge_id
      where m.step = 1 and s.service_id = service)
$$;

drop policy recipient_reads on referral;
drop policy recipient_answers on referral;
create policy recipient_reads on referral for select
  using (recipient_organization_id = any ((select current_organizations())::uuid[])
    and (recipient_organization_id = (select current_organization())
      or came_by_merger(service_id, recipient_organization_id, sent_at)));
create policy recipient_answers on referral for update
  using (recipient_organization_id = any ((select current_organizations())::uuid[])
    and (recipient_organization_id = (select current_organization())
      or came_by_merger(service_id, recipient_organization_id, sent_at)));

drop policy recipient_reads on referral_entry;
drop policy recipient_writes on referral_entry;
create policy recipient_reads on referral_entry for select
  using (recipient_organization_id = (select current_organization())
    or (recipient_organization_id = any ((select current_organizations())::uuid[]) and exists (
      select from referral r where r.agency_id = referral_entry.agency_id and r.id = referral_entry.referral_id
        and came_by_merger(r.service_id, r.recipient_organization_id, r.sent_at))));
create policy recipient_writes on referral_entry for insert
  with check ("from" = 'provider' and (recipient_organization_id = (select current_organization())
    or (recipient_organization_id = any ((select current_organizations())::uuid[]) and exists (
      select from referral r where r.agency_id = referral_entry.agency_id and r.id = referral_entry.referral_id
        and came_by_merger(r.service_id, r.recipient_organization_id, r.sent_at)))));

drop function merged_since();
