-- A decision somebody of 16 or over may not have been able to make: what it was, what was done to help them make it, why it is
-- thought that they could not, and who made it, how and why. It is about one decision, never about a person.

create table plan_decision (
  authority_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  plan_id uuid not null,
  what text not null,
  helped text not null,
  unable_because text not null,
  they_want text,
  made_by text not null,
  made_on date not null,
  how text not null,
  why text not null,
  removed_by bigint,
  act bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id),
  foreign key (authority_id, plan_id) references plan (authority_id, id)
);
create index plan_decision_person on plan_decision (authority_id, person_id);
call keep_table('plan_decision', 'record', 'person_id');
