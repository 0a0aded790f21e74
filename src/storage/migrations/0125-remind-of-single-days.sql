-- A letter can also come on working days, for what falls due that day or the next: chosen apart, and each claimed by its kind.
alter table reminder_choice add column daily boolean not null default false;
alter table reminder_choice add check (not daily or address is not null);
alter table reminder_sent rename column week to day;
alter table reminder_sent add column kind text not null default 'weekly' check (kind in ('weekly', 'daily'));
alter table reminder_sent drop constraint reminder_sent_pkey;
alter table reminder_sent add primary key (authority_id, staff_id, kind, day);
