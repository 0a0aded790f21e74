-- What happened that matters, chosen from the record; and the young person's own story, piece by piece.

-- A row points to what it was chosen from, and that is where its words and its day are read; or it is an entry of an old
-- chronology on paper, with words of its own.
create table significant_event (
  authority_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  -- Below the page of the young person: `entries`, `visits`, `episodes`, `reviews`, `management`.
  source_segment text,
  source_id uuid,
  -- The day it happened; of what was chosen, the day it was under when it was.
  on_day date not null,
  told text,
  -- Which paper it stood in.
  paper text,
  why text not null,
  source_file uuid,
  source_row integer,
  removed_by bigint,
  struck_by bigint,
  corrected_by bigint,
  replaces uuid,
  act bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id),
  check ((source_segment is null) = (source_id is null)),
  check (num_nonnulls(source_id, told) = 1),
  check ((told is null) = (paper is null))
);
create index significant_event_person on significant_event (authority_id, person_id);
create unique index significant_event_once on significant_event (authority_id, person_id, source_id)
  where source_id is not null and removed_by is null;
call keep_table('significant_event', 'record', 'person_id');

-- One piece of a life told to whose life it is. Whether it is prepared, shared or waits is worked out from its days.
create table story_piece (
  authority_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('place', 'someone', 'why', 'more', 'letter')),
  title text not null,
  words text not null,
  -- Of a letter: what they had said, why it was decided so, what happens next; and who signs it.
  heard text,
  because text,
  what_next text,
  signed_by text,
  -- Of a letter: what was decided, where it stands on the record.
  source_segment text,
  source_id uuid,
  prepared_on date not null,
  shared_on date,
  shared_with text,
  -- They asked to wait, and when they may be asked again.
  waits_since date,
  they_said text,
  ask_again_on date,
  given_on date,
  given_how text,
  source_file uuid,
  source_row integer,
  removed_by bigint,
  struck_by bigint,
  corrected_by bigint,
  replaces uuid,
  act bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id),
  check ((shared_on is null) = (shared_with is null)),
  check (shared_on is null or waits_since is null),
  check ((given_on is null) = (given_how is null)),
  check ((kind = 'letter') = (signed_by is not null)),
  check ((source_segment is null) = (source_id is null))
);
create index story_piece_person on story_piece (authority_id, person_id);
call keep_table('story_piece', 'record', 'person_id');

-- A time spent together on where somebody comes from.
create table story_session (
  authority_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  held_on date not null,
  with_whom text not null,
  what text not null,
  said text,
  next text,
  source_file uuid,
  source_row integer,
  removed_by bigint,
  struck_by bigint,
  corrected_by bigint,
  replaces uuid,
  act bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id)
);
create index story_session_person on story_session (authority_id, person_id);
call keep_table('story_session', 'record', 'person_id');

-- What helps this young person, as they or somebody who knows them says it: the newest is read first.
create table what_helps (
  authority_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  said_on date not null,
  words text not null,
  said_by text not null,
  source_file uuid,
  source_row integer,
  removed_by bigint,
  struck_by bigint,
  corrected_by bigint,
  replaces uuid,
  act bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id)
);
create index what_helps_person on what_helps (authority_id, person_id);
call keep_table('what_helps', 'record', 'person_id');
