-- Who may open a record beyond working with the person: named for a restricted record, kept from one by a conflict of
-- interest, or let in for four hours in an emergency. What is decided still stands in access.readable and access.denied.

-- In an emergency a record opens to a moment and not to a day; why it opens is what the young person is told.
alter table access.readable add column until_at timestamptz;
alter table access.readable add column relationship text not null default 'works-with';

do $$
declare
  kept record;
  days constant text := '((readable.until_on IS NULL) OR (readable.until_on > CURRENT_DATE))';
  moments constant text := '(((readable.until_on IS NULL) OR (readable.until_on > CURRENT_DATE)) AND ((readable.until_at IS NULL) OR (readable.until_at > statement_timestamp())))';
begin
  for kept in select schemaname, tablename, policyname, qual from pg_policies where qual like '%access.readable%' loop
    if position(days in kept.qual) = 0 then
      raise exception 'the policy of % is written in another way than expected', kept.tablename;
    end if;
    execute format('alter policy %1$I on %2$I.%3$I using (%4$s) with check (%4$s)', kept.policyname, kept.schemaname, kept.tablename,
      replace(kept.qual, days, moments));
  end loop;
end $$;

create or replace procedure keep_table(kept regclass, kind text, person_column text default null) language plpgsql as $$
declare
  whose text := 'authority_id = (select current_authority())';
begin
  if person_column is not null then
    whose := whose || format(
      ' and ((select current_scope()) = ''all'' or %1$I in (select person_id from access.readable'
      || ' where authority_id = (select current_authority()) and actor_id = (select current_actor())'
      || ' and (until_on is null or until_on > current_date) and (until_at is null or until_at > statement_timestamp())))'
      || ' and %1$I not in (select person_id from access.denied'
      || ' where authority_id = (select current_authority()) and actor_id = (select current_actor()))', person_column);
  end if;
  execute format('alter table %s enable row level security', kept);
  execute format('alter table %s force row level security', kept);
  execute format('create policy of_the_owner on %s to los_owner using (true) with check (true)', kept);
  execute format('create policy of_the_reader on %s to los_app using (%s) with check (%s)', kept, whose, whose);
  execute format('grant select on %s to los_backup', kept);
  execute format('grant select, insert on %s to los_app', kept);
  if kind = 'record' then
    execute format('grant update on %s to los_app', kept);
    execute format('create trigger journal_inserts after insert on %s referencing new table as added
                    for each statement execute function journal_inserts()', kept);
    execute format('create trigger journal_updates after update on %s referencing old table as replaced new table as added
                    for each statement execute function journal_updates()', kept);
  elsif kind = 'derived' then
    execute format('grant update, delete on %s to los_app', kept);
  elsif kind <> 'append-only' then
    raise exception 'a table is kept as record, derived or append-only, not as %', kind;
  end if;
end $$;

-- A restriction ends with a reason; until then only those who work with the person, or are named, may open the record.
alter table restriction add column to_on date;
drop index restriction_person;
create unique index restriction_person on restriction (authority_id, person_id) where to_on is null;

create table named_reader (
  authority_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  staff_id uuid not null,
  from_on date not null,
  to_on date,
  act bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, staff_id) references staff (authority_id, id)
);
create unique index named_reader_open on named_reader (authority_id, person_id, staff_id) where to_on is null;
call keep_table('named_reader', 'record');

-- Whoever has a private tie to a person does not read them, whatever their role.
create table conflict_of_interest (
  authority_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  staff_id uuid not null,
  from_on date not null,
  to_on date,
  act bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, staff_id) references staff (authority_id, id)
);
create unique index conflict_of_interest_open on conflict_of_interest (authority_id, person_id, staff_id) where to_on is null;
call keep_table('conflict_of_interest', 'record');

-- An emergency opens one record to one reader for four hours. The reason stands in its act.
create table emergency_opening (
  authority_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  staff_id uuid not null,
  ground text not null,
  reason text not null,
  began_at timestamptz not null,
  ends_at timestamptz not null,
  act bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, staff_id) references staff (authority_id, id),
  check (ends_at > began_at and ends_at <= began_at + interval '4 hours')
);
create index emergency_opening_person on emergency_opening (authority_id, person_id, ends_at);
call keep_table('emergency_opening', 'record', 'person_id');

-- What somebody is worried about: a record opened in an emergency, many records read in an hour, or a question asked.
create table named_concern (
  authority_id smallint not null,
  id uuid not null,
  kind text not null check (kind in ('opened-in-emergency', 'many-records-read', 'named-themselves', 'ended-restriction', 'asked')),
  -- Whose record, whose reading, or both.
  person_id uuid,
  staff_id uuid,
  from_at timestamptz not null,
  to_at timestamptz not null,
  because text not null,
  raised_at timestamptz not null,
  outcome text,
  closed_on date,
  act bigint not null,
  primary key (authority_id, id),
  check (person_id is not null or staff_id is not null),
  check ((outcome is null) = (closed_on is null))
);
call keep_table('named_concern', 'record');
-- Whoever is at work may raise one; only an information officer reads what was raised.
create policy of_the_officer on named_concern as restrictive for select to los_app using (
  (select 'information-officer' = any(roles) from staff
   where staff.authority_id = (select current_authority()) and staff.id = (select current_actor())));
create policy of_the_officer_closing on named_concern as restrictive for update to los_app using (
  (select 'information-officer' = any(roles) from staff
   where staff.authority_id = (select current_authority()) and staff.id = (select current_actor())));

-- A reading that would give away an enquiry, somebody else or a danger is held back from the young person's side of the
-- log, on a ground and with a day on which that is looked at again.
create table reading_hold (
  authority_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  ground text not null check (ground in ('enquiry', 'somebody-else', 'danger')),
  -- From when on, and whose readings; without a reader those of everybody who neither works with them nor leads the team.
  from_at timestamptz not null,
  staff_id uuid,
  to_at timestamptz,
  review_on date not null,
  act bigint not null,
  primary key (authority_id, id)
);
create unique index reading_hold_open on reading_hold (authority_id, person_id) where to_at is null;
call keep_table('reading_hold', 'record');

-- Each reading says as what the reader read, and why the record was open to them, person by person.
alter table reading_log add column roles text[];
alter table reading_log add column relationships text[];
create or replace function reading_hash_of(entry reading_log) returns bytea language sql stable as
  $$ select sha256(convert_to((jsonb_build_array(entry.authority_id, entry.id, extract(epoch from entry.at)::text,
     entry.actor_id, entry.route, entry.purpose, entry.people)
     || case when entry.roles is null then '[]'::jsonb else jsonb_build_array(entry.roles, entry.relationships) end)::text, 'UTF8')) $$;
create index reading_log_reader on reading_log (authority_id, actor_id, at);

drop function access.refresh_denied(date);

-- Spells out, for everyone whose role does not reach all, whom they may open; and for everyone whom they may not. Asked by
-- whoever writes, who may be denied by it themselves: what they can see cannot be what decides. A demonstration's day
-- stands still, so that what ends later in it must not end today.
create function access.refresh(on_day date, own_roles text[], team_roles text[], all_roles text[]) returns void language sql security definer
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
    select emergency_opening.staff_id, emergency_opening.person_id, null, max(emergency_opening.ends_at), 'emergency'
    from emergency_opening
    join staff reader on reader.authority_id = emergency_opening.authority_id and reader.id = emergency_opening.staff_id
      and reader.roles && (own_roles || team_roles)
    where emergency_opening.authority_id = current_authority() and emergency_opening.ends_at > statement_timestamp()
    group by emergency_opening.staff_id, emergency_opening.person_id
  ) as opened
  where authority.authority_id = current_authority()
  order by opened.reader, opened.person, array_position(array['works-with', 'named', 'team', 'emergency'], opened.relationship);
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

create or replace function access.restrict_adopted(people uuid[], by_act bigint, on_day date) returns integer
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  restricted integer;
begin
  insert into restriction (authority_id, id, person_id, because, from_on, act)
  select person.authority_id, gen_random_uuid(), person.id, 'adoption', on_day, by_act
  from person
  where person.authority_id = current_authority() and person.id = any(people)
    and not exists (
      select 1 from restriction where restriction.authority_id = person.authority_id and restriction.person_id = person.id)
    and (exists (
      select 1 from entry where entry.authority_id = person.authority_id and entry.person_id = person.id
        and entry.kind in ('adopted', 'adoption-decision') and entry.removed_by is null)
      or exists (
      select 1 from care_episode where care_episode.authority_id = person.authority_id
        and care_episode.person_id = person.id and care_episode.reason_ended in ('E11', 'E12')
        and care_episode.removed_by is null));
  get diagnostics restricted = row_count;
  return restricted;
end $$;

-- May the one who asks open this person? The sentence of every policy, for functions that see more than they do.
create function access.may_open(person uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public as $$
  select (current_scope() = 'all' or exists (
      select 1 from access.readable where authority_id = current_authority() and actor_id = current_actor()
        and person_id = person and (until_on is null or until_on > current_date)
        and (until_at is null or until_at > statement_timestamp())))
    and not exists (
      select 1 from access.denied where authority_id = current_authority() and actor_id = current_actor() and person_id = person);
$$;

-- One person by a number, or by a whole name and the day they were born, for those who may not see whom they ask for:
-- an opening in an emergency, a restriction. Nobody, where it could be two.
create function access.find_exactly(numbers text[], whole_names text[], born text) returns uuid language sql stable security definer
  set search_path = pg_catalog, public as $$
  select case when count(*) = 1 then min(found.person_id::text)::uuid end from (
    select distinct person_id from person_key
    where authority_id = current_authority() and kind = 'number' and key = any(numbers)
    union
    select named.person_id from person_key named
    join person_key day on day.authority_id = named.authority_id and day.person_id = named.person_id
      and day.kind = 'born' and day.key = born
    where named.authority_id = current_authority() and named.kind = 'whole' and named.key = any(whole_names)
  ) as found;
$$;

-- Opens nothing that is restricted, and nothing to whom a conflict keeps from it: the answer is then that of a record
-- that does not exist.
create function access.may_open_in_emergency(person uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public as $$
  select not exists (
      select 1 from access.denied where authority_id = current_authority() and actor_id = current_actor() and person_id = person)
    and not exists (
      select 1 from restriction where authority_id = current_authority() and person_id = person and to_on is null);
$$;

-- Who has read one person, the newest first, for those who may open them and for an information officer.
create function access.reading_of_person(person uuid, reader uuid, from_at timestamptz, until_at timestamptz, before_id bigint, most integer)
  returns table (id bigint, at timestamptz, actor_id uuid, purpose text, roles text[], relationship text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select log.id, log.at, log.actor_id, log.purpose, log.roles,
         log.relationships[array_position(log.people, person)]
  from reading_log log
  where log.authority_id = current_authority() and log.people @> array[person] and log.id < before_id
    and log.at >= from_at and log.at <= until_at and (reader is null or log.actor_id = reader)
    and case when exists (
        select 1 from staff where staff.authority_id = current_authority() and staff.id = current_actor()
          and 'information-officer' = any(staff.roles))
      then true
      else access.may_open(person) and not exists (
        select 1 from reading_hold held where held.authority_id = log.authority_id and held.person_id = person
          and held.to_at is null and log.at >= held.from_at and (held.staff_id is null or held.staff_id = log.actor_id)
          and coalesce(log.relationships[array_position(log.people, person)], '') not in ('works-with', 'team')
          and log.actor_id is distinct from current_actor())
        -- That somebody looks into it would give away that there is something to look into.
        and not ('information-officer' = any(coalesce(log.roles, '{}')) and exists (
          select 1 from named_concern asked where asked.authority_id = log.authority_id and asked.person_id = person
            and (asked.outcome is null or exists (
              select 1 from reading_hold held where held.authority_id = log.authority_id and held.person_id = person
                and held.to_at is null)))) end
  order by log.id desc limit most;
$$;

-- One's own readings; those of another only for an information officer.
create function access.reading_by(reader uuid, from_at timestamptz, to_at timestamptz, before_id bigint, most integer)
  returns table (id bigint, at timestamptz, purpose text, people uuid[], roles text[], relationships text[])
  language sql stable security definer set search_path = pg_catalog, public as $$
  select log.id, log.at, log.purpose, log.people, log.roles, log.relationships
  from reading_log log
  where log.authority_id = current_authority() and log.actor_id = reader and log.at >= from_at and log.at <= to_at
    and log.id < before_id
    and (reader = current_actor() or exists (
      select 1 from staff where staff.authority_id = log.authority_id and staff.id = current_actor()
        and 'information-officer' = any(staff.roles)))
  order by log.id desc limit most;
$$;

revoke all on function access.refresh(date, text[], text[], text[]), access.may_open(uuid),
  access.find_exactly(text[], text[], text), access.may_open_in_emergency(uuid),
  access.reading_of_person(uuid, uuid, timestamptz, timestamptz, bigint, integer),
  access.reading_by(uuid, timestamptz, timestamptz, bigint, integer) from public;
grant execute on function access.refresh(date, text[], text[], text[]), access.may_open(uuid),
  access.find_exactly(text[], text[], text), access.may_open_in_emergency(uuid),
  access.reading_of_person(uuid, uuid, timestamptz, timestamptz, bigint, integer),
  access.reading_by(uuid, timestamptz, timestamptz, bigint, integer) to los_app;
