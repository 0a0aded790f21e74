-- Keeping in touch: where somebody came by and what help they had, who asked for no contact, whom we lost, days to remember.

-- Not `place`: corrections count the places of a chain by that name.
alter table visit add came_to text, add help_given text;

create table no_contact (
  authority_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  asked_on date not null,
  said text,
  -- How the yearly offer may reach them: the one thing that does.
  offer_by text not null check (offer_by in ('letter', 'message', 'through-somebody', 'not-said')),
  offer_details text,
  ended_on date,
  ended_because text,
  source_file uuid,
  source_row integer,
  removed_by bigint,
  struck_by bigint,
  corrected_by bigint,
  replaces uuid,
  act bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id),
  check ((ended_on is null) = (ended_because is null))
);
create index no_contact_person on no_contact (authority_id, person_id);
create unique index no_contact_once on no_contact (authority_id, person_id) where ended_on is null and removed_by is null;
call keep_table('no_contact', 'record', 'person_id');

create table lost_touch (
  authority_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  since_on date not null,
  known text not null,
  -- Whether looking for them could lead somebody else to them.
  hiding text not null check (hiding in ('no-sign', 'may-be', 'cannot-tell')),
  careful text,
  ended_on date,
  how_ended text,
  source_file uuid,
  source_row integer,
  removed_by bigint,
  struck_by bigint,
  corrected_by bigint,
  replaces uuid,
  act bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id),
  check ((ended_on is null) = (how_ended is null)),
  check (hiding = 'no-sign' or careful is not null)
);
create index lost_touch_person on lost_touch (authority_id, person_id);
create unique index lost_touch_once on lost_touch (authority_id, person_id) where ended_on is null and removed_by is null;
call keep_table('lost_touch', 'record', 'person_id');

create table lost_touch_step (
  authority_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  lost_touch_id uuid not null,
  what text not null,
  who text not null,
  due_on date not null,
  done_on date,
  came_of_it text,
  source_file uuid,
  source_row integer,
  removed_by bigint,
  struck_by bigint,
  corrected_by bigint,
  replaces uuid,
  act bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id),
  foreign key (authority_id, lost_touch_id) references lost_touch (authority_id, id),
  check ((done_on is null) = (came_of_it is null))
);
create index lost_touch_step_person on lost_touch_step (authority_id, person_id);
call keep_table('lost_touch_step', 'record', 'person_id');

create table good_day (
  authority_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  on_day date not null,
  what text not null,
  how text,
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
create index good_day_person on good_day (authority_id, person_id);
call keep_table('good_day', 'record', 'person_id');
