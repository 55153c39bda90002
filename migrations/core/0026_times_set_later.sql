-- A time that an organisation sets later holds for what it owes already, too: such a task waits on the list of what
-- wakes, without a time, and wakes when the organisation's times are set or changed.
alter table dignity.wake alter column due_at drop not null;

alter table dignity.task no force row level security;
alter table dignity.wake no force row level security;
insert into dignity.wake (task_id, organisation_id, rung, due_at)
select id, organisation_id, 0, null from dignity.task where state = 'owed' and due_at is null;
alter table dignity.wake force row level security;
alter table dignity.task force row level security;

create policy keeper on dignity.wake for update to dignity_owner using (true);
create policy keeper_sees on dignity.wake for select to dignity_owner using (true);
create or replace function dignity.wake_for_settings() returns trigger language plpgsql set search_path = '' as $$
begin
  update dignity.result_wake set due_at = app.now() where organisation_id = new.organisation_id;
  update dignity.wake set due_at = app.now() where organisation_id = new.organisation_id and due_at is null;
  return null;
end $$;

-- The system gives a time to what has none, and changes nothing else of it.
create policy set_time on dignity.task for update to dignity_app
  using ((select app.kind()) = 'system' and state = 'owed' and due_at is null)
  with check ((select app.kind()) = 'system' and state = 'owed' and due_at is not null);
