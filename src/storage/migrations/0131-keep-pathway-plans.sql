-- The pathway plan of a young person, version after version: what each matter says, goals with their steps, what happens if
-- something fails, how it was written, and what the manager answered. A plan that was given is never written over: what
-- changes is a new version that goes on from it.

create table plan (
  authority_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  -- Of this person the first, second, third version.
  number integer not null,
  kind text not null check (kind in ('eligible', 'relevant', 'from-21', 'qualifying')),
  arose text not null check (arose in ('first', 'review', 'change', 'returned')),
  -- The version it goes on from.
  based_on uuid,
  begun_on date not null,
  -- Who is responsible for it, how they were named, and what the council decided where that is no social worker.
  responsible_id uuid,
  responsible text not null,
  decision text,
  took_part text,
  told_on date,
  who_is_asked text,
  said_no_to text,
  written_how text check (written_how in ('together', 'over-time', 'by-message', 'without-them')),
  without_because text,
  written_where text,
  view_known text check (view_known in ('words', 'drawn', 'signed', 'through-somebody', 'by-somebody-who-knows', 'refused', 'not-known')),
  view_words text,
  offered text,
  given_on date,
  given_how text,
  next_review_on date,
  sent_on date,
  -- Why something a plan is called agreed with is not there, by what it is.
  absent_because jsonb not null default '{}',
  set_aside_on date,
  set_aside_because text,
  removed_by bigint,
  act bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id),
  foreign key (authority_id, based_on) references plan (authority_id, id),
  foreign key (authority_id, responsible_id) references staff (authority_id, id),
  check ((arose = 'first') = (based_on is null)),
  check ((given_on is null) = (given_how is null)),
  check (next_review_on > given_on),
  check (sent_on >= given_on),
  check ((set_aside_on is null) = (set_aside_because is null)),
  check (given_on is null or set_aside_on is null)
);
create unique index plan_person on plan (authority_id, person_id, number) where removed_by is null;
-- Of one young person one is being written at a time.
create unique index plan_being_written on plan (authority_id, person_id)
  where given_on is null and set_aside_on is null and removed_by is null;
create index plan_sent on plan (authority_id, sent_on) where sent_on is not null;
call keep_table('plan', 'record', 'person_id');

create table plan_matter (
  authority_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  plan_id uuid not null,
  matter text not null,
  -- Where things are in a line, what the young person says, what they want, and what has gone well.
  now_line text,
  they_say text,
  they_want text,
  went_well text,
  removed_by bigint,
  act bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id),
  foreign key (authority_id, plan_id) references plan (authority_id, id)
);
create unique index plan_matter_once on plan_matter (authority_id, plan_id, matter) where removed_by is null;
create index plan_matter_person on plan_matter (authority_id, person_id);
call keep_table('plan_matter', 'record', 'person_id');

create table plan_contingency (
  authority_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  plan_id uuid not null,
  rests_on text not null,
  -- What would have to happen, what is done then, by whom, by when, and what each partner is asked for.
  trigger_is text not null,
  fallback text not null,
  who text not null,
  staff_id uuid,
  named text,
  by_on date,
  within_days integer,
  asks text,
  removed_by bigint,
  act bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id),
  foreign key (authority_id, plan_id) references plan (authority_id, id),
  foreign key (authority_id, staff_id) references staff (authority_id, id),
  check (num_nonnulls(by_on, within_days) = 1),
  check (within_days between 0 and 90)
);
create unique index plan_contingency_once on plan_contingency (authority_id, plan_id, rests_on) where removed_by is null;
create index plan_contingency_person on plan_contingency (authority_id, person_id);
call keep_table('plan_contingency', 'record', 'person_id');

create table plan_goal (
  authority_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  plan_id uuid not null,
  -- The goal of an earlier version that it carries on; a new one is its own.
  origin uuid not null,
  position integer not null,
  matter text not null,
  what text not null,
  -- By which the same words are found elsewhere.
  what_key text generated always as (md5(lower(what))) stored,
  why text not null,
  shown_by text not null,
  -- What happens if it fails: its own fallback, one of the plan's, or none needed and why.
  if_fails text not null check (if_fails in ('own', 'plan', 'none')),
  fallback text,
  fallback_who text,
  fallback_by date,
  rests_on text,
  none_because text,
  removed_by bigint,
  act bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id),
  foreign key (authority_id, plan_id) references plan (authority_id, id),
  check (if_fails <> 'own' or num_nonnulls(fallback, fallback_who, fallback_by) = 3),
  check (if_fails <> 'plan' or rests_on is not null),
  check (if_fails <> 'none' or none_because is not null)
);
create index plan_goal_person on plan_goal (authority_id, person_id);
create index plan_goal_what on plan_goal (authority_id, what_key);
call keep_table('plan_goal', 'record', 'person_id');

create table plan_step (
  authority_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  plan_id uuid not null,
  goal_id uuid not null,
  what text not null,
  who text not null,
  staff_id uuid,
  named text,
  due_on date not null,
  -- The promise it became when the plan was given.
  promise_id uuid,
  removed_by bigint,
  act bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id),
  foreign key (authority_id, plan_id) references plan (authority_id, id),
  foreign key (authority_id, goal_id) references plan_goal (authority_id, id),
  foreign key (authority_id, staff_id) references staff (authority_id, id),
  foreign key (authority_id, promise_id) references promise (authority_id, id)
);
create index plan_step_person on plan_step (authority_id, person_id);
create index plan_step_promise on plan_step (authority_id, promise_id) where promise_id is not null;
call keep_table('plan_step', 'record', 'person_id');

create table plan_answer (
  authority_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  plan_id uuid not null,
  kind text not null check (kind in ('agreed', 'returned', 'directed')),
  grade text check (grade in ('outstanding', 'good', 'requires improvement', 'inadequate')),
  words text not null,
  written_by uuid,
  written_on date not null,
  -- The direction it was written as.
  management_id uuid,
  removed_by bigint,
  act bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id),
  foreign key (authority_id, plan_id) references plan (authority_id, id),
  foreign key (authority_id, written_by) references staff (authority_id, id),
  foreign key (authority_id, management_id) references management_entry (authority_id, id),
  check ((kind = 'agreed') = (grade is not null)),
  check ((kind = 'directed') = (management_id is not null))
);
create index plan_answer_plan on plan_answer (authority_id, plan_id);
create index plan_answer_person on plan_answer (authority_id, person_id);
-- A plan is agreed once, whoever answers in two windows at the same time.
create unique index plan_answer_agreed on plan_answer (authority_id, plan_id) where kind = 'agreed' and removed_by is null;
call keep_table('plan_answer', 'record', 'person_id');
