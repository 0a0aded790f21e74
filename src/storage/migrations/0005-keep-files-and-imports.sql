-- Files as received, and what loading them did. Received rows are what each return said; the record is folded from them.

create table file (
  authority_id smallint not null,
  id uuid not null,
  name text not null,
  size integer not null,
  sha256 bytea not null,
  act bigint not null,
  primary key (authority_id, id)
);
call keep_table('file', 'record');

-- The bytes stand outside the journal: their hash is in it.
create table file_part (
  authority_id smallint not null,
  file_id uuid not null,
  position integer not null,
  bytes bytea not null,
  primary key (authority_id, file_id, position)
);
call keep_table('file_part', 'append-only');

create table import (
  authority_id smallint not null,
  id uuid not null,
  -- previewed, applying, applied, withdrawing, withdrawn
  state text not null,
  people_total integer not null,
  people_done integer not null,
  -- The last child finished, in the order of the child's number: where a stopped import goes on.
  done_to text,
  act bigint not null,
  primary key (authority_id, id)
);
call keep_table('import', 'record');

create table import_file (
  authority_id smallint not null,
  id uuid not null,
  import_id uuid not null,
  file_id uuid not null,
  kind text not null,
  return_year integer not null,
  rows integer not null,
  stored integer not null,
  unchanged integer not null,
  rejected integer not null,
  withdrawn integer not null,
  act bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, import_id) references import (authority_id, id),
  foreign key (authority_id, file_id) references file (authority_id, id)
);
create index import_file_import on import_file (authority_id, import_id);
call keep_table('import_file', 'record');

create table import_problem (
  authority_id smallint not null,
  import_id uuid not null,
  position integer not null,
  file_name text not null,
  row_number integer,
  column_name text,
  value text,
  code text not null,
  sentence text not null,
  primary key (authority_id, import_id, position)
);
call keep_table('import_problem', 'derived');

create table received_row (
  authority_id smallint not null,
  kind text not null,
  return_year integer not null,
  child text not null,
  row_key text not null,
  import_id uuid not null,
  file_id uuid not null,
  row_number integer not null,
  content jsonb not null,
  superseded_by uuid,
  primary key (authority_id, kind, return_year, child, row_key, import_id)
);
create index received_row_child on received_row (authority_id, child);
create index received_row_import on received_row (authority_id, import_id);
create index received_row_superseded on received_row (authority_id, superseded_by);
call keep_table('received_row', 'derived');
