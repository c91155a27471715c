-- What a helper agreed to, for whom, what goes back and forth, how much they can carry, and that they may rest or withdraw.
alter table informal_resource
  add column audience          text,
  add column consent_how       text,
  add column consent_until     date,
  add column contact_to_client boolean not null default false,
  add column expects           text,
  add column family_gives      text,
  add column weekly_hours      numeric,
  add column families_at_most  int,
  add column families_said     int,
  add column rests_since       date,
  add column rests_until       date,
  add column withdrawn_on      date,
  add column version           int not null default 1;
update informal_resource set audience = case when case_id is null then 'agency' else 'family' end;
alter table informal_resource alter column audience set not null;
alter table informal_resource add check ((audience = 'family') = (case_id is not null));
-- Who withdrew is not reached any more, on no path.
alter table informal_resource add check (withdrawn_on is null or contact is null);
create index on informal_resource (agency_id, name, id) where case_id is null;
-- A helper told anew may meet other needs.
grant delete on informal_resource_need to simpul_app;
