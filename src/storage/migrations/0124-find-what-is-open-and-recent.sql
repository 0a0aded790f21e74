-- A record of years holds a hundred duties that are done for each that is not, and a council writes thousands of acts a week:
-- My work and My team ask for what is open, and for what was written in the last days.
-- Said by cases: what stands behind a policy looks into an index only with what cannot give a row away, and of coalesce
-- PostgreSQL does not know that it cannot.
create index duty_open on duty (authority_id, person_id, (case when least(met_on, ends_on) is null then 'infinity'::date else least(met_on, ends_on) end));
create index act_by_staff on act (authority_id, recorded_on, id) where actor_id is not null;
create index staff_team on staff (authority_id, team_id) where team_id is not null;
