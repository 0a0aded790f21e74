-- The papers somebody needs in adult life: whether they have each, who keeps it, how long it holds. Never its number or a copy.

create table key_document (
  authority_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  document text not null,
  standing text not null check (standing in ('has', 'asked', 'none', 'not-wanted')),
  keeper text,
  expires_on date,
  asked_on date,
  given_on date,
  said_on date not null,
  source_file uuid,
  source_row integer,
  removed_by bigint,
  struck_by bigint,
  corrected_by bigint,
  replaces uuid,
  act bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id),
  check (given_on >= asked_on)
);
create index key_document_person on key_document (authority_id, person_id);
create unique index key_document_once on key_document (authority_id, person_id, document) where removed_by is null;
create index key_document_replaces on key_document (authority_id, replaces) where replaces is not null;
call keep_table('key_document', 'record', 'person_id');
