-- A page asks of some fifty tables, and what it asks is planned once on a connection. Asked while a table was empty it went
-- on reading the whole of it after a load, wherever that table was not among those counted here: now each is.
create or replace function refresh_statistics() returns void language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  counted regclass;
begin
  for counted in
    select oid from pg_class
    where relkind = 'r' and relnamespace in ('public'::regnamespace, 'access'::regnamespace) and pg_get_userbyid(relowner) = current_user
    order by relname
  loop
    execute format('analyze %s', counted);
  end loop;
end $$;
drop function refresh_statistics_of_words();
