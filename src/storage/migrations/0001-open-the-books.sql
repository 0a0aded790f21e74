-- Authorities, acts, the journal and its seals, and the one way every later table is kept.
-- Role names here are replaced with the installation's own (a suffix in tests); see migrate.ts.

create schema access;
revoke all on schema public from public;
grant usage on schema public to los_app, los_reporting, los_released, los_sealer, los_backup;
grant usage on schema access to los_app, los_backup;

-- Who is asking, as the transaction says. No setting means null, and null means no rows.
create function current_authority() returns smallint language sql stable parallel safe as
  $$ select nullif(current_setting('los.authority', true), '')::smallint $$;
create function current_actor() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('los.actor', true), '')::uuid $$;
create function current_scope() returns text language sql stable parallel safe as
  $$ select current_setting('los.scope', true) $$;
grant execute on function current_authority(), current_actor(), current_scope()
  to los_app, los_reporting, los_released, los_sealer, los_backup;

-- The decisions of the access module, spelt out, so that policies only join.
create table access.readable (
  authority_id smallint not null,
  actor_id uuid not null,
  person_id uuid not null,
  until_on date,
  primary key (authority_id, actor_id, person_id)
);
create table access.denied (
  authority_id smallint not null,
  actor_id uuid not null,
  person_id uuid not null,
  primary key (authority_id, actor_id, person_id)
);

create table authority (
  authority_id smallint primary key,
  id smallint not null,
  name text not null,
  dfe_code text,
  demonstration boolean not null,
  -- Only a demonstration has a day of its own.
  today_is date,
  act bigint not null,
  check (id = authority_id),
  check (demonstration or today_is is null)
);

create sequence act_id;
create table act (
  authority_id smallint not null,
  id bigint not null default nextval('act_id'),
  actor_id uuid,
  actor_name text not null,
  action text not null,
  at timestamptz not null default clock_timestamp(),
  recorded_on date not null,
  reason text,
  form_key uuid,
  primary key (authority_id, id)
);

create sequence journal_id;
create table journal (
  authority_id smallint not null,
  id bigint not null,
  act bigint not null,
  table_name text not null,
  row_id text not null,
  operation text not null,
  content_hash bytea not null,
  at timestamptz not null default clock_timestamp(),
  primary key (authority_id, id)
);
create index journal_row on journal (authority_id, table_name, row_id, id);
create index journal_act on journal (authority_id, act);

-- Contents stand apart from their hash, so that they can go at the end of retention without breaking the chain.
create table journal_content (
  authority_id smallint not null,
  journal_id bigint not null,
  before jsonb,
  after jsonb not null,
  primary key (authority_id, journal_id)
);

create sequence reading_log_id;
create table reading_log (
  authority_id smallint not null,
  id bigint not null default nextval('reading_log_id'),
  at timestamptz not null default clock_timestamp(),
  actor_id uuid,
  route text not null,
  purpose text not null,
  people uuid[] not null,
  content_hash bytea not null,
  primary key (authority_id, id)
);
create index reading_log_people on reading_log using gin (people);

create sequence seal_id;
create table seal (
  authority_id smallint not null,
  id bigint not null default nextval('seal_id'),
  chain text not null check (chain in ('journal', 'reading-log')),
  previous_hash bytea not null,
  hash bytea not null,
  entries integer not null,
  sealed_at timestamptz not null,
  signature bytea not null,
  primary key (authority_id, id)
);
create index seal_in_order on seal (id);
create table sealed (
  authority_id smallint not null,
  chain text not null,
  entry_id bigint not null,
  seal_id bigint not null,
  position integer not null,
  -- Of the entry alone, so that verify can name the one that was changed.
  hash bytea not null,
  primary key (authority_id, chain, entry_id)
);
create index sealed_in_order on sealed (authority_id, chain, seal_id, position);

create function content_hash_of(before jsonb, after jsonb) returns bytea language sql immutable parallel safe as
  $$ select sha256(convert_to(coalesce(before::text, '') || chr(10) || after::text, 'UTF8')) $$;

create function reading_hash_of(entry reading_log) returns bytea language sql stable as
  $$ select sha256(convert_to(jsonb_build_array(entry.authority_id, entry.id, extract(epoch from entry.at)::text,
     entry.actor_id, entry.route, entry.purpose, entry.people)::text, 'UTF8')) $$;

create function hash_reading() returns trigger language plpgsql as $$
begin
  new.content_hash := reading_hash_of(new);
  return new;
end $$;
create trigger hash_reading before insert on reading_log for each row execute function hash_reading();

-- One function journals every record table, a statement at a time. It chains nothing: the sealer does that, behind the writers.
-- The settings are those that say how an instant, bytes and a fraction are written, so that a row has one image whoever writes it.
create function journal_inserts() returns trigger language plpgsql security definer set search_path = pg_catalog, public
  set timezone = 'UTC' set bytea_output = 'hex' set extra_float_digits = 1 as $$
begin
  with entry as materialized (
    select nextval('public.journal_id') as id, to_jsonb(added) as after from added
  ), listed as (
    insert into journal (authority_id, id, act, table_name, row_id, operation, content_hash)
    select (after ->> 'authority_id')::smallint, id, coalesce(after ->> 'act', after ->> 'id')::bigint,
           tg_table_name, after ->> 'id', 'insert', content_hash_of(null, after)
    from entry
  )
  insert into journal_content (authority_id, journal_id, before, after)
  select (after ->> 'authority_id')::smallint, id, null, after from entry;
  return null;
end $$;

create function journal_updates() returns trigger language plpgsql security definer set search_path = pg_catalog, public
  set timezone = 'UTC' set bytea_output = 'hex' set extra_float_digits = 1 as $$
begin
  with entry as materialized (
    select nextval('public.journal_id') as id, to_jsonb(replaced) as before, to_jsonb(added) as after
    from added join replaced on replaced.authority_id = added.authority_id and replaced.id = added.id
    where to_jsonb(replaced) is distinct from to_jsonb(added)
  ), listed as (
    insert into journal (authority_id, id, act, table_name, row_id, operation, content_hash)
    select (after ->> 'authority_id')::smallint, id, (after ->> 'act')::bigint,
           tg_table_name, after ->> 'id', 'update', content_hash_of(before, after)
    from entry
  )
  insert into journal_content (authority_id, journal_id, before, after)
  select (after ->> 'authority_id')::smallint, id, before, after from entry;
  return null;
end $$;

-- The one way a table is kept. A record: journalled, never deleted by the application. Derived or passing: neither.
-- With a column naming a person, its rows open only to those who may open that person.
create procedure keep_table(kept regclass, kind text, person_column text default null) language plpgsql as $$
declare
  whose text := 'authority_id = (select current_authority())';
begin
  if person_column is not null then
    whose := whose || format(
      ' and ((select current_scope()) = ''all'' or %1$I in (select person_id from access.readable'
      || ' where authority_id = (select current_authority()) and actor_id = (select current_actor())'
      || ' and (until_on is null or until_on > current_date)))'
      || ' and %1$I not in (select person_id from access.denied'
      || ' where authority_id = (select current_authority()) and actor_id = (select current_actor()))', person_column);
  end if;
  execute format('alter table %s enable row level security', kept);
  execute format('alter table %s force row level security', kept);
  execute format('create policy of_the_owner on %s to los_owner using (true) with check (true)', kept);
  execute format('create policy of_the_reader on %s to los_app using (%s) with check (%s)', kept, whose, whose);
  execute format('grant select on %s to los_backup', kept);
  execute format('grant select, insert on %s to los_app', kept);
  if kind = 'record' then
    execute format('grant update on %s to los_app', kept);
    execute format('create trigger journal_inserts after insert on %s referencing new table as added
                    for each statement execute function journal_inserts()', kept);
    execute format('create trigger journal_updates after update on %s referencing old table as replaced new table as added
                    for each statement execute function journal_updates()', kept);
  elsif kind = 'derived' then
    execute format('grant update, delete on %s to los_app', kept);
  elsif kind <> 'append-only' then
    raise exception 'a table is kept as record, derived or append-only, not as %', kind;
  end if;
end $$;

-- Measures see all people of an authority, and only the columns given to them.
create procedure open_to_measures(kept regclass, columns text) language plpgsql as $$
begin
  execute format('create policy of_measures on %s for select to los_reporting using (authority_id = (select current_authority()))', kept);
  execute format('grant select (%s) on %s to los_reporting', columns, kept);
end $$;

call keep_table('authority', 'record');
-- Which councils an installation holds is not personal: whoever signs in must first be told apart by it.
create policy of_the_list on authority for select to los_app using (true);
call keep_table('act', 'record');
revoke update on act from los_app;
call keep_table('access.readable', 'derived');
call keep_table('access.denied', 'derived');
call keep_table('reading_log', 'append-only');
call keep_table('journal', 'append-only');
call keep_table('journal_content', 'append-only');
revoke insert on journal, journal_content from los_app;
call keep_table('seal', 'append-only');
call keep_table('sealed', 'append-only');
revoke insert on seal, sealed from los_app;

grant usage on sequence act_id, reading_log_id to los_app;
grant select on sequence act_id, journal_id, reading_log_id, seal_id to los_backup;

-- The sealer may read what it seals and write seals, and nothing else.
create policy of_the_sealer on journal for select to los_sealer using (true);
create policy of_the_sealer on reading_log for select to los_sealer using (true);
create policy of_the_sealer on seal to los_sealer using (true) with check (true);
create policy of_the_sealer on sealed to los_sealer using (true) with check (true);
grant select (authority_id, id, act, table_name, row_id, operation, content_hash, at) on journal to los_sealer;
grant select (authority_id, id, content_hash) on reading_log to los_sealer;
grant select, insert on seal, sealed to los_sealer;
grant usage on sequence seal_id to los_sealer;

-- One-time form keys and sessions pass; they are in no journal.
create table form_key (
  authority_id smallint not null,
  key uuid not null,
  actor_id uuid,
  -- What was sent, so that other words under the same key can be shown beside it.
  body text not null,
  outcome jsonb not null,
  act bigint not null,
  at timestamptz not null default clock_timestamp(),
  primary key (authority_id, key)
);
call keep_table('form_key', 'derived');

create table session (
  authority_id smallint not null,
  id text not null,
  content jsonb not null,
  expires_at timestamptz not null,
  primary key (authority_id, id)
);
call keep_table('session', 'derived');
