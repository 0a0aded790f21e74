-- The colour a council goes by, in which the band above every page stands.
alter table authority add column colour text check (colour ~ '^#[0-9a-f]{6}$');
