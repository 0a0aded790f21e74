-- Whoever begins a record may write it: until it is said who works with the person, in the same act, nobody else could.
create function access.begin_record(person uuid) returns void language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  if exists (select 1 from public.person as known where known.authority_id = current_authority() and known.id = begin_record.person) then
    raise exception 'this record has begun already';
  end if;
  if current_actor() is not null then
    insert into access.readable (authority_id, actor_id, person_id, relationship)
    values (current_authority(), current_actor(), begin_record.person, 'works-with');
  end if;
end $$;
revoke all on function access.begin_record(uuid) from public;
grant execute on function access.begin_record(uuid) to los_app;
