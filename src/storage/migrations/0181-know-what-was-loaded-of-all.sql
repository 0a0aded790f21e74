-- Of a table nobody has counted the planner believes that it is nearly empty: staff were read one by one for each page of a team.
create or replace function refresh_statistics() returns void language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  analyze person, person_identifier, person_name, person_key, care_episode, review, visit, entry, allocation, duty, spell,
    staff, team, cover, promise, management_entry, plan, plan_matter, plan_contingency, plan_goal, plan_step, plan_answer,
    offer_item, offer_step, fostering_household, written_text, fingerprint;
end $$;
