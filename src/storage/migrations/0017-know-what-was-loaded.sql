-- What the planner knows of tables is learnt within a minute or so; after a load, figures are asked for at once.

create function refresh_statistics() returns void language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  analyze person, person_identifier, person_name, person_key, care_episode, review, visit, entry, allocation, duty, spell;
end $$;
revoke execute on function refresh_statistics() from public;
grant execute on function refresh_statistics() to los_app;
