-- Whoever comes by a client's link sees the one case in every table that tells of cases, also where no page of theirs looks yet.
do $$
declare kept record;
begin
  for kept in
    select c.table_name from information_schema.columns c
      join pg_class t on t.relname = c.table_name and t.relnamespace = 'public'::regnamespace and t.relrowsecurity
    where c.table_schema = 'public' and c.column_name = 'case_id' and c.table_name <> 'client_link'
      and not exists (select from pg_policies p where p.tablename = c.table_name and p.policyname = 'one_by_client_link')
  loop
    execute format('create policy one_by_client_link on %I as restrictive
      using ((select current_client_link()) is null or case_id = (select current_client_case()))', kept.table_name);
  end loop;
end $$;
