-- Who belongs to a young person: brothers and sisters, family, household; each with what they are to them, from when and
-- until when. One end is the young person on whose record it is, the other somebody on record here, or a name.

create table family_tie (
  authority_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  other_id uuid,
  named text,
  belongs_to text not null check (belongs_to in ('siblings', 'family', 'household')),
  -- What the other is to the young person.
  relation text not null,
  from_on date,
  -- The first day on which it no longer was so.
  to_on date,
  source_file uuid,
  source_row integer,
  removed_by bigint,
  struck_by bigint,
  corrected_by bigint,
  replaces uuid,
  act bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id),
  foreign key (authority_id, other_id) references person (authority_id, id),
  check (num_nonnulls(other_id, named) = 1),
  check (other_id <> person_id),
  check (to_on > from_on)
);
create index family_tie_person on family_tie (authority_id, person_id);
create index family_tie_other on family_tie (authority_id, other_id) where other_id is not null;
create index family_tie_replaces on family_tie (authority_id, replaces) where replaces is not null;
call keep_table('family_tie', 'record', 'person_id');

-- It opens only to whoever may open both: from neither end may anybody learn that the other is there.
create policy of_the_other_end on family_tie as restrictive to los_app
  using (other_id is null or (
    ((select current_scope()) = 'all' or other_id in (select person_id from access.readable
      where authority_id = (select current_authority()) and actor_id = (select current_actor())
        and (until_on is null or until_on > current_date) and (until_at is null or until_at > statement_timestamp())))
    and other_id not in (select person_id from access.denied
      where authority_id = (select current_authority()) and actor_id = (select current_actor()))));

-- As before; of what is about two people, only to whoever may open both.
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
  order by journal.id;
$$;
