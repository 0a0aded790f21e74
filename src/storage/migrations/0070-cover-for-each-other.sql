-- Who stands in for a worker who is away, from a day to the first day it no longer holds: they see and may do what the
-- absent one would, but in restricted records, for which people are named one by one.
create table cover (
  authority_id smallint not null,
  id uuid not null,
  absent_id uuid not null,
  cover_id uuid not null,
  from_on date not null,
  until_on date not null,
  act bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, absent_id) references staff (authority_id, id),
  foreign key (authority_id, cover_id) references staff (authority_id, id),
  check (absent_id <> cover_id),
  -- Ended before it began, it never held.
  check (until_on >= from_on)
);
create index cover_until on cover (authority_id, until_on);
call keep_table('cover', 'record');

create or replace function access.refresh(on_day date, own_roles text[], team_roles text[], all_roles text[]) returns void language sql security definer
  set search_path = pg_catalog, public as $$
  delete from access.denied where authority_id = current_authority();
  delete from access.readable where authority_id = current_authority();
  insert into access.readable (authority_id, actor_id, person_id, until_on, until_at, relationship)
  select distinct on (opened.reader, opened.person) current_authority(), opened.reader, opened.person,
    case when authority.demonstration then null else opened.until_on end, opened.until_at, opened.relationship
  from authority, (
    select reader.id as reader, allocation.person_id as person,
           case when bool_or(allocation.to_on is null) then null else max(allocation.to_on) end as until_on,
           null::timestamptz as until_at,
           case when bool_or(worker.id = reader.id) then 'works-with' else 'team' end as relationship
    from staff reader
    join allocation on allocation.authority_id = reader.authority_id and allocation.removed_by is null
      and allocation.from_on <= on_day and (allocation.to_on is null or allocation.to_on > on_day)
    join staff worker on worker.authority_id = allocation.authority_id and worker.id = allocation.staff_id
    where reader.authority_id = current_authority() and reader.removed_by is null
      and (reader.ended_on is null or reader.ended_on > on_day) and reader.roles && (own_roles || team_roles || all_roles)
      and (worker.id = reader.id or (reader.roles && team_roles and worker.team_id = reader.team_id))
    group by reader.id, allocation.person_id
    union all
    select named_reader.staff_id, named_reader.person_id, named_reader.to_on, null, 'named'
    from named_reader
    join staff reader on reader.authority_id = named_reader.authority_id and reader.id = named_reader.staff_id
      and reader.roles && (own_roles || team_roles || all_roles)
    where named_reader.authority_id = current_authority() and named_reader.from_on <= on_day
      and (named_reader.to_on is null or named_reader.to_on > on_day)
    union all
    select cover.cover_id, allocation.person_id,
           max(least(cover.until_on, coalesce(allocation.to_on, cover.until_on))), null, 'covers'
    from cover
    join staff reader on reader.authority_id = cover.authority_id and reader.id = cover.cover_id
      and reader.removed_by is null and (reader.ended_on is null or reader.ended_on > on_day)
      and reader.roles && (own_roles || team_roles)
    join staff absent on absent.authority_id = cover.authority_id and absent.id = cover.absent_id
    join allocation on allocation.authority_id = cover.authority_id and allocation.removed_by is null
      and allocation.from_on <= on_day and (allocation.to_on is null or allocation.to_on > on_day)
    join staff worker on worker.authority_id = allocation.authority_id and worker.id = allocation.staff_id
      and (worker.id = absent.id or (absent.roles && team_roles and worker.team_id = absent.team_id))
    where cover.authority_id = current_authority() and cover.from_on <= on_day and cover.until_on > on_day
    group by cover.cover_id, allocation.person_id
    union all
    select emergency_opening.staff_id, emergency_opening.person_id, null, max(emergency_opening.ends_at), 'emergency'
    from emergency_opening
    join staff reader on reader.authority_id = emergency_opening.authority_id and reader.id = emergency_opening.staff_id
      and reader.roles && (own_roles || team_roles)
    where emergency_opening.authority_id = current_authority() and emergency_opening.ends_at > statement_timestamp()
    group by emergency_opening.staff_id, emergency_opening.person_id
  ) as opened
  where authority.authority_id = current_authority()
  order by opened.reader, opened.person, array_position(array['works-with', 'named', 'covers', 'team', 'emergency'], opened.relationship);
  insert into access.denied (authority_id, actor_id, person_id)
  select staff.authority_id, staff.id, restriction.person_id
  from staff join restriction on restriction.authority_id = staff.authority_id
    and restriction.from_on <= on_day and (restriction.to_on is null or restriction.to_on > on_day)
  where staff.authority_id = current_authority() and not exists (
    select 1 from access.readable
    where readable.authority_id = staff.authority_id and readable.person_id = restriction.person_id
      and readable.actor_id = staff.id and readable.relationship in ('works-with', 'named'))
  union
  select conflict_of_interest.authority_id, conflict_of_interest.staff_id, conflict_of_interest.person_id
  from conflict_of_interest
  where conflict_of_interest.authority_id = current_authority() and conflict_of_interest.from_on <= on_day
    and (conflict_of_interest.to_on is null or conflict_of_interest.to_on > on_day);
$$;

-- Whoever covers works with the person for that time: what is held back keeps others' readings from the young person.
do $$
declare
  old text := pg_get_functiondef('access.reading_of_person(uuid, uuid, timestamptz, timestamptz, bigint, integer)'::regprocedure);
  before constant text := 'not in (''works-with'', ''team'')';
begin
  if position(before in old) = 0 then
    raise exception 'what a young person sees of readings is written in another way than expected';
  end if;
  execute replace(old, before, 'not in (''works-with'', ''covers'', ''team'')');
end $$;
