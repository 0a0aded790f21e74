-- The act that said when somebody was born, where no file had: a later file that does not know it leaves it as it is.
alter table person add column birth_said_by bigint;
