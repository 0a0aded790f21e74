-- A local standard agreed differently with one young person: another number for one of its settings, from a day until a day.

create table agreed_difference (
  authority_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  rule text not null,
  setting text not null,
  value integer not null,
  -- With whom, and who agreed it for the council.
  agreed_with text not null,
  agreed_by text not null,
  because text not null,
  from_on date not null,
  -- The first day on which the council's standard holds again.
  until_on date not null,
  source_file uuid,
  source_row integer,
  removed_by bigint,
  struck_by bigint,
  corrected_by bigint,
  replaces uuid,
  act bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id),
  check (until_on > from_on)
);
create index agreed_difference_person on agreed_difference (authority_id, person_id);
create index agreed_difference_replaces on agreed_difference (authority_id, replaces) where replaces is not null;
call keep_table('agreed_difference', 'record', 'person_id');

-- Of every table whose rows can be struck out, and of no other: a table that comes later need not be named here.
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
  order by journal.id;
$$;
