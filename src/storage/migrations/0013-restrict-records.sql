-- Restricted records: open only to those who work with the person. Children adopted, or with a decision on adoption, are
-- restricted from the moment they are loaded. Who may not see them stands in access.denied, managers and analysts too.

create table restriction (
  authority_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  because text not null,
  from_on date not null,
  act bigint not null,
  primary key (authority_id, id)
);
create unique index restriction_person on restriction (authority_id, person_id);
call keep_table('restriction', 'record');

create index allocation_open on allocation (authority_id, person_id, staff_id);

-- Whoever restricts may be denied themselves by it, so that what they can see cannot be what decides.
create function access.refresh_denied(on_day date) returns void language sql security definer
  set search_path = pg_catalog, public as $$
  delete from access.denied where authority_id = current_authority();
  insert into access.denied (authority_id, actor_id, person_id)
  select staff.authority_id, staff.id, restriction.person_id
  from staff join restriction on restriction.authority_id = staff.authority_id
  where staff.authority_id = current_authority() and not exists (
    select 1 from allocation
    where allocation.authority_id = staff.authority_id and allocation.person_id = restriction.person_id
      and allocation.staff_id = staff.id and allocation.removed_by is null
      and allocation.from_on <= on_day and (allocation.to_on is null or allocation.to_on > on_day));
$$;

-- Answers how many records were restricted just now.
create function access.restrict_adopted(people uuid[], by_act bigint, on_day date) returns integer
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
  if restricted > 0 then perform access.refresh_denied(on_day); end if;
  return restricted;
end $$;

-- Of some numbers, those of people whom the one who asks may not see: nothing else is said of them.
create function access.hidden_numbers(kinds text[], numbers text[]) returns table (kind text, number text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select known.kind, known.value
  from unnest(kinds, numbers) as asked (kind, value)
  join person_identifier known on known.authority_id = current_authority() and known.kind = asked.kind and known.value = asked.value
  join access.denied on denied.authority_id = known.authority_id and denied.person_id = known.person_id
    and denied.actor_id = current_actor();
$$;

revoke all on function access.refresh_denied(date), access.restrict_adopted(uuid[], bigint, date),
  access.hidden_numbers(text[], text[]) from public;
grant execute on function access.refresh_denied(date), access.restrict_adopted(uuid[], bigint, date),
  access.hidden_numbers(text[], text[]) to los_app;
