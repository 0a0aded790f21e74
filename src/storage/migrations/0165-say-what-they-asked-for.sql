-- What somebody asked to have written down, where a plan is theirs to ask for; how they were told first, in writing, how it is
-- done; and how the easy-read version was made with them.

alter table plan
  add column asked_for text,
  add column done_how text,
  add column told_how text,
  add column easy_made text;
