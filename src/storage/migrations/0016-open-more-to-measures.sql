-- What more measures count: how children took part in reviews, whether they were seen alone, and why a placement began.

call open_to_measures('review', 'authority_id, id, person_id, held_on, participation, removed_by');
call open_to_measures('visit', 'authority_id, id, person_id, visited_on, seen_alone, removed_by');
grant select (reason_began) on care_episode to los_reporting;

-- Time under way on a day is asked for by its kind alone.
create index review_held on review (authority_id, held_on);
create index visit_made on visit (authority_id, visited_on);
-- What is still owed on a day is found among what was not met by then.
create index duty_met on duty (authority_id, rule, met_on);
