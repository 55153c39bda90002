-- A result that asks for an action is not forgotten: those whom the policy names are told that it still awaits one.

-- The system looks at what has been recorded of a house, to remind of it.
alter policy capacity_wall on dignity.indicator_result
  using (capacity = (select app.capacity()) or (select app.kind()) = 'system');
create policy system on dignity.indicator_result for select to dignity_app using ((select app.kind()) = 'system');

-- When somebody is told next. There is no row once the action is recorded, the result corrected, or everybody told.
create table dignity.result_wake (
  organisation_id uuid not null,
  result_id uuid not null,
  -- when it was recorded, or the first result that it corrects: the times are counted from here
  since timestamptz not null,
  -- how many reminders have been sent
  sent integer not null,
  -- null as long as the organisation has set no time
  due_at timestamptz,
  primary key (organisation_id, result_id),
  foreign key (organisation_id, result_id) references dignity.indicator_result (organisation_id, id)
);
create index result_wake_due on dignity.result_wake (due_at);

alter table dignity.result_wake enable row level security;
alter table dignity.result_wake force row level security;
grant select, insert, delete on dignity.result_wake to dignity_app;
grant update (sent, due_at) on dignity.result_wake to dignity_app;
create policy result_wall on dignity.result_wake as restrictive to dignity_app
  using (exists (select 1 from dignity.indicator_result i
    where i.organisation_id = result_wake.organisation_id and i.id = result_wake.result_id));
create policy with_result on dignity.result_wake to dignity_app using (true);
create policy keeper on dignity.result_wake to dignity_owner using (true);
grant select on dignity.result_wake to dignity_sweep;
create policy sweep on dignity.result_wake for select to dignity_sweep using (true);

-- A time that is set, or set anew, holds for what has been waiting, too: the next sweep reckons it again.
create function dignity.wake_for_settings() returns trigger language plpgsql set search_path = '' as $$
begin
  update dignity.result_wake set due_at = app.now() where organisation_id = new.organisation_id;
  return null;
end $$;
revoke all on function dignity.wake_for_settings() from public;
create trigger wake_for_settings after insert or update of settings on dignity.adoption
  for each row execute function dignity.wake_for_settings();

-- Telling that a result awaits an action ----------------------------------------------------------------------------
alter table dignity.delivery add column result_id uuid,
  add foreign key (organisation_id, result_id) references dignity.indicator_result (organisation_id, id),
  -- What makes a reminder happen once.
  add unique (organisation_id, result_id, rung, person_id),
  drop constraint delivery_check, add constraint delivery_check check ((rung is null) = (report_id is not null)),
  drop constraint delivery_check1, add constraint delivery_check1 check (num_nonnulls(task_id, report_id, result_id) = 1);

-- Who may see these results now, and so may be told of them.
create function app.may_be_told_of_results(results uuid[]) returns table (result_id uuid, person_id uuid, role text)
language sql stable set search_path = '' as $$
  select distinct i.id, h.person_id, h.role
  from dignity.indicator_result i
  join dignity.role_holder h on h.organisation_id = i.organisation_id and h.pathway = i.pathway
    and h.capacity = i.capacity
  join dignity.appointment a on a.organisation_id = h.organisation_id and a.id = h.appointment_id
    and a.person_id = h.person_id
  join dignity.policy_grant g on g.pathway = h.pathway and g.role = h.role and g.action = 'watch'
  where i.id = any (results) and app.kind() = 'system'
    and h.valid_from <= app.now() and (h.valid_to is null or h.valid_to > app.now())
    and a.valid_from <= app.now() and (a.valid_to is null or a.valid_to > app.now())
$$;
revoke all on function app.may_be_told_of_results(uuid[]) from public;
grant execute on function app.may_be_told_of_results(uuid[]) to dignity_app;
