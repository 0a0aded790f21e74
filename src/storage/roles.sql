-- The log-ins and the database of Line of Sight, for the administrator of a PostgreSQL server (15 or later) to run once:
--
--   psql --dbname postgres --set ON_ERROR_STOP=1 --set database=line_of_sight \
--     --set owner_password=… --set app_password=… --set reporting_password=… \
--     --set released_password=… --set sealer_password=… --set backup_password=… \
--     --file src/storage/roles.sql
--
-- It needs a superuser, or an administrator who may create roles, databases and roles with BYPASSRLS.
-- No log-in can become another, and only the owner may create anything. MIGRATE_DATABASE_URL takes los_owner,
-- DATABASE_URL los_app, REPORTING_DATABASE_URL los_reporting, RELEASED_DATABASE_URL los_released,
-- SEALER_DATABASE_URL los_sealer, BACKUP_DATABASE_URL los_backup. For one more database on the same server, as for
-- practising a restore, run the four statements at the end again with another name: the log-ins serve all of them.

create role los_owner login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password :'owner_password';
create role los_app login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password :'app_password';
create role los_reporting login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password :'reporting_password';
create role los_released login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password :'released_password';
create role los_sealer login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password :'sealer_password';

-- A backup reads every row of every table it is granted, and writes none.
create role los_backup login nosuperuser bypassrls nocreatedb nocreaterole noreplication password :'backup_password';
alter role los_backup set default_transaction_read_only = on;

create database :"database" owner los_owner template template0 encoding 'UTF8';
revoke all on database :"database" from public;
grant connect on database :"database" to los_owner, los_app, los_reporting, los_released, los_sealer, los_backup;
comment on database :"database" is 'Line of Sight';
