-- Who matters to a young person, as they see it: somebody on record here or a name, how close, how often they wish to meet,
-- and what each would do in a crisis. Whom they want kept off stays known as that, and is on no picture.

create table who_matters (
  authority_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  other_id uuid,
  named text,
  -- How they belong, in the young person's words.
  belongs text,
  ring text not null check (ring in ('closest', 'close', 'further')),
  wish text,
  how_now text,
  in_crisis text,
  again text,
  said_on date not null,
  off_on date,
  off_said text,
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
  check (off_on is not null or off_said is null)
);
create index who_matters_person on who_matters (authority_id, person_id);
create index who_matters_other on who_matters (authority_id, other_id) where other_id is not null;
create index who_matters_replaces on who_matters (authority_id, replaces) where replaces is not null;
call keep_table('who_matters', 'record', 'person_id');

-- As of who belongs to whom: it opens only to whoever may open both.
create policy of_the_other_end on who_matters as restrictive to los_app
  using (other_id is null or (
    ((select current_scope()) = 'all' or other_id in (select person_id from access.readable
      where authority_id = (select current_authority()) and actor_id = (select current_actor())
        and (until_on is null or until_on > current_date) and (until_at is null or until_at > statement_timestamp())))
    and other_id not in (select person_id from access.denied
      where authority_id = (select current_authority()) and actor_id = (select current_actor()))));
