-- A request to a provider to help with one need. It stands on two walls: the agency that sent it and the organisation that
-- it was sent to see the row; nobody else does, and the organisation sees nothing else of the agency.
create table referral (
  agency_id                 uuid not null default current_agency() references agency,
  id                        uuid not null,
  case_id                   uuid not null,
  need_id                   uuid not null,
  need_term                 text not null,
  service_id                uuid not null references service,
  recipient_organization_id uuid not null references organization,
  choice_id                 uuid,
  consent_id                uuid not null,
  basis                     text not null,
  state                     text not null,
  sent_at                   timestamptz not null,
  sent_by                   uuid not null,
  sender_name               text not null,
  sender_agency             text not null,
  note                      text,
  -- The ticked fields as they were on that day, and the SHA-256 of them: what was sent can be shown and is never changed.
  package                   jsonb not null,
  package_hash              text not null,
  answered_at               timestamptz,
  -- When the provider asked, and when the worker last wrote.
  asked_at                  timestamptz,
  replied_at                timestamptz,
  reason                    text,
  reason_words              text,
  wait_place                int,
  expected_on               date,
  output                    text,
  outcome                   text,
  outcome_words             text,
  outcome_on                date,
  version                   int not null default 1,
  primary key (agency_id, id),
  -- So that an entry cannot name another organisation than its referral does.
  unique (agency_id, id, recipient_organization_id),
  -- With the agency in the key, a referral cannot point at a case of another agency.
  foreign key (agency_id, case_id) references "case" (agency_id, id),
  foreign key (agency_id, need_id) references need (agency_id, id),
  foreign key (agency_id, consent_id) references consent (agency_id, id)
);
create index on referral (agency_id, case_id, sent_at desc);
create index on referral (agency_id, need_id);
create index on referral (agency_id, state);
create index on referral (service_id);
-- The inbox: the organisation's own, by how far it has come.
create index on referral (recipient_organization_id, state, sent_at, id);

-- What was done and said on a referral, in order. Nothing of it is ever changed.
create table referral_entry (
  agency_id                 uuid not null default current_agency() references agency,
  id                        uuid not null,
  referral_id               uuid not null,
  recipient_organization_id uuid not null,
  "from"                    text not null,
  kind                      text not null,
  at                        timestamptz not null,
  by_id                     uuid not null,
  by_name                   text not null,
  reason                    text,
  words                     text,
  wait_place                int,
  expected_on               date,
  primary key (agency_id, id),
  foreign key (agency_id, referral_id, recipient_organization_id)
    references referral (agency_id, id, recipient_organization_id)
);
create index on referral_entry (agency_id, referral_id, at, id);

call wall('referral', 'select, insert');
-- Nobody, on either side, can change what was sent, to whom, or about which need.
grant update (state, answered_at, asked_at, replied_at, reason, reason_words, wait_place, expected_on, output,
  outcome, outcome_words, outcome_on, version) on referral to simpul_app;
create policy recipient_reads on referral for select
  using (recipient_organization_id = (select current_organization()));
create policy recipient_answers on referral for update
  using (recipient_organization_id = (select current_organization()));

call wall('referral_entry', 'select, insert');
create policy recipient_reads on referral_entry for select
  using (recipient_organization_id = (select current_organization()));
create policy recipient_writes on referral_entry for insert
  with check (recipient_organization_id = (select current_organization()) and "from" = 'provider');
