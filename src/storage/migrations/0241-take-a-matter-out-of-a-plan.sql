-- A matter that is taken out of a plan somebody asked for, because they want no more help with it: who said so, why, and what becomes
-- of what was promised under it. What stood in it stays in the version before; put back while the plan is written, this goes.

create table plan_matter_out (
  authority_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  plan_id uuid not null,
  matter text not null,
  asked text not null check (asked in ('them', 'for-them')),
  they_said text,
  because text not null,
  -- What is still promised under it: goes on outside the plan, or ends once the plan is given. Null where nothing was.
  promises text check (promises in ('go-on', 'end')),
  out_on date not null,
  removed_by bigint,
  act bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id),
  foreign key (authority_id, plan_id) references plan (authority_id, id)
);
create unique index plan_matter_out_once on plan_matter_out (authority_id, plan_id, matter) where removed_by is null;
create index plan_matter_out_person on plan_matter_out (authority_id, person_id);
call keep_table('plan_matter_out', 'record', 'person_id');
