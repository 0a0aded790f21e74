-- What a manager wrote on one young person's record: a direction or a challenge, for somebody and by a day, until it is
-- answered and the answer read; a decision, a reflection, or a recognition of good work.

create table management_entry (
  authority_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('direction', 'challenge', 'decision', 'reflection', 'recognition')),
  what text not null,
  written_by uuid,
  written_on date not null,
  -- The member of staff it is for, and how they were named.
  staff_id uuid,
  named text,
  due_on date,
  answered_on date,
  answer text,
  -- The day a manager had read the answer.
  read_on date,
  source_file uuid,
  source_row integer,
  removed_by bigint,
  struck_by bigint,
  corrected_by bigint,
  replaces uuid,
  act bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id),
  foreign key (authority_id, written_by) references staff (authority_id, id),
  foreign key (authority_id, staff_id) references staff (authority_id, id),
  check ((kind in ('direction', 'challenge')) = (staff_id is not null)),
  check ((staff_id is null) = (named is null) and (staff_id is null) = (due_on is null)),
  check (due_on >= written_on),
  check ((answered_on is null) = (answer is null) and (answered_on is null or staff_id is not null)),
  check (read_on is null or answered_on is not null)
);
create index management_entry_person on management_entry (authority_id, person_id, written_on);
-- What still waits: for an answer, or for the answer to be read.
create index management_entry_for on management_entry (authority_id, staff_id) where staff_id is not null and read_on is null;
create index management_entry_by on management_entry (authority_id, written_by) where staff_id is not null and read_on is null;
create index management_entry_replaces on management_entry (authority_id, replaces) where replaces is not null;
call keep_table('management_entry', 'record', 'person_id');
-- When somebody last wrote, for a whole team at once.
create index entry_supervision on entry (authority_id, person_id, on_day) where kind = 'supervision';

create or replace function access.changes_of(kept text, kept_row uuid)
  returns table (act bigint, actor_name text, at timestamptz, reason text, before jsonb, after jsonb)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select journal.act, act.actor_name, act.at, act.reason, content.before, content.after
  from journal
  join journal_content content on content.authority_id = journal.authority_id and content.journal_id = journal.id
  join act on act.authority_id = journal.authority_id and act.id = journal.act
  where journal.authority_id = current_authority() and journal.table_name = kept and journal.row_id = kept_row::text
    and kept in ('review', 'visit', 'entry', 'promise', 'management_entry')
    and access.may_open((content.after ->> 'person_id')::uuid)
  order by journal.id;
$$;
