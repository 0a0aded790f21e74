-- What other councils offer to young people who live in their areas, beside our own offer, item by item. About nobody.

create table other_council (
  authority_id smallint not null,
  id uuid not null,
  name text not null,
  -- Whom somebody who lives there asks: a team, a number, a page.
  ask text not null,
  act bigint not null,
  primary key (authority_id, id)
);
call keep_table('other_council', 'record');

create table other_offer (
  authority_id smallint not null,
  id uuid not null,
  council_id uuid not null,
  -- The item of ours it stands beside; null for what they have and we have not.
  item_id uuid,
  -- What it is called there; null where it goes by the name of ours.
  title text,
  standing text not null check (standing in ('same', 'better', 'worse', 'not-there', 'only-there')),
  what text,
  policy text,
  from_on date not null,
  -- The first day on which it does not stand so any more.
  to_on date,
  act bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, council_id) references other_council (authority_id, id),
  foreign key (authority_id, item_id) references offer_item (authority_id, id),
  check ((item_id is null) = (standing = 'only-there')),
  check ((item_id is null) = (title is not null)),
  -- What is not there is nowhere described.
  check ((standing = 'not-there') or (what is not null and policy is not null)),
  check (to_on > from_on)
);
create index other_offer_council on other_offer (authority_id, council_id);
create index other_offer_item on other_offer (authority_id, item_id) where item_id is not null;
call keep_table('other_offer', 'record');

create index entry_other_area on entry (authority_id, on_day) where kind = 'other-area' and removed_by is null;
