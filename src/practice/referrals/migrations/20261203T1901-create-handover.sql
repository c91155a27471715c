-- How a client gets to a provider: when, where, with whom, and with which papers. It is the agency's own; the provider reads
-- nothing of it, and the client's page reads the day, the time, the place and the papers.
create table handover (
  agency_id   uuid not null default current_agency() references agency,
  referral_id uuid not null,
  case_id     uuid not null,
  on_day      date,
  time_of_day text,
  place       text,
  location_id text,
  goes_along  text not null,
  transport   text,
  points      text,
  said_at     timestamptz not null,
  said_by     uuid not null,
  version     int not null,
  primary key (agency_id, referral_id),
  foreign key (agency_id, referral_id) references referral (agency_id, id),
  foreign key (agency_id, case_id) references "case" (agency_id, id)
);
create index on handover (agency_id, case_id);
call wall('handover', 'select, insert');
grant update (on_day, time_of_day, place, location_id, goes_along, transport, points, said_at, said_by, version)
  on handover to simpul_app;
create policy one_by_client_link on handover as restrictive
  using ((select current_client_link()) is null or case_id = (select current_client_case()));

-- One row for each paper of which somebody said how it stands; what was said last stands.
create table handover_paper (
  agency_id   uuid not null default current_agency() references agency,
  referral_id uuid not null,
  case_id     uuid not null,
  paper       text not null,
  state       text not null,
  said_at     timestamptz not null,
  said_by     uuid not null,
  primary key (agency_id, referral_id, paper),
  foreign key (agency_id, referral_id) references referral (agency_id, id),
  foreign key (agency_id, case_id) references "case" (agency_id, id)
);
create index on handover_paper (agency_id, case_id);
call wall('handover_paper', 'select, insert');
grant update (state, said_at, said_by) on handover_paper to simpul_app;
create policy one_by_client_link on handover_paper as restrictive
  using ((select current_client_link()) is null or case_id = (select current_client_case()));
