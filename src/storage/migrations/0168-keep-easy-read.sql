-- The easy-read version of a plan, made with the young person: a picture and a few words to a line.

create table plan_easy_line (
  authority_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  plan_id uuid not null,
  position integer not null,
  picture text not null,
  words text not null,
  removed_by bigint,
  act bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id),
  foreign key (authority_id, plan_id) references plan (authority_id, id)
);
create index plan_easy_line_plan on plan_easy_line (authority_id, plan_id);
create index plan_easy_line_person on plan_easy_line (authority_id, person_id);
call keep_table('plan_easy_line', 'record', 'person_id');
