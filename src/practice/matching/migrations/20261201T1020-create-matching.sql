-- What was shown to a client, as it was then: alternatives with reasons, weights, wishes and the version of the rules.
create table presentation (
  agency_id uuid not null default current_agency() references agency,
  id        uuid not null,
  case_id   uuid not null,
  need_id   uuid not null,
  snapshot  jsonb not null,
  shown_at  timestamptz not null,
  shown_by  uuid not null,
  primary key (agency_id, id),
  foreign key (agency_id, need_id) references need (agency_id, id)
);
create index on presentation (agency_id, need_id);
call wall('presentation', 'select, insert');

-- The client decides. Nothing chosen is null; what was refused is a list with reasons. A later choice stands beside it.
create table choice (
  agency_id       uuid not null default current_agency() references agency,
  id              uuid not null,
  case_id         uuid not null,
  need_id         uuid not null,
  presentation_id uuid not null,
  chosen          text,
  refused         jsonb not null,
  in_own_words    text,
  present         text[] not null,
  made_on         date not null,
  recorded_at     timestamptz not null,
  recorded_by     uuid not null,
  primary key (agency_id, id),
  foreign key (agency_id, need_id) references need (agency_id, id),
  foreign key (agency_id, presentation_id) references presentation (agency_id, id)
);
create index on choice (agency_id, need_id);
call wall('choice', 'select, insert');

-- What came of an attempt for one need: the next list tells it beside the same resource, and counts it against nobody.
create table need_refusal (
  agency_id    uuid not null default current_agency() references agency,
  id           uuid not null,
  case_id      uuid not null,
  need_id      uuid not null,
  resource_key text not null,
  refused_by   text not null,
  reason       text not null,
  words        text,
  refused_on   date not null,
  recorded_at  timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, need_id) references need (agency_id, id)
);
create index on need_refusal (agency_id, need_id);
call wall('need_refusal', 'select, insert');
