-- Nothing the program serves reads the journal, the seals or who has read whom; `verify` and `backup` have log-ins of their own.
revoke select on journal, journal_content, seal, sealed, reading_log from los_app;

-- What stands in a file is about everyone in it, so only those who reach everyone may see it.
create policy of_those_who_reach_everyone on file_part as restrictive to los_app using ((select current_scope()) = 'all');
create policy of_those_who_reach_everyone on received_row as restrictive to los_app using ((select current_scope()) = 'all');
create policy of_those_who_reach_everyone on import_problem as restrictive to los_app using ((select current_scope()) = 'all');
