-- By which act it was said here whether somebody has died, and when. From then on no file says otherwise: a list that has
-- not heard of a death would bring back letters and birthdays, and one that had it wrong would end what is owed again.
alter table person add column death_said_by bigint;
