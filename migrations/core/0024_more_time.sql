-- More time for something that is owed: each time it was given, with the time before it. The task holds the time that
-- counts now. Behind the walls of its case and visible with it; the reason is sealed with the case's key.
alter table dignity.task add column extended integer not null default 0;
-- A time is also set late: where it counts from another task, once that is settled.
grant update (due_at, due_on, due_rule, extended) on dignity.task to dignity_app;

create table dignity.task_extension (
  organisation_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  task_id uuid not null,
  number integer not null,
  due_at_before timestamptz not null,
  due_on_before date not null,
  due_at timestamptz not null,
  due_on date not null,
  reason_envelope bytea not null,
  person_id uuid not null,
  extended_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, case_id) references dignity.case_file (organisation_id, id),
  foreign key (organisation_id, task_id) references dignity.task (organisation_id, id),
  check (due_at > due_at_before)
);
-- Two who give more time at once give it once.
create unique index task_extension_number on dignity.task_extension (organisation_id, task_id, number);

alter table dignity.task_extension enable row level security;
alter table dignity.task_extension force row level security;

-- It is never changed and never taken back.
grant select, insert on dignity.task_extension to dignity_app;

create policy case_wall on dignity.task_extension as restrictive to dignity_app
  using (exists (select 1 from dignity.case_file c
    where c.organisation_id = task_extension.organisation_id and c.id = task_extension.case_id))
  with check (exists (select 1 from dignity.task t
    where t.organisation_id = task_extension.organisation_id and t.id = task_extension.task_id
      and t.case_id = task_extension.case_id));
create policy with_case on dignity.task_extension for select to dignity_app using (true);
create policy act on dignity.task_extension for insert to dignity_app
  with check (person_id = app.person() and app.reaches('act', organisation_id, case_id));
