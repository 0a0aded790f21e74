-- People, the names they use, the numbers others know them by; staff, teams and who works with whom.

create table team (
  authority_id smallint not null,
  id uuid not null,
  name text not null,
  act bigint not null,
  primary key (authority_id, id)
);
call keep_table('team', 'record');

create table staff (
  authority_id smallint not null,
  id uuid not null,
  name text not null,
  roles text[] not null,
  team_id uuid,
  started_on date not null,
  ended_on date,
  issuer text,
  subject text,
  act bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, team_id) references team (authority_id, id)
);
create unique index staff_sign_in on staff (authority_id, issuer, subject) where issuer is not null;
call keep_table('staff', 'record');

create table person (
  authority_id smallint not null,
  id uuid not null,
  born_on date,
  died_on date,
  sex text,
  ethnicity text,
  source_file uuid,
  source_row integer,
  removed_by bigint,
  act bigint not null,
  primary key (authority_id, id)
);
call keep_table('person', 'record', 'id');

create table person_name (
  authority_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  known_as text not null,
  family_name text not null,
  pronouns text,
  -- Folded when written, because clusters sort differently: no accents, lower case.
  sort_key text not null,
  from_on date not null,
  to_on date,
  act bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id)
);
create index person_name_person on person_name (authority_id, person_id);
call keep_table('person_name', 'record', 'person_id');

create table person_identifier (
  authority_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  value text not null,
  source_file uuid,
  source_row integer,
  removed_by bigint,
  act bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id)
);
create unique index person_identifier_value on person_identifier (authority_id, kind, value) where kind = '903-child';
create index person_identifier_lookup on person_identifier (authority_id, kind, value);
create index person_identifier_person on person_identifier (authority_id, person_id);
call keep_table('person_identifier', 'record', 'person_id');

create table allocation (
  authority_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  staff_id uuid not null,
  role text not null,
  from_on date not null,
  to_on date,
  act bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id),
  foreign key (authority_id, staff_id) references staff (authority_id, id)
);
create index allocation_person on allocation (authority_id, person_id);
create index allocation_staff on allocation (authority_id, staff_id);
call keep_table('allocation', 'record', 'person_id');

call open_to_measures('person', 'authority_id, id, born_on, sex, ethnicity, removed_by');
call open_to_measures('allocation', 'authority_id, person_id, staff_id, role, from_on, to_on');
call open_to_measures('staff', 'authority_id, id, team_id');
call open_to_measures('team', 'authority_id, id, name');
