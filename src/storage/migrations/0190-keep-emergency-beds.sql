-- The council's emergency beds. Who is in one is an entry of that young person: a home, with the bed among its details.

create table emergency_bed (
  authority_id smallint not null,
  id uuid not null,
  -- Where it is, as whoever is on duty finds it.
  place text not null,
  in_area boolean not null,
  from_on date not null,
  -- The first day on which it is not one any more.
  to_on date,
  act bigint not null,
  primary key (authority_id, id),
  check (to_on > from_on)
);
call keep_table('emergency_bed', 'record');

create index entry_bed on entry (authority_id, on_day) where kind = 'home' and details ? 'bed' and removed_by is null;

-- That a bed is taken is known to everybody who might give it; by whom, the policies of the entry itself decide.
create function access.beds_taken()
  returns table (bed_id uuid, entry_id uuid, from_on date, until_on date)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select (details ->> 'bed')::uuid, id, on_day, until_day from entry
  where authority_id = current_authority() and kind = 'home' and details ? 'bed' and removed_by is null;
$$;
revoke all on function access.beds_taken() from public;
grant execute on function access.beds_taken() to los_app;
