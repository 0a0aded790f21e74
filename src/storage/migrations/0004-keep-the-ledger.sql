-- The ledger: what the rules make of the facts. Derived whole from them, and remade with every write.

create table duty (
  authority_id smallint not null,
  person_id uuid not null,
  rule text not null,
  trigger text not null,
  opens_on date not null,
  due_on date,
  met_on date,
  ends_on date,
  ended_by text,
  because text[] not null,
  attempts text[] not null,
  cannot_tell text[] not null,
  primary key (authority_id, person_id, rule, trigger)
);
create index duty_due on duty (authority_id, rule, due_on);
call keep_table('duty', 'derived', 'person_id');

create table spell (
  authority_id smallint not null,
  person_id uuid not null,
  rule text not null,
  trigger text not null,
  from_on date not null,
  to_on date,
  because text[] not null,
  cannot_tell text[] not null,
  primary key (authority_id, person_id, rule, trigger)
);
create index spell_rule on spell (authority_id, rule, from_on, to_on);
call keep_table('spell', 'derived', 'person_id');

-- With which rules and settings the ledger was last made whole, and whether that is still so.
create table ledger_state (
  authority_id smallint primary key,
  made_from text not null,
  made_at timestamptz not null
);
call keep_table('ledger_state', 'derived');

-- What the council has set for itself, with a reason and a date.
create table local_value (
  authority_id smallint not null,
  id uuid not null,
  rule text not null,
  name text not null,
  value integer not null,
  from_on date not null,
  act bigint not null,
  primary key (authority_id, id)
);
call keep_table('local_value', 'record');

create table kept_rule (
  authority_id smallint not null,
  id uuid not null,
  rule text not null,
  from_on date not null,
  act bigint not null,
  primary key (authority_id, id)
);
create unique index kept_rule_rule on kept_rule (authority_id, rule);
call keep_table('kept_rule', 'record');

call open_to_measures('duty', 'authority_id, person_id, rule, trigger, opens_on, due_on, met_on, ends_on, cannot_tell');
call open_to_measures('spell', 'authority_id, person_id, rule, trigger, from_on, to_on, cannot_tell');
