-- A fallback of a plan that was checked with the young person after a change: started, or held; and stood down.

create table plan_opening (
  authority_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  plan_id uuid not null,
  contingency_id uuid not null,
  -- The change that asked for it, where one is recorded.
  change_id uuid,
  -- What the young person wants, and whom it is safe to tell.
  they_want text not null,
  safe_to_tell text not null,
  checked_on date not null,
  -- What stands in somebody's work since it was started; null where it is held.
  promise_id uuid,
  -- To ask others, and to tell them that it is not needed any more: each a promise of a person.
  asking_id uuid,
  held_because text,
  stood_down_on date,
  stood_down_because text,
  removed_by bigint,
  act bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id),
  foreign key (authority_id, plan_id) references plan (authority_id, id),
  foreign key (authority_id, contingency_id) references plan_contingency (authority_id, id),
  foreign key (authority_id, promise_id) references promise (authority_id, id),
  check ((promise_id is null) = (held_because is not null)),
  check ((stood_down_on is null) = (stood_down_because is null)),
  check (stood_down_on is null or promise_id is not null)
);
create index plan_opening_person on plan_opening (authority_id, person_id);
-- One at a time, whoever starts it in two windows.
create unique index plan_opening_once on plan_opening (authority_id, plan_id, contingency_id)
  where promise_id is not null and stood_down_on is null and removed_by is null;
call keep_table('plan_opening', 'record', 'person_id');
