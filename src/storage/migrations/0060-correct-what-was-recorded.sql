-- What was recorded is corrected or struck out here, and what it said before is never lost.

-- By which act a row was struck out here: a file may go on saying it, and it stays struck out. By which act it was last
-- corrected. What came in a file is corrected by a row that stands in its place, so that no later load changes it back.
alter table care_episode add column struck_by bigint;
alter table contact_detail add column struck_by bigint;
alter table allocation add column struck_by bigint;
alter table person_name add column struck_by bigint;
alter table review add column struck_by bigint, add column corrected_by bigint, add column replaces uuid;
alter table visit add column struck_by bigint, add column corrected_by bigint, add column replaces uuid;
alter table entry add column struck_by bigint, add column corrected_by bigint, add column replaces uuid;
create index review_replaces on review (authority_id, replaces) where replaces is not null;
create index visit_replaces on visit (authority_id, replaces) where replaces is not null;
create index entry_replaces on entry (authority_id, replaces) where replaces is not null;

-- How one dated thing came to say what it says, for whoever may open the person it is about. The journal itself is closed.
create function access.changes_of(kept text, kept_row uuid)
  returns table (act bigint, actor_name text, at timestamptz, reason text, before jsonb, after jsonb)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select journal.act, act.actor_name, act.at, act.reason, content.before, content.after
  from journal
  join journal_content content on content.authority_id = journal.authority_id and content.journal_id = journal.id
  join act on act.authority_id = journal.authority_id and act.id = journal.act
  where journal.authority_id = current_authority() and journal.table_name = kept and journal.row_id = kept_row::text
    and kept in ('review', 'visit', 'entry') and access.may_open((content.after ->> 'person_id')::uuid)
  order by journal.id;
$$;
revoke all on function access.changes_of(text, uuid) from public;
grant execute on function access.changes_of(text, uuid) to los_app;
