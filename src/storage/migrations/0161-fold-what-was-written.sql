-- What was written about a young person in words nobody would use to them now. It stays as it was written; a note stands
-- before it, and whoever asks opens it.

create table folded_words (
  authority_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  -- The table it stands in, and its row.
  place text not null check (place in ('entry', 'visit', 'management_entry')),
  row_id uuid not null,
  -- What is wrong with it.
  wrong text not null,
  folded_on date not null,
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
-- One note stands before it at a time.
create unique index folded_words_once on folded_words (authority_id, place, row_id) where removed_by is null;
create index folded_words_person on folded_words (authority_id, person_id);
create index folded_words_replaces on folded_words (authority_id, replaces) where replaces is not null;
call keep_table('folded_words', 'record', 'person_id');
