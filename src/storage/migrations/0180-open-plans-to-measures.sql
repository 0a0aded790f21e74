-- Figures of plans, promises and the offer: when and what kind, and never a word that somebody wrote.

call open_to_measures('plan', 'authority_id, id, person_id, number, kind, begun_on, given_on, view_known, removed_by');
call open_to_measures('plan_goal', 'authority_id, plan_id, if_fails, removed_by');
call open_to_measures('plan_contingency', 'authority_id, plan_id, rests_on, removed_by');
call open_to_measures('plan_answer', 'authority_id, person_id, plan_id, kind, written_on, removed_by');
call open_to_measures('promise', 'authority_id, id, person_id, who, due_on, kept_on, changed_on, removed_by');
call open_to_measures('management_entry', 'authority_id, person_id, written_on, removed_by');
call open_to_measures('offer_step', 'authority_id, person_id, step, on_day, removed_by');

create index plan_given on plan (authority_id, given_on) where given_on is not null;
create index plan_goal_plan on plan_goal (authority_id, plan_id);
create index promise_due on promise (authority_id, due_on);
create index management_entry_written on management_entry (authority_id, written_on);
create index plan_answer_written on plan_answer (authority_id, written_on);
create index offer_step_told on offer_step (authority_id, on_day) where step = 'told';
