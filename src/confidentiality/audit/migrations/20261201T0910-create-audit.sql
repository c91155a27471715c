-- Append only: no grant to change or remove. The facts about one record are chained by hash, so that a fact that was
-- altered or taken out is seen; one chain a record, since a single chain would make everyone wait for everyone.
create table audit_fact (
  agency_id uuid not null default current_agency(),
  id        uuid not null,
  about     uuid not null,
  number    int  not null,
  fact      text not null,
  purpose   text not null,
  actor_id  uuid not null,
  at        timestamptz not null,
  hash      bytea not null,
  primary key (agency_id, about, number)
);
create index on audit_fact (agency_id, at desc);
create index on audit_fact (agency_id, actor_id, at desc);
call wall('audit_fact', 'select, insert');

-- The last link of each chain.
create table audit_head (
  agency_id uuid not null default current_agency(),
  about     uuid not null,
  number    int  not null,
  hash      bytea not null,
  primary key (agency_id, about)
);
call wall('audit_head', 'select, insert, update');

create function audit_hash(previous bytea, about uuid, number int, fact text, purpose text, actor_id uuid, at timestamptz)
  returns bytea language sql stable
  return sha256(previous || convert_to(concat_ws('|', about, number, fact, purpose, actor_id,
    to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')), 'UTF8'));

-- Add one fact to the chain of what it is about. A second writer of the same chain waits here for the first.
create procedure record_fact(new_id uuid, whom uuid, what text, why text, who uuid, moment timestamptz)
  language plpgsql as $$
declare head audit_head;
begin
  insert into audit_head as h (about, number, hash) values (whom, 0, '\x')
    on conflict (agency_id, about) do update set number = h.number returning * into head;
  head.number := head.number + 1;
  head.hash := audit_hash(head.hash, whom, head.number, what, why, who, moment);
  insert into audit_fact (id, about, number, fact, purpose, actor_id, at, hash)
    values (new_id, whom, head.number, what, why, who, moment, head.hash);
  update audit_head h set number = head.number, hash = head.hash where h.about = whom;
end $$;

-- What an act answered, so that sending it again answers the same.
create table kept_answer (
  agency_id uuid not null default current_agency(),
  act_id    uuid not null,
  digest    text not null,
  answer    json,
  kept_at   timestamptz not null default now(),
  primary key (agency_id, act_id)
);
call wall('kept_answer', 'select, insert, update');
