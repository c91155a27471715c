-- Keeping the directory true is everyone's work: these tables belong to the directory, with no agency and no wall. They
-- name roles, agencies and organisations; an account only where its holder asks what became of their own words.

-- The instant of the last confirmation; `assured_on` is its day. What was asked for later still waits.
alter table service add column confirmed_at timestamptz;

-- A service failed someone: it should be asked again. No client, no case, no agency: why, since when, how many times.
create table verification_request (
  service_id uuid not null references service,
  reason     text not null,
  first_at   timestamptz not null,
  last_at    timestamptz not null,
  times      int not null check (times > 0),
  primary key (service_id, reason)
);

-- A way for an organisation to keep its own services true, without an account. Only the digest of the token is kept.
create table provider_link (
  id              uuid primary key,
  organization_id uuid not null references organization,
  token_hash      text not null unique,
  way             text not null check (way in ('letter', 'message', 'shown')),
  made_at         timestamptz not null,
  made_role       text not null,
  made_agency     text not null,
  expires_at      timestamptz not null,
  revoked_at      timestamptz,
  used_at         timestamptz
);
create index on provider_link (organization_id, made_at desc);

-- That someone said that a service is as it stands, and what stood there before, so that it can be taken back.
create table service_confirmation (
  id         uuid primary key,
  service_id uuid not null references service,
  at         timestamptz not null,
  by_source  text not null check (by_source in ('curator', 'link')),
  by_role    text not null,
  by_agency  text not null,
  link_id    uuid references provider_link,
  before     jsonb not null,
  after      jsonb not null,
  undone_at  timestamptz
);
create index on service_confirmation (service_id, at desc);
create index on service_confirmation (link_id) where link_id is not null;

-- What someone says is wrong, field by field. `contact` is for asking back, and is erased with the decision.
create table change_request (
  id              uuid primary key,
  service_id      uuid not null references service,
  source          text not null check (source in ('colleague', 'provider', 'link', 'public')),
  asked_by        uuid,
  by_role         text,
  by_agency       text,
  link_id         uuid references provider_link,
  language        text not null check (language in ('id', 'en')),
  words           text,
  contact         text,
  state           text not null check (state in ('waiting', 'decided', 'spam', 'taken-back')),
  asked_at        timestamptz not null,
  decided_at      timestamptz,
  decided_role    text,
  decided_agency  text,
  reason          text,
  version         int not null default 1
);
create index on change_request (state, asked_at, id);
create index on change_request (service_id, state);
create index on change_request (asked_by, asked_at desc) where asked_by is not null;

-- Texts as people read and write them. `seen` stood there when it was asked for; `replaced` when it was accepted.
create table change_part (
  request_id uuid not null references change_request,
  place      int not null,
  field      text not null,
  location   text not null default '',
  seen       text not null,
  proposed   text not null,
  decision   text check (decision in ('accepted', 'refused')),
  applied    text,
  replaced   text,
  primary key (request_id, place)
);

-- Two records of one organisation: one survives, the other stays resolvable under its own id.
alter table organization add column merged_into uuid references organization check (merged_into <> id);
alter table organization add column merged_at timestamptz;
-- Since when what this organisation corrects of its own services takes effect at once; null: a curator decides.
alter table organization add column trusted_since timestamptz;
create index on organization (merged_into) where merged_into is not null;

create table organization_merge (
  id          uuid primary key,
  survivor_id uuid not null references organization,
  absorbed_id uuid not null references organization,
  at          timestamptz not null,
  by_role     text not null,
  by_agency   text not null,
  -- Fields of the survivor, as they stood and as they were chosen.
  before      jsonb not null,
  after       jsonb not null,
  -- Organisations that had been merged into the absorbed one before.
  carried     uuid[] not null,
  undone_at   timestamptz,
  check (survivor_id <> absorbed_id)
);
create unique index on organization_merge (absorbed_id) where undone_at is null;
create index on organization_merge (survivor_id);

-- What an absorbed organisation gives, or would give where a later import names it: the survivor gives it now.
create table merged_service (
  merge_id   uuid not null references organization_merge,
  service_id uuid not null references service deferrable initially deferred,
  primary key (merge_id, service_id)
);

-- Pairs that someone looked at and found to be two organisations.
create table organization_apart (
  one       uuid not null references organization,
  other     uuid not null references organization,
  at        timestamptz not null,
  by_role   text not null,
  by_agency text not null,
  primary key (one, other),
  check (one < other)
);

-- However a service comes to name an absorbed organisation, by an import or by hand, it is the survivor's.
create function service_of_survivor() returns trigger language plpgsql as $$
declare survivor uuid;
begin
  select merged_into into survivor from organization where id = new.organization_id;
  if survivor is not null then
    insert into merged_service
      select m.id, new.id from organization_merge m where m.absorbed_id = new.organization_id and m.undone_at is null
      on conflict do nothing;
    new.organization_id := survivor;
  end if;
  return new;
end $$;
create trigger of_survivor before insert or update of organization_id on service
  for each row execute function service_of_survivor();

grant select, insert, update on verification_request, provider_link, service_confirmation, change_request, change_part,
  organization_merge to simpul_app;
grant select, insert, delete on merged_service, organization_apart to simpul_app;
