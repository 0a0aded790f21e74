-- What somebody does here, whether or not it lets them in, and whether they are away: so that a figure can be held
-- against who was in post. A figure for each of them keeps how many they were when its month was closed.

alter table staff
  add role_at_work text,
  add away_since date,
  add back_on date;
grant select (role_at_work, away_since, back_on) on staff to los_reporting;

alter table closed_figure add full_time numeric(8, 2);
grant select (full_time) on closed_figure to los_reporting;

-- A household is told apart in a list by its number.
grant select (number) on fostering_household to los_reporting;
