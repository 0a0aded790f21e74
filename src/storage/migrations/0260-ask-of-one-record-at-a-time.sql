-- Who may open a record was asked as "is it among all that open to me", so that every question about one young person first
-- gathered everybody their worker may open. Asked as "does it open to me", it is one step into an index for a few rows, and
-- the server still gathers first where many rows are asked about. What opens, and to whom, is as before.

do $$
declare
  kept record;
  opens constant text := '(\w+) IN \( SELECT readable\.person_id\s+FROM access\.readable\s+WHERE \(';
  closed constant text := '(\w+) IN \( SELECT denied\.person_id\s+FROM access\.denied\s+WHERE \(';
  asked text;
begin
  for kept in select schemaname, tablename, policyname, qual, with_check from pg_policies where qual ~ 'access\.(readable|denied)' loop
    if kept.qual !~ opens or kept.qual !~ closed or (kept.with_check is not null and kept.with_check <> kept.qual) then
      raise exception 'the policy of % is written in another way than expected', kept.tablename;
    end if;
    asked := regexp_replace(regexp_replace(kept.qual,
      opens, format('EXISTS (SELECT FROM access.readable WHERE (readable.person_id = %I.\1) AND (', kept.tablename), 'g'),
      closed, format('EXISTS (SELECT FROM access.denied WHERE (denied.person_id = %I.\1) AND (', kept.tablename), 'g');
    execute format('alter policy %I on %I.%I using (%s)', kept.policyname, kept.schemaname, kept.tablename, asked);
    if kept.with_check is not null then
      execute format('alter policy %I on %I.%I with check (%s)', kept.policyname, kept.schemaname, kept.tablename, asked);
    end if;
  end loop;
end $$;

create or replace procedure keep_table(kept regclass, kind text, person_column text default null) language plpgsql as $$
declare
  whose text := 'authority_id = (select current_authority())';
begin
  if person_column is not null then
    whose := whose || format(
      ' and ((select current_scope()) = ''all'' or exists (select from access.readable where readable.person_id = %2$s.%1$I'
      || ' and authority_id = (select current_authority()) and actor_id = (select current_actor())'
      || ' and (until_on is null or until_on > current_date) and (until_at is null or until_at > statement_timestamp())))'
      || ' and not exists (select from access.denied where denied.person_id = %2$s.%1$I'
      || ' and authority_id = (select current_authority()) and actor_id = (select current_actor()))', person_column, kept);
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

-- In which tables something of one person's record was struck out: almost always in none, and then none is read. Called
-- again by whatever adds a table whose rows can be struck out.
create procedure keep_struck_out_in() language plpgsql as $$
declare
  asked text;
begin
  select string_agg(format(
      'select %1$L::text where exists (select from public.%1$I where authority_id = current_authority() and person_id = person and struck_by is not null)',
      kept.table_name), ' union all ' order by kept.table_name)
    into asked
    from information_schema.columns kept
    join information_schema.columns whose
      on whose.table_schema = kept.table_schema and whose.table_name = kept.table_name and whose.column_name = 'person_id'
    where kept.table_schema = 'public' and kept.column_name = 'struck_by';
  execute format('create or replace function access.struck_out_in(person uuid) returns setof text
    language plpgsql stable security definer set search_path = pg_catalog, public as %L',
    format('begin if access.may_open(person) then return query %s; end if; end', asked));
  revoke all on function access.struck_out_in(uuid) from public;
  grant execute on function access.struck_out_in(uuid) to los_app;
end $$;
call keep_struck_out_in();
