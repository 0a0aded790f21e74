-- Parts of a record that fewer people read than the record: health and immigration. What stands in them are entries of some
-- kinds, which open to whoever works with the person, and to few others; where a record does not open, its parts do not.

-- Where somebody is held stands with the day they come out, so that the list of those in custody says it.
update entry set details = details || jsonb_build_object('establishment', words -> 'establishment'), words = words - 'establishment'
  where kind = 'custody' and words ? 'establishment';
-- Whom the one who asks reads in a part: because of which ties, and in which roles. Asked once by a policy, not once a row.
create function access.read_in_part(part text) returns table (person_id uuid) language sql stable security definer
  set search_path = pg_catalog, public as $$
  select readable.person_id
  from access.readable
  join staff on staff.authority_id = readable.authority_id and staff.id = readable.actor_id
    and staff.roles && '{personal-adviser,social-worker,team-manager}'::text[]
  where readable.authority_id = current_authority() and readable.actor_id = current_actor()
    and (readable.until_on is null or readable.until_on > current_date)
    and (readable.until_at is null or readable.until_at > statement_timestamp())
    and readable.relationship = any(case part
      when 'health' then '{works-with,named,covers}'::text[]
      when 'immigration' then '{works-with,named,covers,team,last-team,nobody-yet}'::text[]
      else '{}'::text[] end);
$$;
revoke all on function access.read_in_part(text) from public;
grant execute on function access.read_in_part(text) to los_app;

-- Each narrows what is open already. The program itself reads all: it rebuilds, and makes the demonstration.
create policy of_the_health_part on entry as restrictive to los_app using (
  kind <> 'health-consultation' or (select current_actor()) is null
  or person_id in (select person_id from access.read_in_part('health')));
create policy of_the_immigration_part on entry as restrictive to los_app using (
  kind not in ('immigration-status', 'immigration-outcome') or (select current_actor()) is null
  or person_id in (select person_id from access.read_in_part('immigration')));
-- No figure counts any of it.
create policy of_no_figure on entry as restrictive to los_reporting using (
  kind not in ('health-consultation', 'immigration-status', 'immigration-outcome'));

-- As before; what stands in a part only to whoever reads the part.
create or replace function access.changes_of(kept text, kept_row uuid)
  returns table (act bigint, actor_name text, at timestamptz, reason text, before jsonb, after jsonb)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select journal.act, act.actor_name, act.at, act.reason, content.before, content.after
  from journal
  join journal_content content on content.authority_id = journal.authority_id and content.journal_id = journal.id
  join act on act.authority_id = journal.authority_id and act.id = journal.act
  where journal.authority_id = current_authority() and journal.table_name = kept and journal.row_id = kept_row::text
    and exists (
      select 1 from pg_attribute
      where attrelid = to_regclass('public.' || quote_ident(kept)) and attname = 'struck_by' and not attisdropped)
    and access.may_open((content.after ->> 'person_id')::uuid)
    and (content.after ->> 'other_id' is null or access.may_open((content.after ->> 'other_id')::uuid))
    and (kept <> 'entry' or current_actor() is null or content.after ->> 'kind' <> 'health-consultation'
      or (content.after ->> 'person_id')::uuid in (select person_id from access.read_in_part('health')))
    and (kept <> 'entry' or current_actor() is null
      or content.after ->> 'kind' not in ('immigration-status', 'immigration-outcome')
      or (content.after ->> 'person_id')::uuid in (select person_id from access.read_in_part('immigration')))
  order by journal.id;
$$;
