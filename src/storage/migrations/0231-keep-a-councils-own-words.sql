-- Words a council adds to the lists by which what is written is looked at: words that name harm, which never get a milder one,
-- and words for which there is another. About nobody.

create table council_word (
  authority_id smallint not null,
  id uuid not null,
  kind text not null check (kind in ('harm', 'another')),
  -- As it is looked for; a star at its end stands for any ending.
  word text not null,
  -- What could be said in its place.
  instead text,
  reason text not null,
  added_by text not null,
  ended_by text,
  from_on date not null,
  -- The first day on which it is looked for no more.
  to_on date,
  act bigint not null,
  primary key (authority_id, id),
  check ((kind = 'another') = (instead is not null)),
  check ((to_on is null) = (ended_by is null)),
  check (to_on >= from_on)
);
call keep_table('council_word', 'record');
