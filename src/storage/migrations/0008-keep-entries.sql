-- Every other dated thing on a record, by kind; numbers of other returns; deaths for measures; who works with whom from files.

create table entry (
  authority_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  on_day date not null,
  -- The first day it no longer held.
  until_day date,
  answer text,
  -- What tells two of one kind and day apart: the kind of going missing, the worker's number.
  subject text not null default '',
  details jsonb not null default '{}',
  source_file uuid,
  source_row integer,
  removed_by bigint,
  act bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id)
);
create index entry_person on entry (authority_id, person_id, kind, on_day);
create index entry_kind on entry (authority_id, kind, on_day);
call keep_table('entry', 'record', 'person_id');
call open_to_measures('entry', 'authority_id, id, person_id, kind, on_day, until_day, answer, subject, details, removed_by');

-- A number of one source is given to one person for good.
drop index person_identifier_value;
create unique index person_identifier_value on person_identifier (authority_id, kind, value)
  where kind in ('903-child', 'annex-a-child', 'council');

alter table allocation
  add source_file uuid,
  add source_row integer,
  add removed_by bigint;

grant select (died_on) on person to los_reporting;
grant select (removed_by) on allocation to los_reporting;

-- A file may hold several tables, each with a name of its own.
alter table import_file add name text not null default '';
update import_file set name = file.name from file
  where file.authority_id = import_file.authority_id and file.id = import_file.file_id;

-- Names, staff and households that come in files.
alter table person_name
  add source_file uuid,
  add source_row integer,
  add removed_by bigint;
alter table staff
  add number text,
  add full_time_share numeric(4, 2),
  add source_file uuid,
  add source_row integer,
  add removed_by bigint;
create unique index staff_number on staff (authority_id, number) where number is not null;
grant select (full_time_share, started_on, ended_on, removed_by) on staff to los_reporting;

create table fostering_household (
  authority_id smallint not null,
  id uuid not null,
  number text not null,
  kind text not null,
  approved_on date not null,
  ended_on date,
  places integer,
  source_file uuid,
  source_row integer,
  removed_by bigint,
  act bigint not null,
  primary key (authority_id, id)
);
create unique index fostering_household_number on fostering_household (authority_id, number);
call keep_table('fostering_household', 'record');
call open_to_measures('fostering_household', 'authority_id, id, kind, approved_on, ended_on, places, removed_by');
