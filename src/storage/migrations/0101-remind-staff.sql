-- What reaches a member of staff by itself: whether they asked for it and where it goes, what was sent, and their calendar.

-- Whether calendars may be subscribed to; null, as everywhere before, is no.
alter table authority add column calendars boolean;

create table reminder_choice (
  authority_id smallint not null,
  id uuid not null,
  staff_id uuid not null,
  weekly boolean not null,
  -- Where it goes. It says nothing of who signs in.
  address text,
  act bigint not null,
  primary key (authority_id, id),
  unique (authority_id, staff_id),
  foreign key (authority_id, staff_id) references staff (authority_id, id),
  check (not weekly or address is not null)
);
call keep_table('reminder_choice', 'record');

-- A row is written before the letter goes, so that none goes twice, whatever happens to the program between the two.
create table reminder_sent (
  authority_id smallint not null,
  staff_id uuid not null,
  week date not null,
  state text not null check (state in ('sending', 'sent', 'failed')),
  tries integer not null,
  at timestamptz not null,
  primary key (authority_id, staff_id, week)
);
call keep_table('reminder_sent', 'derived');

-- The hash of a long random address, never the address.
create table calendar_address (
  authority_id smallint not null,
  id uuid not null,
  staff_id uuid not null,
  hash bytea not null,
  ended_by bigint,
  act bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, staff_id) references staff (authority_id, id)
);
create unique index calendar_address_one on calendar_address (authority_id, staff_id) where ended_by is null;
create unique index calendar_address_hash on calendar_address (authority_id, hash);
call keep_table('calendar_address', 'record');
