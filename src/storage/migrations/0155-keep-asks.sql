-- What the council asked of somebody outside about a young person: of whom, what, by when, and what they answered.

create table ask (
  authority_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  -- An organisation, or somebody in it by their work.
  asked_of text not null,
  what text not null,
  asked_on date not null,
  due_on date not null,
  answered_on date,
  answer text,
  -- It is not asked any more.
  ended_on date,
  because text,
  source_file uuid,
  source_row integer,
  removed_by bigint,
  struck_by bigint,
  corrected_by bigint,
  replaces uuid,
  act bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id),
  check (due_on >= asked_on),
  check ((answered_on is null) = (answer is null) and (ended_on is null) = (because is null)),
  check (num_nonnulls(answered_on, ended_on) <= 1)
);
create index ask_person on ask (authority_id, person_id);
create index ask_replaces on ask (authority_id, replaces) where replaces is not null;
call keep_table('ask', 'record', 'person_id');
