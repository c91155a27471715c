-- A link lets whoever holds it answer one referral for the organisation that it was sent to, without an account. Of the token
-- and of the word beside it only digests are kept.
create table referral_link (
  agency_id                 uuid not null default current_agency() references agency,
  id                        uuid not null,
  referral_id               uuid not null,
  recipient_organization_id uuid not null,
  digest                    text not null unique,
  word_digest               text not null,
  way                       text not null,
  time_zone                 text not null,
  made_at                   timestamptz not null,
  made_by                   uuid not null,
  expires_at                timestamptz not null,
  ended_at                  timestamptz,
  used_at                   timestamptz,
  wrong_words               int not null default 0,
  primary key (agency_id, id),
  -- So that a link cannot name another organisation than its referral does.
  foreign key (agency_id, referral_id, recipient_organization_id)
    references referral (agency_id, id, recipient_organization_id)
);
create index on referral_link (agency_id, referral_id);

-- The digest of the token that was brought; null when none was.
create function current_link() returns text language sql stable parallel safe
  return nullif(current_setting('simpul.link', true), '');

call wall('referral_link', 'select, insert');
grant update (ended_at, used_at, wrong_words) on referral_link to simpul_app;
create policy by_link_reads on referral_link for select using (digest = (select current_link()));
create policy by_link_marks on referral_link for update using (digest = (select current_link()));

-- Whoever comes by a link sees its one referral, whatever else the organisation was sent.
create policy one_by_link on referral as restrictive using ((select current_link()) is null
  or id = (select l.referral_id from referral_link l where l.digest = (select current_link())));
create policy one_by_link on referral_entry as restrictive using ((select current_link()) is null
  or referral_id = (select l.referral_id from referral_link l where l.digest = (select current_link())));

-- How a referral stood before an answer, for whoever gave it by mistake.
alter table referral_entry add column before jsonb;
