-- By what words are found again in another text. Nothing is kept here that is not kept elsewhere: all of it is made from what
-- was written, in the act that wrote it, and can be made again. A fingerprint is a hash under a key of the council's own.

create table fingerprint_key (
  authority_id smallint not null primary key,
  key bytea not null
);
call keep_table('fingerprint_key', 'derived');

-- One row for each row in which somebody wrote words, with the act that last wrote it when its fingerprints were made.
create table written_text (
  authority_id smallint not null,
  -- The table it stands in.
  place text not null,
  row_id uuid not null,
  person_id uuid not null,
  made_of bigint not null,
  prints bigint[] not null,
  primary key (authority_id, place, row_id)
);
create index written_text_person on written_text (authority_id, person_id);
call keep_table('written_text', 'derived', 'person_id');

create table fingerprint (
  authority_id smallint not null,
  print bigint not null,
  row_id uuid not null,
  person_id uuid not null,
  place text not null,
  primary key (authority_id, print, row_id)
);
call keep_table('fingerprint', 'derived', 'person_id');

-- Of some, those that do not stand in so many texts that they are a way of speaking. It looks at as many of each as are too
-- many and at no more, whoever may read them: what somebody types costs the same time whosever record says it too.
create function uncommon_prints(asked bigint[], most integer) returns bigint[]
  language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(array_agg(one.print), '{}') from unnest(asked) as one (print)
  where (select count(*) from (
    select 1 from fingerprint where authority_id = current_authority() and fingerprint.print = one.print limit most + 1) as found
  ) <= most
$$;
revoke execute on function uncommon_prints(bigint[], integer) from public;
grant execute on function uncommon_prints(bigint[], integer) to los_app;

-- Counted after a load like every other table, so that a look at some words is planned for as many as there are.
create function refresh_statistics_of_words() returns void language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  analyze written_text, fingerprint;
end $$;
revoke execute on function refresh_statistics_of_words() from public;
grant execute on function refresh_statistics_of_words() to los_app;
