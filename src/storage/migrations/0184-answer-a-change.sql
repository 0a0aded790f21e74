-- A version of a plan that answers a change says which one, what the young person said of it, and which goals it touches.
alter table plan
  add column change_id uuid,
  add column change_said text,
  add column touched uuid[];
