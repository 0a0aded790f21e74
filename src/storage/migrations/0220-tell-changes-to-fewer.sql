-- The kind of a change in somebody's life, and leave to remain, are read by fewer people than the record: lists say *a
-- change*. Of changes the young person may let others know, by name. What rules need of parts is read apart from who asks.

create table agreed_reader (
  authority_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  staff_id uuid not null,
  -- As they were called when it was agreed.
  named text not null,
  from_on date not null,
  -- The first day on which they may not know any more.
  to_on date,
  -- The young person's own words, or how their yes was known. Without it there is no row.
  said text not null,
  ended_said text,
  source_file uuid,
  source_row integer,
  removed_by bigint,
  struck_by bigint,
  corrected_by bigint,
  replaces uuid,
  act bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id),
  foreign key (authority_id, staff_id) references staff (authority_id, id),
  check (to_on >= from_on),
  check (to_on is not null or ended_said is null)
);
create index agreed_reader_person on agreed_reader (authority_id, person_id);
create index agreed_reader_staff on agreed_reader (authority_id, staff_id) where removed_by is null;
create unique index agreed_reader_open on agreed_reader (authority_id, person_id, staff_id) where to_on is null and removed_by is null;
create index agreed_reader_replaces on agreed_reader (authority_id, replaces) where replaces is not null;
call keep_table('agreed_reader', 'record', 'person_id');

-- As before, and changes: whoever reads of the right to stay, and those the young person let know, where the record opens to them.
create or replace function access.read_in_part(part text) returns table (person_id uuid) language sql stable security definer
  set search_path = pg_catalog, public as $$
  select readable.person_id
  from access.readable
  join staff on staff.authority_id = readable.authority_id and staff.id = readable.actor_id
    and staff.roles && '{personal-adviser,social-worker,team-manager}'::text[]
  where readable.authority_id = current_authority() and readable.actor_id = current_actor()
    and (readable.until_on is null or readable.until_on > current_date)
    and (readable.until_at is null or readable.until_at > statement_timestamp())
    and readable.relationship = any(case
      when part = 'health' then '{works-with,named,covers}'::text[]
      when part in ('immigration', 'changes') then '{works-with,named,covers,team,last-team,nobody-yet}'::text[]
      else '{}'::text[] end)
  union
  select agreed.person_id
  from agreed_reader agreed
  join authority on authority.authority_id = agreed.authority_id
  where part = 'changes' and agreed.authority_id = current_authority() and agreed.staff_id = current_actor()
    and agreed.removed_by is null and (agreed.to_on is null or agreed.to_on > coalesce(authority.today_is, current_date))
    and access.may_open(agreed.person_id);
$$;

create policy of_the_changes_part on entry as restrictive to los_app using (
  kind <> 'significant-change' or (select current_actor()) is null
  or person_id in (select person_id from access.read_in_part('changes')));
alter policy of_the_immigration_part on entry using (
  kind not in ('immigration-status', 'immigration-outcome', 'leave-to-remain') or (select current_actor()) is null
  or person_id in (select person_id from access.read_in_part('immigration')));
-- No figure counts any of it: figures count the duties that rest on it.
alter policy of_no_figure on entry using (
  kind not in ('health-consultation', 'immigration-status', 'immigration-outcome', 'leave-to-remain', 'significant-change'));
-- Who was let know says that there is something to know.
create policy of_the_changes_part on agreed_reader as restrictive to los_app using (
  (select current_actor()) is null or person_id in (select person_id from access.read_in_part('changes')));

-- What came in files stays, as the record's own: no file brings it any more, and none takes it away.
update entry set source_file = null, source_row = null
  where kind in ('significant-change', 'leave-to-remain') and source_file is not null and removed_by is null;
-- Words by which a text is found again are kept of nothing that stands in a part.
delete from fingerprint using entry
  where entry.authority_id = fingerprint.authority_id and entry.id = fingerprint.row_id and fingerprint.place = 'entry'
    and entry.kind in ('significant-change', 'leave-to-remain');
delete from written_text using entry
  where entry.authority_id = written_text.authority_id and entry.id = written_text.row_id and written_text.place = 'entry'
    and entry.kind in ('significant-change', 'leave-to-remain');

-- Of everything on a record these are few, and asked for at every write.
create index entry_of_parts_for_rules on entry (authority_id, person_id)
  where kind in ('significant-change', 'leave-to-remain') and removed_by is null;

-- What lists say to whoever may open the record: that there was a change, and on which day. What the plan is asked about holds
-- leave to remain as well; nothing here tells the two apart.
create function access.changes_untold(people uuid[], asked_of_the_plan boolean)
  returns table (id uuid, person_id uuid, on_day date, corrected_by bigint, act bigint)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select entry.id, entry.person_id, entry.on_day, entry.corrected_by, entry.act
  from entry
  where entry.authority_id = current_authority() and entry.person_id = any(people) and entry.removed_by is null
    and (entry.kind = 'significant-change' or (asked_of_the_plan and entry.kind = 'leave-to-remain'))
    and access.may_open(entry.person_id);
$$;
revoke all on function access.changes_untold(uuid[], boolean) from public;
grant execute on function access.changes_untold(uuid[], boolean) to los_app;

-- What rules need of parts, whoever writes: without a word of what was written, of records that open to the writer, and only
-- inside the act that works the duties out. A page that reads gets nothing.
create function access.facts_of_parts(in_act bigint, people uuid[])
  returns table (id uuid, person_id uuid, kind text, on_day date, until_day date, answer text, details jsonb)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select entry.id, entry.person_id, entry.kind, entry.on_day, entry.until_day, entry.answer, entry.details
  from entry
  where entry.authority_id = current_authority() and entry.person_id = any(people) and entry.removed_by is null
    and entry.kind in ('significant-change', 'leave-to-remain')
    and exists (
      select 1 from act
      where act.authority_id = current_authority() and act.id = in_act and act.xmin = pg_current_xact_id_if_assigned()::xid
        and act.actor_id is not distinct from current_actor())
    and (current_actor() is null or access.may_open(entry.person_id));
$$;
revoke all on function access.facts_of_parts(bigint, uuid[]) from public;
grant execute on function access.facts_of_parts(bigint, uuid[]) to los_app;

-- Of these people, those of whom something was entered here by hand in a part, or let know: it does not move with a number.
create function access.entered_in_parts(people uuid[]) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public as $$
  select entry.person_id from entry
  where entry.authority_id = current_authority() and entry.person_id = any(people)
    and ((entry.source_file is null and entry.removed_by is null) or entry.struck_by is not null)
    and entry.kind in ('health-consultation', 'immigration-status', 'immigration-outcome', 'leave-to-remain', 'significant-change')
    and access.may_open(entry.person_id)
  union
  select agreed.person_id from agreed_reader agreed
  where agreed.authority_id = current_authority() and agreed.person_id = any(people)
    and (agreed.removed_by is null or agreed.struck_by is not null) and access.may_open(agreed.person_id);
$$;
revoke all on function access.entered_in_parts(uuid[]) from public;
grant execute on function access.entered_in_parts(uuid[]) to los_app;

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
      or content.after ->> 'kind' not in ('immigration-status', 'immigration-outcome', 'leave-to-remain')
      or (content.after ->> 'person_id')::uuid in (select person_id from access.read_in_part('immigration')))
    and (not (kept = 'agreed_reader' or (kept = 'entry' and content.after ->> 'kind' = 'significant-change'))
      or current_actor() is null
      or (content.after ->> 'person_id')::uuid in (select person_id from access.read_in_part('changes')))
  order by journal.id;
$$;
