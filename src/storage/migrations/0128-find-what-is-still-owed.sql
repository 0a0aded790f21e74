-- Of all that was ever owed, little is owed on one day: what has not stopped yet is found without going through the rest.
create index duty_stop on duty (authority_id, rule, (coalesce(least(ends_on, met_on), 'infinity'::date)));
