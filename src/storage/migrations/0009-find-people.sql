-- How people can be reached, and the keys by which they are found: every search is an equality or a range on them.

create table contact_detail (
  authority_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('phone', 'email', 'address')),
  value text not null,
  postcode text,
  from_on date,
  to_on date,
  source_file uuid,
  source_row integer,
  removed_by bigint,
  act bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id)
);
create index contact_detail_person on contact_detail (authority_id, person_id);
call keep_table('contact_detail', 'record', 'person_id');

-- Bytes in order, because clusters sort differently and a range of beginnings must not.
create table person_key (
  authority_id smallint not null,
  person_id uuid not null,
  kind text collate "C" not null,
  key text collate "C" not null,
  primary key (authority_id, person_id, kind, key)
);
create index person_key_find on person_key (authority_id, kind, key, person_id);
call keep_table('person_key', 'derived', 'person_id');

-- The keys of people who are here already are made with the ledger, which is made once more for them.
update ledger_state set made_from = 'before people could be found';
