-- What a member of staff has begun to write and not yet saved. It belongs to whoever wrote it and to whom it is about:
-- nobody else reads it, whatever their role, and no figure, search or file does. It passes, and so is in no journal.
create table draft (
  authority_id smallint not null,
  staff_id uuid not null,
  -- The one-time key of the form it was typed into: the save that uses the key ends the draft.
  key uuid not null,
  -- The path of the form, which holds ids and nothing personal.
  address text not null,
  person_id uuid,
  title text not null,
  content jsonb not null,
  -- The act that had last written what the form showed; null where it showed nothing.
  version bigint,
  -- Counts each keeping, so that two pages on one draft do not write over each other.
  revision integer not null,
  began_at timestamptz not null default clock_timestamp(),
  kept_at timestamptz not null default clock_timestamp(),
  ends_at timestamptz not null,
  primary key (authority_id, staff_id, key),
  foreign key (authority_id, staff_id) references staff (authority_id, id)
);
create index draft_ends on draft (authority_id, ends_at);

call keep_table('draft', 'derived', 'person_id');
drop policy of_the_reader on draft;
create policy of_the_reader on draft to los_app
  using (
    authority_id = (select current_authority()) and staff_id = (select current_actor()) and ends_at > statement_timestamp()
    and (person_id is null or (
      ((select current_scope()) = 'all' or person_id in (
        select person_id from access.readable
        where authority_id = (select current_authority()) and actor_id = (select current_actor())
          and (until_on is null or until_on > current_date) and (until_at is null or until_at > statement_timestamp())))
      and person_id not in (
        select person_id from access.denied
        where authority_id = (select current_authority()) and actor_id = (select current_actor()))))
  );

-- How many of their own a writer has, also about somebody whose record has closed to them: they are told that it is there.
create function count_own_drafts() returns integer language sql stable security definer set search_path = pg_catalog, public as $$
  select count(*)::int from draft
  where authority_id = current_authority() and staff_id = current_actor() and ends_at > statement_timestamp()
$$;

-- Takes away what has ended, of everybody in the council: nobody can read it any more who could ask for that.
create function drop_ended_drafts() returns void language sql security definer set search_path = pg_catalog, public as $$
  delete from draft where authority_id = current_authority() and ends_at <= statement_timestamp()
$$;

revoke all on function count_own_drafts(), drop_ended_drafts() from public;
grant execute on function count_own_drafts(), drop_ended_drafts() to los_app;
