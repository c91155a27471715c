-- Where two records of one organisation were merged, whoever answers for the absorbed one goes on: they see what was sent
-- to it, and what is sent to the survivor from then on. What either received before, the other does not see: a client
-- agreed to it for the name that was shown, and a merger in the directory opens no letter.
create function current_organizations() returns uuid[] language sql stable as $$
  select array_remove(array[current_organization(),
    (select o.merged_into from organization o where o.id = current_organization())], null)
$$;
create function merged_since() returns timestamptz language sql stable as $$
  select o.merged_at from organization o where o.id = current_organization()
$$;

drop policy recipient_reads on referral;
drop policy recipient_answers on referral;
create policy recipient_reads on referral for select
  using (recipient_organization_id = any ((select current_organizations())::uuid[])
    and (recipient_organization_id = (select current_organization()) or sent_at >= (select merged_since())));
create policy recipient_answers on referral for update
  using (recipient_organization_id = any ((select current_organizations())::uuid[])
    and (recipient_organization_id = (select current_organization()) or sent_at >= (select merged_since())));

drop policy recipient_reads on referral_entry;
drop policy recipient_writes on referral_entry;
create policy recipient_reads on referral_entry for select
  using (recipient_organization_id = (select current_organization())
    or (recipient_organization_id = any ((select current_organizations())::uuid[]) and exists (
      select from referral r where r.agency_id = referral_entry.agency_id and r.id = referral_entry.referral_id
        and r.sent_at >= (select merged_since()))));
create policy recipient_writes on referral_entry for insert
  with check ("from" = 'provider' and (recipient_organization_id = (select current_organization())
    or (recipient_organization_id = any ((select current_organizations())::uuid[]) and exists (
      select from referral r where r.agency_id = referral_entry.agency_id and r.id = referral_entry.referral_id
        and r.sent_at >= (select merged_since())))));
