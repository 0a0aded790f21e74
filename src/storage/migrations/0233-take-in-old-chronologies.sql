-- What comes from an old chronology in a file says what happened and where that stood; why it matters is written down by somebody
-- who looks at it, and until then is not there.
alter table significant_event alter column why drop not null;
