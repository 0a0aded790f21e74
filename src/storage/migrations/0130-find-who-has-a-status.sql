-- Of all statuses anybody ever had, who has one on a day is found without going through the rest. Behind a policy the planner
-- looks up only what no function could tell; CASE it knows, and COALESCE it does not.
create index spell_stop on spell (authority_id, rule, (case when to_on is null then 'infinity'::date else to_on end));
drop index duty_stop;
create index duty_stop on duty (authority_id, rule,
  (case when least(ends_on, met_on) is null then 'infinity'::date else least(ends_on, met_on) end));
