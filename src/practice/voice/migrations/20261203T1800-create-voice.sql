-- What clients themselves say of the help, and the links by which they say it. Of the token and of the client's own word only
-- digests are kept.
create table client_link (
  agency_id   uuid not null default current_agency() references agency,
  id          uuid not null,
  case_id     uuid not null,
  digest      text not null unique,
  word_digest text not null,
  time_zone   text not null,
  made_at     timestamptz not null,
  made_by     uuid not null,
  expires_at  timestamptz not null,
  ended_at    timestamptz,
  used_at     timestamptz,
  wrong_words int not null default 0,
  primary key (agency_id, id),
  foreign key (agency_id, case_id) references "case" (agency_id, id)
);
create index on client_link (agency_id, case_id);
call wall('client_link', 'select, insert');
grant update (ended_at, used_at, wrong_words) on client_link to simpul_app;

-- The digest of the token that a client brought, and the case that it opens; null when none was brought.
create function current_client_link() returns text language sql stable parallel safe
  return nullif(current_setting('simpul.client_link', true), '');
create function current_client_case() returns uuid language sql stable parallel safe
  return nullif(current_setting('simpul.client_case', true), '')::uuid;
create policy by_link_reads on client_link for select using (digest = (select current_client_link()));
create policy by_link_marks on client_link for update using (digest = (select current_client_link()));

create table client_answer (
  agency_id   uuid not null default current_agency() references agency,
  id          uuid not null,
  case_id     uuid not null,
  referral_id uuid not null,
  said        text not null,
  respect     text,
  words       text,
  through     text not null,
  at          timestamptz not null,
  by_id       uuid not null,
  read_at     timestamptz,
  read_by     uuid,
  primary key (agency_id, id),
  foreign key (agency_id, case_id) references "case" (agency_id, id),
  foreign key (agency_id, referral_id) references referral (agency_id, id)
);
create index on client_answer (agency_id, case_id, at desc);
create index on client_answer (agency_id, referral_id);
create index on client_answer (agency_id, at) where read_at is null;
call wall('client_answer', 'select, insert');
grant update (read_at, read_by) on client_answer to simpul_app;

-- A client who comes by a link enters the agency of the case, and within it sees this one case: whatever a query asks for.
create policy one_by_client_link on "case" as restrictive
  using ((select current_client_link()) is null or id = (select current_client_case()));
create policy one_by_client_link on need as restrictive
  using ((select current_client_link()) is null or case_id = (select current_client_case()));
create policy one_by_client_link on referral as restrictive
  using ((select current_client_link()) is null or case_id = (select current_client_case()));
create policy one_by_client_link on choice as restrictive
  using ((select current_client_link()) is null or case_id = (select current_client_case()));
create policy one_by_client_link on client_answer as restrictive
  using ((select current_client_link()) is null or case_id = (select current_client_case()));
create policy one_by_client_link on consent as restrictive
  using ((select current_client_link()) is null or subject_id = (select current_client_case()));
