-- Whether somebody of this name, born that day, has a record here: asked before another is begun, by whoever begins it. It
-- says yes of one or of several, and of nobody whose record is restricted or closed to the one who asks.
create function access.is_somebody_here(whole_names text[], names text[], born text) returns boolean language sql stable
  security definer set search_path = pg_catalog, public as $$
  select exists (
    select 1 from person_key named
    join person_key day on day.authority_id = named.authority_id and day.person_id = named.person_id
      and day.kind = 'born' and day.key = born
    where named.authority_id = current_authority()
      and ((named.kind = 'whole' and named.key = any(whole_names)) or (named.kind = 'name' and named.key = any(names)))
      and access.may_open_in_emergency(named.person_id));
$$;
revoke all on function access.is_somebody_here(text[], text[], text) from public;
grant execute on function access.is_somebody_here(text[], text[], text) to los_app;
