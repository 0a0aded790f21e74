-- A way that is not to be used, and why: a phone somebody else answers, an address somebody must not write to.
alter table contact_detail add column avoid_because text;
