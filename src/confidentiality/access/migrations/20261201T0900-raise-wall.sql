create extension if not exists pg_trgm;

-- Who acts, for which agency and, if a provider, for which organisation of the directory. Null when not said, and then
-- no row is seen. An empty setting is what remains after `set local`, so it is null too.
create function current_agency() returns uuid language sql stable parallel safe
  return nullif(current_setting('simpul.agency', true), '')::uuid;
create function current_account() returns uuid language sql stable parallel safe
  return nullif(current_setting('simpul.account', true), '')::uuid;
create function current_organization() returns uuid language sql stable parallel safe
  return nullif(current_setting('simpul.organization', true), '')::uuid;

-- Wall a table in: whoever asks, its owner too, sees and writes only the rows of the agency that was entered.
create procedure wall(kept regclass, acts text) language plpgsql as $$
begin
  execute format('alter table %s enable row level security, force row level security', kept);
  execute format('create policy agency on %s using (agency_id = (select current_agency()))', kept);
  execute format('grant %s on %s to simpul_app', acts, kept);
end $$;

create table agency (
  agency_id        uuid primary key default current_agency(),
  name             text not null,
  area_code        text,
  time_zone        text not null,
  is_demonstration boolean not null default false
);
call wall('agency', 'select, insert');

create table team (
  agency_id uuid not null default current_agency() references agency,
  id        uuid not null,
  name      text not null,
  primary key (agency_id, id)
);
call wall('team', 'select, insert');

-- An account may belong to several agencies, and sees its own memberships before it has entered one.
create table membership (
  agency_id       uuid not null default current_agency() references agency,
  id              uuid not null,
  account_id      uuid not null,
  name            text not null,
  email           text not null,
  role            text not null,
  team_id         uuid,
  organization_id uuid,
  starts_at       timestamptz not null default now(),
  ends_at         timestamptz,
  granted_by      uuid,
  version         int not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, team_id) references team (agency_id, id)
);
create index on membership (account_id);
call wall('membership', 'select, insert, update');
create policy own on membership for select using (account_id = (select current_account()));

-- How an account or a team stands to a record, such as a case: role alone opens none.
create table relation (
  agency_id  uuid not null default current_agency() references agency,
  id         uuid not null,
  record_id  uuid not null,
  kind       text not null,
  account_id uuid,
  team_id    uuid,
  starts_at  timestamptz not null default now(),
  ends_at    timestamptz,
  granted_by uuid not null,
  primary key (agency_id, id),
  check (num_nonnulls(account_id, team_id) = 1)
);
create index on relation (agency_id, record_id);
create index on relation (agency_id, account_id);
call wall('relation', 'select, insert, update');

-- Enter the agency that an account belongs to (the wanted one where it is a member, else the earliest), for the rest of
-- this transaction only; the teams are those it supervises. One round trip; no row when the account belongs to no agency today.
create function enter_agency(account uuid, wanted uuid)
  returns table (name text, agency_id uuid, agency_name text, time_zone text, is_demonstration boolean,
                 roles text[], team_ids uuid[], organization_id uuid)
  language plpgsql as $$
declare entered uuid;
begin
  perform set_config('simpul.account', account::text, true);
  select m.agency_id into entered from membership m
    where m.account_id = account and m.starts_at <= now() and (m.ends_at is null or m.ends_at > now())
    order by (m.agency_id = wanted) desc nulls last, m.starts_at, m.id limit 1;
  perform set_config('simpul.agency', coalesce(entered::text, ''), true);
  return query
    select min(m.name), a.agency_id, a.name, a.time_zone, a.is_demonstration,
      array_agg(distinct m.role), coalesce(array_agg(distinct m.team_id) filter (where m.role = 'supervisor' and m.team_id is not null), '{}'),
      (array_agg(m.organization_id) filter (where m.organization_id is not null))[1]
    from membership m join agency a on a.agency_id = m.agency_id
    where m.agency_id = entered and m.account_id = account
      and m.starts_at <= now() and (m.ends_at is null or m.ends_at > now())
    group by a.agency_id, a.name, a.time_zone, a.is_demonstration;
end $$;
