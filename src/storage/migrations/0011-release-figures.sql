-- Released figures, for elected members: what may be known outside without a number that could be somebody. Suppressed once,
-- in the act that closes the month, and never changed afterwards.

create table released_figure (
  authority_id smallint not null,
  -- The first day of the month it was released for.
  month date not null,
  measure text not null,
  -- The order of measures, and of the lines within one.
  position integer not null,
  title text not null,
  unit text not null,
  is_share boolean not null,
  is_stock boolean not null,
  first_on date not null,
  last_on date not null,
  cut text not null,
  key text not null,
  label text not null,
  -- All null where they are hidden.
  counted integer,
  met integer,
  value double precision,
  act bigint not null,
  primary key (authority_id, month, measure, cut, key),
  check (counted is not null or (met is null and value is null))
);
call keep_table('released_figure', 'append-only');
create policy of_the_released on released_figure for select to los_released using (authority_id = (select current_authority()));
grant select on released_figure to los_released;
