-- What is written in words about an entry. It stands apart from what figures count, and their log-in is not given it.

alter table entry add column words jsonb not null default '{}';
