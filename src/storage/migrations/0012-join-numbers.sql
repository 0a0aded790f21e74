-- Numbers of two sources that are one person's: from whose record a number went to whose, and whether that was undone.

create table number_join (
  authority_id smallint not null,
  id uuid not null,
  kind text not null,
  number text not null,
  -- Whose it was before; null where nobody had it yet.
  from_person uuid,
  to_person uuid not null,
  undone_by bigint,
  act bigint not null,
  primary key (authority_id, id)
);
create index number_join_number on number_join (authority_id, kind, number);
call keep_table('number_join', 'record');
create policy of_those_who_reach_everyone on number_join as restrictive to los_app using ((select current_scope()) = 'all');

-- Likely pairs are found by date of birth.
create index person_born on person (authority_id, born_on);
