-- A demonstration is one for good, a council never becomes one, and the two never stand in one database.

create function refuse_a_mixed_installation() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if tg_op = 'UPDATE' and new.demonstration <> old.demonstration then
    raise exception 'a demonstration is one for good, and a council never becomes one';
  end if;
  if exists (
    select from authority as other
    where other.authority_id <> new.authority_id and other.demonstration <> new.demonstration) then
    raise exception 'a demonstration and a council never stand in one database';
  end if;
  return new;
end $$;
create trigger refuse_a_mixed_installation before insert or update on authority
  for each row execute function refuse_a_mixed_installation();
