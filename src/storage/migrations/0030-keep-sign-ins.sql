-- Who signs in through the council's own sign-in service: those who wait to be let in, and who had which roles from when.

-- Somebody the service knows and has given a role, whom no administrator has yet said who they are here.
create table waiting_sign_in (
  authority_id smallint not null,
  id uuid not null,
  issuer text not null,
  subject text not null,
  -- As the service says it, for the administrator who must recognise them.
  name text not null,
  staff_number text,
  roles text[] not null,
  came_on date not null,
  -- The member of staff they were let in as; null while they wait.
  let_in_as uuid,
  act bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, let_in_as) references staff (authority_id, id)
);
create unique index waiting_sign_in_subject on waiting_sign_in (authority_id, issuer, subject);
call keep_table('waiting_sign_in', 'record');

-- A role as the service gave it: from the day of the sign-in that brought it to the day of the one that no longer did.
create table staff_role (
  authority_id smallint not null,
  id uuid not null,
  staff_id uuid not null,
  role text not null,
  from_on date not null,
  to_on date,
  act bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, staff_id) references staff (authority_id, id)
);
create unique index staff_role_held on staff_role (authority_id, staff_id, role) where to_on is null;
call keep_table('staff_role', 'record');

-- The day from which an administrator said that they no longer sign in. A file that says otherwise does not undo it.
alter table staff add left_on date;

-- Both or neither says who signs in.
alter table staff add constraint staff_signs_in_whole check ((issuer is null) = (subject is null));
