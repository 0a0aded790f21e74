-- What somebody is called, how they can be reached and where they live in care are corrected like everything else recorded.
alter table person_name add column corrected_by bigint, add column replaces uuid;
alter table contact_detail add column corrected_by bigint, add column replaces uuid;
alter table care_episode add column corrected_by bigint, add column replaces uuid;
create index person_name_replaces on person_name (authority_id, replaces) where replaces is not null;
create index contact_detail_replaces on contact_detail (authority_id, replaces) where replaces is not null;
create index care_episode_replaces on care_episode (authority_id, replaces) where replaces is not null;
