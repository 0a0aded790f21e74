-- How a home suits somebody, matter by matter of Schedule 2, with a reason for each, and as a whole from a day on.

create table home_judgement (
  authority_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  plan_id uuid not null,
  home text not null,
  judged_on date not null,
  from_on date not null,
  -- By matter: suitable, not, cannot-tell; and why.
  answers jsonb not null default '{}',
  reasons jsonb not null default '{}',
  -- As a whole; null until it has been said.
  suitable text check (suitable in ('suitable', 'not', 'cannot-tell')),
  because text,
  removed_by bigint,
  act bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id),
  foreign key (authority_id, plan_id) references plan (authority_id, id),
  check ((suitable is null) = (because is null))
);
-- A move asks for a new version of the plan, and that judges the home anew.
create unique index home_judgement_once on home_judgement (authority_id, plan_id) where removed_by is null;
create index home_judgement_person on home_judgement (authority_id, person_id, from_on);
call keep_table('home_judgement', 'record', 'person_id');
