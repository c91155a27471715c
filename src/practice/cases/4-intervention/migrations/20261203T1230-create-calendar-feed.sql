-- A worker's private calendar link. Only the digest of its token is kept; whoever brings the token sees this one row.
create table calendar_feed (
  agency_id  uuid not null default current_agency() references agency,
  id         uuid not null,
  account_id uuid not null,
  token_hash text not null unique,
  made_at    timestamptz not null,
  ends_at    timestamptz not null,
  primary key (agency_id, id)
);
create index on calendar_feed (agency_id, account_id, made_at desc);
call wall('calendar_feed', 'select, insert, update');
create policy of_token on calendar_feed for select
  using (token_hash = nullif(current_setting('simpul.feed', true), ''));
