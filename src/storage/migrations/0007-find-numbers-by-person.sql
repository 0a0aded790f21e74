-- The numbers of one person are found by person and kind together: on either alone a whole council's numbers are read.

drop index person_identifier_person;
create index person_identifier_person on person_identifier (authority_id, person_id, kind);
