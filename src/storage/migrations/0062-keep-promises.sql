-- What was agreed with a young person: what, by whom, by when; until it is kept, changed with them, or broken and told.

create table promise (
  authority_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  what text not null,
  who text not null check (who in ('worker', 'cover', 'staff', 'partner', 'young-person')),
  -- The member of staff, and how they or the partner were named.
  staff_id uuid,
  named text,
  made_on date not null,
  due_on date not null,
  -- The visit or conversation at which it was made.
  visit_id uuid,
  -- The promise it was changed from.
  changed_from uuid,
  kept_on date,
  changed_on date,
  -- They were told that it is not kept.
  told_on date,
  -- Why it was changed or broken.
  because text,
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
  check ((who = 'staff') = (staff_id is not null)),
  check ((who in ('staff', 'partner')) = (named is not null)),
  check (due_on >= made_on),
  check (num_nonnulls(kept_on, changed_on, told_on) <= 1)
);
create index promise_person on promise (authority_id, person_id);
create index promise_staff on promise (authority_id, staff_id) where staff_id is not null;
create index promise_replaces on promise (authority_id, replaces) where replaces is not null;
call keep_table('promise', 'record', 'person_id');

create or replace function access.changes_of(kept text, kept_row uuid)
  returns table (act bigint, actor_name text, at timestamptz, reason text, before jsonb, after jsonb)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select journal.act, act.actor_name, act.at, act.reason, content.before, content.after
  from journal
  join journal_content content on content.authority_id = journal.authority_id and content.journal_id = journal.id
  join act on act.authority_id = journal.authority_id and act.id = journal.act
  where journal.authority_id = current_authority() and journal.table_name = kept and journal.row_id = kept_row::text
    and kept in ('review', 'visit', 'entry', 'promise') and access.may_open((content.after ->> 'person_id')::uuid)
  order by journal.id;
$$;
