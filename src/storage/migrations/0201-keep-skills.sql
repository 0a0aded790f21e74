-- Skills for adult life: the council's list; how a young person and their worker each see one of them; and what of it was
-- given to somebody else, with the young person's yes.

create table adult_skill (
  authority_id smallint not null,
  id uuid not null,
  title text not null,
  -- What somebody does who can: to a young person.
  what text not null,
  place integer not null,
  from_on date not null,
  -- The first day on which it is not on the list any more.
  to_on date,
  act bigint not null,
  primary key (authority_id, id),
  check (to_on > from_on)
);
call keep_table('adult_skill', 'record');

create table skill_seen (
  authority_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  skill_id uuid not null,
  on_day date not null,
  own text check (own in ('not-yet', 'with-help', 'mostly', 'alone')),
  own_words text,
  worker text check (worker in ('not-yet', 'with-help', 'mostly', 'alone')),
  evidence text,
  next text,
  source_file uuid,
  source_row integer,
  removed_by bigint,
  struck_by bigint,
  corrected_by bigint,
  replaces uuid,
  act bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id),
  foreign key (authority_id, skill_id) references adult_skill (authority_id, id),
  check (num_nonnulls(own, worker) > 0)
);
create index skill_seen_person on skill_seen (authority_id, person_id);
create index skill_seen_replaces on skill_seen (authority_id, replaces) where replaces is not null;
call keep_table('skill_seen', 'record', 'person_id');

create table skills_given (
  authority_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  given_on date not null,
  to_whom text not null,
  what_for text not null,
  -- The young person's yes: how they said it. Without it there is no row.
  yes_how text not null,
  -- As it was given, paragraph by paragraph.
  given text not null,
  taken_back_on date,
  taken_back_said text,
  source_file uuid,
  source_row integer,
  removed_by bigint,
  struck_by bigint,
  corrected_by bigint,
  replaces uuid,
  act bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id),
  check (taken_back_on is not null or taken_back_said is null),
  check (taken_back_on >= given_on)
);
create index skills_given_person on skills_given (authority_id, person_id);
create index skills_given_replaces on skills_given (authority_id, replaces) where replaces is not null;
call keep_table('skills_given', 'record', 'person_id');
