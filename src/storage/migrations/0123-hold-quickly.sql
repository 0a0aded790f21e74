-- Who is held is asked of some people at the end of each act, and of everybody when a day begins. Both begin from those to
-- whom somebody may be owed, and not from everybody there ever was.
create index person_begun_here on person (authority_id, id) where begun_by is not null;

-- Everybody to whom somebody is owed on a day, whether or not somebody works with them.
create function access.owed_somebody(on_day date, statuses text[], help text[], doubt text) returns uuid[] language sql stable
  security definer set search_path = pg_catalog, public as $$
  select coalesce(array_agg(person_id), '{}') from (
    select spell.person_id from spell
    where spell.authority_id = current_authority() and spell.rule = any(statuses) and not (doubt = any(spell.cannot_tell))
      and spell.from_on <= owed_somebody.on_day and (spell.to_on is null or spell.to_on >= owed_somebody.on_day)
    union
    select entry.person_id from entry
    where entry.authority_id = current_authority() and entry.kind = any(help) and entry.removed_by is null
      and entry.on_day <= owed_somebody.on_day and (entry.until_day is null or entry.until_day >= owed_somebody.on_day)
    union
    select person.id from person where person.authority_id = current_authority() and person.begun_by is not null
  ) as owed (person_id);
$$;
revoke all on function access.owed_somebody(date, text[], text[], text) from public;

do $$
declare
  who text := pg_get_functiondef('access.who_is_held(date, text[], text[], text[], text, uuid[])'::regprocedure);
  refresh text := pg_get_functiondef('access.refresh(date, text[], text[], text[], text[], text[], text)'::regprocedure);
  of_some constant text := '(people is null or person.id = any(people))';
  of_all constant text := 'access.who_is_held(on_day, team_roles, statuses, help, doubt, null)';
begin
  if position(of_some in who) = 0 or position(of_all in refresh) = 0 then
    raise exception 'who is held is written in another way than expected';
  end if;
  execute replace(who, of_some, 'person.id = any(people)');
  execute replace(refresh, of_all,
    'access.who_is_held(on_day, team_roles, statuses, help, doubt, access.owed_somebody(on_day, statuses, help, doubt))');
end $$;
