-- A day out, a performance, good news: what happened, and a photo of it.

-- A photo as it was made anew here, small enough for one row, without anything that said where or when it was taken. It is
-- never changed, and so stands outside the journal; whether it is in view says the memory it belongs to.
create table photo (
  authority_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  bytes bytea not null,
  small bytea not null,
  width integer not null,
  height integer not null,
  act bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id),
  check (octet_length(bytes) <= 2000000 and octet_length(small) <= 200000)
);
create index photo_person on photo (authority_id, person_id);
call keep_table('photo', 'append-only', 'person_id');

create table memory (
  authority_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  on_day date not null,
  what text not null,
  -- Who else is in the photo, and whether they mind.
  others text,
  photo_id uuid,
  -- They want it out of view.
  hidden_on date,
  source_file uuid,
  source_row integer,
  removed_by bigint,
  struck_by bigint,
  corrected_by bigint,
  replaces uuid,
  act bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id),
  foreign key (authority_id, photo_id) references photo (authority_id, id)
);
create index memory_person on memory (authority_id, person_id);
call keep_table('memory', 'record', 'person_id');
