-- The council's offer, item by item; and for each young person what of it they were told, asked for and had.

create table offer_item (
  authority_id smallint not null,
  id uuid not null,
  -- A right is told and used like help, and is nothing to be authorised.
  kind text not null check (kind in ('help', 'right')),
  title text not null,
  what text not null,
  -- Who qualifies; an empty list asks nothing.
  statuses text[] not null,
  age_from integer,
  -- The last age: until the birthday after it.
  age_to integer,
  homes text[] not null,
  learning text[] not null,
  -- The most for one young person, once or over the time named beside it; null where it is not money, or has no limit.
  amount_pence integer check (amount_pence > 0),
  how_often text not null check (how_often in ('once', 'week', 'month', 'year', 'as-needed')),
  how_to_ask text not null,
  policy text not null,
  from_on date not null,
  -- The first day on which it is not offered any more.
  to_on date,
  act bigint not null,
  primary key (authority_id, id),
  check (age_to >= age_from),
  check (to_on > from_on)
);
call keep_table('offer_item', 'record');

create table offer_step (
  authority_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  item_id uuid not null,
  -- The step with which the request began; null for that step, and for telling.
  request_id uuid,
  step text not null check (step in
    ('told', 'offered', 'asked', 'escalated', 'authorised', 'given', 'declined', 'refused', 'difference')),
  on_day date not null,
  -- Who told, authorised, refused, paid; to whom it was passed on.
  by_whom text not null,
  how text,
  language text,
  amount_pence integer check (amount_pence > 0),
  -- What whoever authorised might authorise alone, that day.
  limit_pence integer,
  staff_id uuid,
  reference text,
  reason text,
  challenge text,
  words text,
  words_of text check (words_of in ('young-person', 'worker')),
  source_file uuid,
  source_row integer,
  removed_by bigint,
  struck_by bigint,
  corrected_by bigint,
  replaces uuid,
  act bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id),
  foreign key (authority_id, item_id) references offer_item (authority_id, id),
  foreign key (authority_id, staff_id) references staff (authority_id, id),
  check ((step in ('told', 'offered') and request_id is null) or step = 'asked' or request_id is not null),
  check ((step = 'refused') = (reason is not null)),
  check ((step = 'difference') = (words_of is not null))
);
create index offer_step_person on offer_step (authority_id, person_id);
create index offer_step_item on offer_step (authority_id, item_id);
create index offer_step_replaces on offer_step (authority_id, replaces) where replaces is not null;
call keep_table('offer_step', 'record', 'person_id');
