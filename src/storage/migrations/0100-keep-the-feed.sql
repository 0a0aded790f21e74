-- What came by itself: the files another system sends, and how each fared. And the system a council works beside.

-- The name of the other system; null where people, care and plans are kept here.
alter table authority add column beside text check (beside <> '');

create table feed (
  authority_id smallint not null,
  id uuid not null,
  way text not null check (way in ('folder', 'sent')),
  came_at timestamptz not null,
  -- The load made of the files that could be read; null where none could.
  import_id uuid,
  -- Why somebody must look at it before it is loaded.
  held_because text,
  act bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, import_id) references import (authority_id, id)
);
create index feed_came on feed (authority_id, came_at desc);
call keep_table('feed', 'record');

create table feed_file (
  authority_id smallint not null,
  id uuid not null,
  feed_id uuid not null,
  name text not null,
  -- Why it was not taken; null where it was.
  refused_because text,
  act bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, feed_id) references feed (authority_id, id)
);
create index feed_file_feed on feed_file (authority_id, feed_id);
call keep_table('feed_file', 'record');
