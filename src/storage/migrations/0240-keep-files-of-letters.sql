-- The file of a letter that came in or went out: each version of it, and who got which.

-- A file as it was taken in, known by what is in it and not by the name it came under, which is not kept. It is never changed,
-- and so stands outside the journal; whether it is given to anybody says the version it belongs to.
create table letter_bytes (
  authority_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  bytes bytea not null,
  act bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id),
  check (octet_length(bytes) between 1 and 10485760)
);
-- It is packed already.
alter table letter_bytes alter column bytes set storage external;
create index letter_bytes_person on letter_bytes (authority_id, person_id);
call keep_table('letter_bytes', 'append-only', 'person_id');

create table letter_file (
  authority_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  -- The entry by which the letter stands on the record, as it was when the file was kept with it.
  letter_id uuid not null,
  bytes_id uuid not null,
  kind text not null check (kind in ('pdf', 'docx', 'jpeg')),
  size integer not null,
  -- Which version it is: as it came, large print, as it stood on a day.
  version text not null,
  -- Whose it is to read: theirs, or it tells of somebody else and goes into no copy for them.
  about text not null check (about in ('them', 'others')),
  kept_on date not null,
  source_file uuid,
  source_row integer,
  removed_by bigint,
  struck_by bigint,
  corrected_by bigint,
  replaces uuid,
  act bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id),
  foreign key (authority_id, bytes_id) references letter_bytes (authority_id, id)
);
create index letter_file_person on letter_file (authority_id, person_id);
create index letter_file_replaces on letter_file (authority_id, replaces) where replaces is not null;
call keep_table('letter_file', 'record', 'person_id');

create table letter_given (
  authority_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  letter_file_id uuid not null,
  given_on date not null,
  to_whom text not null,
  how text not null check (how in ('hand', 'post', 'email', 'message', 'other')),
  source_file uuid,
  source_row integer,
  removed_by bigint,
  struck_by bigint,
  corrected_by bigint,
  replaces uuid,
  act bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id),
  foreign key (authority_id, letter_file_id) references letter_file (authority_id, id)
);
create index letter_given_person on letter_given (authority_id, person_id);
create index letter_given_replaces on letter_given (authority_id, replaces) where replaces is not null;
call keep_table('letter_given', 'record', 'person_id');
