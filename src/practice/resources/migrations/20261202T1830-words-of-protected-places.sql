-- The few places that nobody may be told of, and the services that are given there.
create index location_protected on location (id) where is_protected;

-- What a search reads of a service at a protected place must not hold what that place or the areas served are called,
-- but for words that the service says of itself. From now on it is written so.
create function words_in(said text) returns setof text language sql immutable as $$
  select regexp_split_to_table(regexp_replace(normalize(lower(said), nfkd), '[\u0300-\u036f]', '', 'g'), '[^[:alnum:]]+')
$$;
with guarded as (
  select distinct sl.service_id as id from location l join service_at_location sl on sl.location_id = l.id
  where l.is_protected),
told as (
  select a.service_id as id, words_in(a.text) as word from service_area a join guarded on guarded.id = a.service_id
  union
  select sl.service_id, words_in(l.name) from location l join service_at_location sl on sl.location_id = l.id
  where l.is_protected),
own as (
  select s.id, words_in(concat_ws(' ', s.name ->> 'id', s.name ->> 'en', s.description ->> 'id', s.description ->> 'en',
    o.name)) as word
  from guarded join service s using (id) join organization o on o.id = s.organization_id)
update service s set search_words = coalesce((
    select string_agg(word, ' ' order by nth) from unnest(string_to_array(s.search_words, ' ')) with ordinality
      as said (word, nth)
    where not exists (select from told where told.id = s.id and told.word = said.word)
      or exists (select from own where own.id = s.id and own.word = said.word)), '')
from guarded where guarded.id = s.id;
drop function words_in;
