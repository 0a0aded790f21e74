-- Which words of a visit or an entry are about somebody else, or came from them: marked as it is written or later, shown to staff
-- as marked, and left out of what goes to the young person. The words themselves stay where they are.

create table marked_words (
  authority_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  -- The table they stand in, its row, and which of its texts.
  place text not null check (place in ('entry', 'visit')),
  row_id uuid not null,
  in_text text not null,
  -- As they stand there.
  words text not null,
  marked_on date not null,
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
create index marked_words_person on marked_words (authority_id, person_id);
create index marked_words_replaces on marked_words (authority_id, replaces) where replaces is not null;
call keep_table('marked_words', 'record', 'person_id');
