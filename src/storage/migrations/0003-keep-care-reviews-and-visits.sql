-- What happened: episodes of care, reviews held, visits made. What came in a file says which row; the rest was entered here.

create table care_episode (
  authority_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  began_on date not null,
  ended_on date,
  reason_began text,
  legal_status text,
  category_of_need text,
  placement_type text,
  placement_provider text,
  reason_ended text,
  reason_place_changed text,
  home_postcode text,
  placement_postcode text,
  urn text,
  source_file uuid,
  source_row integer,
  removed_by bigint,
  act bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id)
);
create index care_episode_person on care_episode (authority_id, person_id, began_on);
call keep_table('care_episode', 'record', 'person_id');

create table review (
  authority_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  held_on date not null,
  participation text,
  source_file uuid,
  source_row integer,
  removed_by bigint,
  act bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id)
);
create index review_person on review (authority_id, person_id, held_on);
call keep_table('review', 'record', 'person_id');

create table visit (
  authority_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  visited_on date not null,
  seen_alone text,
  source_file uuid,
  source_row integer,
  removed_by bigint,
  act bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id)
);
create index visit_person on visit (authority_id, person_id, visited_on);
call keep_table('visit', 'record', 'person_id');

call open_to_measures('care_episode', 'authority_id, id, person_id, began_on, ended_on, legal_status, placement_type, placement_provider, removed_by');
