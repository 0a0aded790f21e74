-- In which tables an act has written so far, so that what becomes of it is looked for there and nowhere else. The journal
-- itself is closed, and this tells nothing of what it holds.
create function access.tables_written(by_act bigint) returns setof text
  language sql stable security definer set search_path = pg_catalog, public as $$
  select distinct table_name from journal where authority_id = current_authority() and act = by_act;
$$;
revoke all on function access.tables_written(bigint) from public;
grant execute on function access.tables_written(bigint) to los_app;
