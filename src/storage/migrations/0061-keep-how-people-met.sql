-- Visits and conversations, planned, kept, tried or cancelled, and what was said. What came in files is a visit that was kept.

alter table visit
  add column kind text not null default 'visit' check (kind in ('visit', 'conversation')),
  add column outcome text not null default 'kept' check (outcome in ('planned', 'kept', 'tried', 'cancelled')),
  -- Of an appointment, as it was agreed: 15:30.
  add column at_time text,
  add column how text,
  add column purpose text,
  -- Why it was late, was not kept or was cancelled.
  add column why text,
  -- What the young person said and asked for, in their words; and what they were answered.
  add column said text,
  add column asked text,
  add column answered text,
  add column answered_on date,
  -- Whether they have read or been told what was written; if not yet, why, and until when.
  add column shared text check (shared in ('yes', 'not-yet')),
  add column not_shared_because text,
  add column not_shared_until date,
  add constraint visit_answered check ((answered is null) = (answered_on is null));
create index visit_planned on visit (authority_id, person_id, visited_on) where outcome = 'planned' and removed_by is null;
create index visit_asked on visit (authority_id, person_id) where asked is not null and answered_on is null and removed_by is null;
grant select (kind, outcome) on visit to los_reporting;
