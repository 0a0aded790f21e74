-- Whoever is told at night of a change in somebody's life writes it down where it stands, whether or not they read that part: a
-- row goes in where the record opens to them, and none comes out.
alter policy of_the_changes_part on entry
  with check (
    kind <> 'significant-change' or (select current_actor()) is null
    or person_id in (select person_id from access.read_in_part('changes')) or access.may_open(person_id));
