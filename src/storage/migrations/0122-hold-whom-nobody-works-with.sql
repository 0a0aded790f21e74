-- Whom nobody works with, though somebody is owed to them: the team that worked with them last holds them, or, where there
-- is no such team, every manager sees that nobody does yet. `access/held.ts` decides; this spells it out.

-- By which act their record was begun here by hand: until somebody first works with them they wait, whatever is recorded.
alter table person add column begun_by bigint;

create table access.held (
  authority_id smallint not null,
  person_id uuid not null,
  -- Empty: no team, so that any manager may say who works with them.
  team_ids uuid[] not null,
  -- The day the last of those who worked with them ended; null where nobody ever did.
  since_on date,
  primary key (authority_id, person_id)
);
call keep_table('access.held', 'derived');

-- Through the day on which what is owed ends, so that whoever ends it reads what they wrote.
-- One of these people, or everybody where `people` is null. `doubt` is what is missing while nobody can say whether somebody
-- wants support: they are owed nobody until they do.
create function access.who_is_held(on_day date, team_roles text[], statuses text[], help text[], doubt text, people uuid[])
  returns table (person_id uuid, team_ids uuid[], since_on date) language sql stable security definer
  set search_path = pg_catalog, public as $$
  with alone as (
    select person.id, person.begun_by from person
    where person.authority_id = current_authority() and person.removed_by is null and person.died_on is null
      and (people is null or person.id = any(people))
      and not exists (
        select from allocation where allocation.authority_id = person.authority_id and allocation.person_id = person.id
          and allocation.removed_by is null and allocation.from_on <= on_day and (allocation.to_on is null or allocation.to_on > on_day))
  ), owed as (
    select alone.id from alone
    where (exists (
        select from spell where spell.authority_id = current_authority() and spell.person_id = alone.id
          and spell.rule = any(statuses) and not (doubt = any(spell.cannot_tell))
          and spell.from_on <= on_day and (spell.to_on is null or spell.to_on >= on_day))
      or exists (
        select from entry where entry.authority_id = current_authority() and entry.person_id = alone.id
          and entry.kind = any(help) and entry.removed_by is null
          -- The day asked, which the table has a column of the same name beside.
          and entry.on_day <= who_is_held.on_day and (entry.until_day is null or entry.until_day >= who_is_held.on_day)))
      -- Where who works with whom is not kept here at all, nobody can tell who has nobody.
      and exists (select from allocation where allocation.authority_id = current_authority() and allocation.removed_by is null)
    union
    select alone.id from alone
    where alone.begun_by is not null and not exists (
      select from allocation where allocation.authority_id = current_authority() and allocation.person_id = alone.id
        and allocation.removed_by is null and allocation.from_on <= on_day)
  ), past as (
    select allocation.person_id, allocation.to_on, worker.team_id,
           max(allocation.to_on) over (partition by allocation.person_id) as last_on
    from owed
    join allocation on allocation.authority_id = current_authority() and allocation.person_id = owed.id
      and allocation.removed_by is null and allocation.to_on <= on_day
    join staff worker on worker.authority_id = allocation.authority_id and worker.id = allocation.staff_id
  ), led as (
    select distinct staff.team_id from staff
    where staff.authority_id = current_authority() and staff.removed_by is null and staff.team_id is not null
      and staff.started_on <= on_day and (staff.ended_on is null or staff.ended_on > on_day) and staff.roles && team_roles
  )
  select owed.id, coalesce(array_agg(distinct led.team_id) filter (where led.team_id is not null), '{}'), max(past.last_on)
  from owed
  left join past on past.person_id = owed.id and past.to_on = past.last_on
  left join led on led.team_id = past.team_id
  group by owed.id;
$$;

-- Lets in whoever leads such a team, or stands in for somebody who does. Of these people, or of everybody.
create function access.open_held(on_day date, own_roles text[], team_roles text[], people uuid[]) returns void language sql
  security definer set search_path = pg_catalog, public as $$
  insert into access.readable (authority_id, actor_id, person_id, until_on, relationship)
  select distinct on (opened.reader, opened.person) current_authority(), opened.reader, opened.person,
    case when authority.demonstration then null else opened.until_on end, opened.relationship
  from authority, (
    select reader.id as reader, held.person_id as person, null::date as until_on,
           case when cardinality(held.team_ids) = 0 then 'nobody-yet' else 'last-team' end as relationship
    from access.held
    join staff reader on reader.authority_id = held.authority_id and reader.roles && team_roles
      and (cardinality(held.team_ids) = 0 or reader.team_id = any(held.team_ids))
    where held.authority_id = current_authority() and (people is null or held.person_id = any(people))
      and reader.removed_by is null and (reader.ended_on is null or reader.ended_on > on_day)
    union all
    select reader.id, held.person_id, cover.until_on, 'covers'
    from access.held
    join staff absent on absent.authority_id = held.authority_id and absent.roles && team_roles
      and (cardinality(held.team_ids) = 0 or absent.team_id = any(held.team_ids))
    join cover on cover.authority_id = held.authority_id and cover.absent_id = absent.id
      and cover.from_on <= on_day and cover.until_on > on_day
    join staff reader on reader.authority_id = cover.authority_id and reader.id = cover.cover_id
      and reader.removed_by is null and (reader.ended_on is null or reader.ended_on > on_day)
      and reader.roles && (own_roles || team_roles)
    where held.authority_id = current_authority() and (people is null or held.person_id = any(people))
  ) as opened
  where authority.authority_id = current_authority()
  order by opened.reader, opened.person, opened.relationship, opened.until_on desc
  on conflict (authority_id, actor_id, person_id) do update
    set until_on = excluded.until_on, until_at = null, relationship = excluded.relationship
    where readable.relationship = 'emergency';
$$;

-- At the end of an act, of the people it touched: whom it has left without anybody is held from then on, and nobody else.
-- Nobody works with somebody with whom nobody works, not even whoever began their record.
create function access.hold(on_day date, own_roles text[], team_roles text[], statuses text[], help text[], doubt text, people uuid[])
  returns void language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  fresh uuid[];
  gone uuid[];
begin
  with now_held as materialized (
    select * from access.who_is_held(on_day, team_roles, statuses, help, doubt, people)
  ), kept as (
    insert into access.held (authority_id, person_id, team_ids, since_on)
    select current_authority(), now_held.person_id, now_held.team_ids, now_held.since_on from now_held
    on conflict do nothing returning person_id
  ), let_go as (
    delete from access.held where held.authority_id = current_authority() and held.person_id = any(people)
      and held.person_id not in (select now_held.person_id from now_held)
    returning held.person_id
  ) select (select array_agg(person_id) from kept), (select array_agg(person_id) from let_go) into fresh, gone;
  if fresh is not null then
    delete from access.readable
    where authority_id = current_authority() and person_id = any(fresh) and relationship = 'works-with';
    perform access.open_held(on_day, own_roles, team_roles, fresh);
  end if;
  if gone is not null then
    delete from access.readable
    where authority_id = current_authority() and person_id = any(gone) and (relationship in ('last-team', 'nobody-yet')
      or (relationship = 'covers' and not exists (
        select from allocation where allocation.authority_id = current_authority() and allocation.person_id = readable.person_id
          and allocation.removed_by is null and allocation.from_on <= on_day and (allocation.to_on is null or allocation.to_on > on_day))));
  end if;
end $$;

-- As before, with whom nobody works with.
alter function access.refresh(date, text[], text[], text[]) rename to refresh_working;
revoke execute on function access.refresh_working(date, text[], text[], text[]) from los_app;
create function access.refresh(on_day date, own_roles text[], team_roles text[], all_roles text[], statuses text[], help text[], doubt text)
  returns void language sql security definer set search_path = pg_catalog, public as $$
  select access.refresh_working(on_day, own_roles, team_roles, all_roles);
  delete from access.held where authority_id = current_authority();
  insert into access.held (authority_id, person_id, team_ids, since_on)
  select current_authority(), who.person_id, who.team_ids, who.since_on
  from access.who_is_held(on_day, team_roles, statuses, help, doubt, null) as who;
  select access.open_held(on_day, own_roles, team_roles, null);
$$;

revoke all on function access.refresh(date, text[], text[], text[], text[], text[], text),
  access.hold(date, text[], text[], text[], text[], text, uuid[]), access.open_held(date, text[], text[], uuid[]),
  access.who_is_held(date, text[], text[], text[], text, uuid[]) from public;
grant execute on function access.refresh(date, text[], text[], text[], text[], text[], text),
  access.hold(date, text[], text[], text[], text[], text, uuid[]) to los_app;

-- A team that holds somebody is their team: what is held back keeps others' readings from the young person.
do $$
declare
  old text := pg_get_functiondef('access.reading_of_person(uuid, uuid, timestamptz, timestamptz, bigint, integer)'::regprocedure);
  before constant text := 'not in (''works-with'', ''covers'', ''team'')';
begin
  if position(before in old) = 0 then
    raise exception 'what a young person sees of readings is written in another way than expected';
  end if;
  execute replace(old, before, 'not in (''works-with'', ''covers'', ''team'', ''last-team'')');
end $$;
