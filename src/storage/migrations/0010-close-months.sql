-- Monthly closes: what each figure was when its month was closed, with the list it counted. Never changed afterwards.

create table monthly_close (
  authority_id smallint not null,
  id uuid not null default gen_random_uuid(),
  -- The first day of the month.
  month date not null,
  -- The day it counts as made on: after the fifth working day it was made late, from what stood in the record by then.
  made_on date not null,
  is_late boolean not null,
  act bigint not null,
  primary key (authority_id, id),
  unique (authority_id, month)
);
call keep_table('monthly_close', 'record');
revoke update on monthly_close from los_app;

-- One row for each measure, its days and each line of its cuts. The lists stand outside the journal: the table is only
-- ever added to, and the journal has the close.
create table closed_figure (
  authority_id smallint not null,
  month date not null,
  measure text not null,
  -- A stock: the last day of the month, twice. A flow: from 1 April, and the month itself.
  first_on date not null,
  last_on date not null,
  cut text not null,
  key text not null,
  -- Of the measure's definition.
  version text not null,
  value double precision,
  counted integer not null,
  met integer not null,
  cannot_tell integer not null,
  -- Side by side: who, and how each counted. The whole list says the day and because of what as well.
  members uuid[] not null,
  answers text[] not null,
  days date[],
  because text[],
  act bigint not null,
  primary key (authority_id, month, measure, first_on, cut, key),
  foreign key (authority_id, month) references monthly_close (authority_id, month)
);
call keep_table('closed_figure', 'append-only');
-- It is about everyone in it. Pages read it under the measures' log-in and show those the reader may open.
create policy of_those_who_reach_everyone on closed_figure as restrictive to los_app using ((select current_scope()) = 'all');

call open_to_measures('monthly_close', 'authority_id, month, made_on, is_late');
call open_to_measures('closed_figure', 'authority_id, month, measure, first_on, last_on, cut, key, version, value, counted, met, cannot_tell, members, answers, days, because');
