-- What others recorded in the last days about those somebody works with, among all that was ever recorded about them.
create index entry_recorded on entry (authority_id, person_id, act) where source_file is null and removed_by is null;
