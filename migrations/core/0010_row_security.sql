-- The last wall. Everything is closed; a RESTRICTIVE policy is a wall that no later policy can widen, a permissive one
-- is a reach. The functions below answer for the actor of this transaction, once per statement.

-- What the actor's roles allow today.
create function app.my_grants() returns table (pathway text, capacity text, role text, action text, reach text, programme_id uuid)
language sql stable security definer set search_path = '' as $$
  select h.pathway, h.capacity, h.role, g.action, g.reach, h.programme_id
  from dignity.role_holder h
  join dignity.appointment a on a.organisation_id = h.organisation_id and a.id = h.appointment_id
  join dignity.policy_grant g on g.pathway = h.pathway and g.role = h.role
  where app.kind() = 'person' and h.person_id = app.person() and h.organisation_id = app.organisation()
    and h.capacity = app.capacity()
    and h.valid_from <= app.now() and (h.valid_to is null or h.valid_to > app.now())
    and a.valid_from <= app.now() and (a.valid_to is null or a.valid_to > app.now())
$$;

-- Cases the actor is put in charge of, and as what.
create function app.my_assignments() returns table (case_id uuid, role text)
language sql stable security definer set search_path = '' as $$
  select case_id, role from dignity.case_assignment
  where person_id = app.person() and organisation_id = app.organisation()
    and valid_from <= app.now() and (valid_to is null or valid_to > app.now())
$$;

-- Cases of others on which the actor's organisation works, in the actor's capacity.
create function app.shared_cases() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select case_id from dignity.case_share
  where partner_organisation_id = app.organisation() and partner_capacity = app.capacity()
    and valid_from <= app.now() and (valid_to is null or valid_to > app.now())
$$;

-- Cases of which the actor must not know.
create function app.excluded_cases() returns setof uuid
language sql stable security definer set search_path = '' as
  $$ select case_id from dignity.exclusion where person_id = app.person() $$;

revoke all on function app.my_grants(), app.my_assignments(), app.shared_cases(), app.excluded_cases() from public;
grant execute on function app.my_grants(), app.my_assignments(), app.shared_cases(), app.excluded_cases() to dignity_app;

do $$
declare name text;
begin
  for name in select tablename from pg_tables where schemaname = 'dignity' loop
    execute format('alter table dignity.%I enable row level security', name);
    execute format('alter table dignity.%I force row level security', name);
  end loop;
end $$;

-- What the functions above read, and what app.audit writes, they do as the owner.
create policy definer on dignity.role_holder for select to dignity_owner using (true);
create policy definer on dignity.appointment for select to dignity_owner using (true);
create policy definer on dignity.policy_grant for select to dignity_owner using (true);
create policy definer on dignity.case_assignment for select to dignity_owner using (true);
create policy definer on dignity.case_share for select to dignity_owner using (true);
create policy definer on dignity.exclusion for select to dignity_owner using (true);
create policy definer on dignity.audit_head to dignity_owner using (true) with check (true);
create policy definer on dignity.audit_entry for insert to dignity_owner with check (true);

-- Cases ---------------------------------------------------------------------------------------------------------------
grant select, insert on dignity.case_file to dignity_app;
grant update (state, level, facts, at_rest_since, version) on dignity.case_file to dignity_app;

create policy organisation_wall on dignity.case_file as restrictive to dignity_app
  using (organisation_id = (select app.organisation()) or id in (select app.shared_cases()))
  with check (organisation_id = (select app.organisation()) or app.kind() = 'intake' or id in (select app.shared_cases()));
create policy capacity_wall on dignity.case_file as restrictive to dignity_app
  using (capacity = (select app.capacity()) or (select app.kind()) = 'system' or id in (select app.shared_cases()))
  with check (capacity = (select app.capacity()) or app.kind() in ('system', 'intake') or id in (select app.shared_cases()));
create policy exclusion_wall on dignity.case_file as restrictive to dignity_app
  using (id not in (select app.excluded_cases()))
  with check (true);

create policy read_organisation on dignity.case_file for select to dignity_app using (
  (pathway, capacity) in (select pathway, capacity from app.my_grants() where action = 'read' and reach = 'organisation')
  and organisation_id = (select app.organisation()));
create policy read_programme on dignity.case_file for select to dignity_app using (
  (pathway, capacity, programme_id) in
    (select pathway, capacity, g.programme_id from app.my_grants() g where action = 'read' and reach = 'programme')
  and organisation_id = (select app.organisation()));
create policy read_assigned on dignity.case_file for select to dignity_app using (
  (id, pathway, capacity) in (select a.case_id, g.pathway, g.capacity from app.my_assignments() a
    join app.my_grants() g on g.role = a.role and g.action = 'read' and g.reach = 'assigned'));
create policy read_shared on dignity.case_file for select to dignity_app using (
  id in (select app.shared_cases())
  and pathway in (select pathway from app.my_grants() where action = 'read' and reach = 'organisation'));
create policy act_organisation on dignity.case_file for update to dignity_app using (
  (pathway, capacity) in (select pathway, capacity from app.my_grants() where action = 'act' and reach = 'organisation')
  and organisation_id = (select app.organisation()));
create policy act_programme on dignity.case_file for update to dignity_app using (
  (pathway, capacity, programme_id) in
    (select pathway, capacity, g.programme_id from app.my_grants() g where action = 'act' and reach = 'programme')
  and organisation_id = (select app.organisation()));
create policy act_assigned on dignity.case_file for update to dignity_app using (
  (id, pathway, capacity) in (select a.case_id, g.pathway, g.capacity from app.my_assignments() a
    join app.my_grants() g on g.role = a.role and g.action = 'act' and g.reach = 'assigned'));
create policy act_shared on dignity.case_file for update to dignity_app using (
  id in (select app.shared_cases())
  and pathway in (select pathway from app.my_grants() where action = 'act' and reach = 'organisation'));
create policy system on dignity.case_file for select to dignity_app using (
  (select app.kind()) = 'system' and organisation_id = (select app.organisation()));
create policy intake on dignity.case_file for insert to dignity_app with check (app.kind() = 'intake');

-- What hangs on a case is visible with it, and only with it.
create function app.sees_case(organisation uuid, the_case uuid) returns boolean language sql stable set search_path = '' as
  $$ select exists (select 1 from dignity.case_file c where c.organisation_id = organisation and c.id = the_case) $$;
revoke all on function app.sees_case(uuid, uuid) from public;
grant execute on function app.sees_case(uuid, uuid) to dignity_app;

do $$
declare name text;
begin
  foreach name in array array['case_party', 'exclusion', 'case_assignment', 'case_share', 'case_transition'] loop
    execute format('grant select, insert on dignity.%I to dignity_app', name);
    execute format('create policy with_case on dignity.%I for select to dignity_app using (exists (select 1 from
      dignity.case_file c where c.organisation_id = %1$I.organisation_id and c.id = %1$I.case_id))', name);
    execute format('create policy by_intake on dignity.%I for insert to dignity_app with check (app.kind() = ''intake'')', name);
    execute format('create policy by_actor on dignity.%I for insert to dignity_app with check (
      app.kind() = ''person'' and app.sees_case(organisation_id, case_id))', name);
  end loop;
end $$;
grant update (valid_to) on dignity.case_assignment, dignity.case_share to dignity_app;
create policy by_actor_end on dignity.case_assignment for update to dignity_app using (app.sees_case(organisation_id, case_id));
create policy by_actor_end on dignity.case_share for update to dignity_app using (app.sees_case(organisation_id, case_id));

-- The link between a report and its cases is written and never read: only somebody entitled to all may learn it.
grant insert on dignity.case_origin to dignity_app;
create policy by_intake on dignity.case_origin for insert to dignity_app with check (app.kind() = 'intake');

-- Reports -------------------------------------------------------------------------------------------------------------
grant select, insert on dignity.report to dignity_app;
create policy by_intake on dignity.report for insert to dignity_app with check (app.kind() = 'intake');
create policy own on dignity.report for select to dignity_app using (
  (select app.kind()) = 'person' and reporter_person_id = (select app.person()));

grant select, insert on dignity.report_matter to dignity_app;
grant update (state, facts, parties, account_envelope, version) on dignity.report_matter to dignity_app;
create policy by_intake on dignity.report_matter for insert to dignity_app with check (app.kind() = 'intake');
create policy organisation_wall on dignity.report_matter as restrictive to dignity_app
  using (organisation_id = (select app.organisation()))
  with check (organisation_id = (select app.organisation()) or app.kind() = 'intake');
create policy exclusion_wall on dignity.report_matter as restrictive for select to dignity_app
  using (app.person() is null or not (app.person() = any (excluded)));
create policy exclusion_wall_change on dignity.report_matter as restrictive for update to dignity_app
  using (app.person() is null or not (app.person() = any (excluded)));
-- Whoever may triage acts on it; a matter that has become a case is nobody's any more.
create policy triage on dignity.report_matter for select to dignity_app using (
  state = 'triage' and pathway in (select pathway from app.my_grants() where action = 'triage'));
create policy triage_decides on dignity.report_matter for update to dignity_app
  using (state = 'triage' and pathway in (select pathway from app.my_grants() where action = 'triage'))
  with check (true);
create policy system on dignity.report_matter for select to dignity_app using (
  (select app.kind()) = 'system' and state = 'triage');

grant select, insert on dignity.idempotency to dignity_app;
create policy own on dignity.idempotency to dignity_app
  using (person_id = (select app.person()) and organisation_id = (select app.organisation()))
  with check (person_id = (select app.person()));

-- Tasks ---------------------------------------------------------------------------------------------------------------
grant select, insert on dignity.task to dignity_app;
grant update (state, in_stay, settled_at, happened_at, settled_by, outcome, late, answers, notes_envelope, health_envelope, version)
  on dignity.task to dignity_app;
create policy organisation_wall on dignity.task as restrictive to dignity_app
  using (organisation_id = (select app.organisation()) or case_id in (select app.shared_cases()))
  with check (organisation_id = (select app.organisation()) or app.kind() = 'intake' or case_id in (select app.shared_cases()));
create policy of_case on dignity.task for select to dignity_app using (
  subject = 'case' and exists (select 1 from dignity.case_file c where c.organisation_id = task.organisation_id and c.id = task.case_id));
create policy of_triage on dignity.task for select to dignity_app using (
  subject = 'triage' and exists (select 1 from dignity.report_matter m where m.organisation_id = task.organisation_id and m.id = task.matter_id));
create policy of_partner on dignity.task for select to dignity_app using (
  subject = 'partner' and ((select app.kind()) = 'system' or (pathway, capacity) in
    (select pathway, capacity from app.my_grants() where action = 'read' and reach = 'organisation')));
create policy settle on dignity.task for update to dignity_app using (
  (subject = 'case' and app.sees_case(organisation_id, case_id))
  or (subject = 'triage' and exists (select 1 from dignity.report_matter m where m.organisation_id = task.organisation_id and m.id = task.matter_id))
  or (subject = 'partner' and (pathway, capacity) in
    (select pathway, capacity from app.my_grants() where action = 'act' and reach = 'organisation')));
create policy by_intake on dignity.task for insert to dignity_app with check (app.kind() = 'intake');
create policy by_actor on dignity.task for insert to dignity_app with check (
  app.kind() = 'person' and subject = 'case' and app.sees_case(organisation_id, case_id));

grant select, insert, delete on dignity.wake to dignity_app;
grant update (rung, due_at) on dignity.wake to dignity_app;
create policy own on dignity.wake to dignity_app
  using (exists (select 1 from dignity.task t where t.organisation_id = wake.organisation_id and t.id = wake.task_id))
  with check (app.kind() = 'intake' or exists (select 1 from dignity.task t where t.organisation_id = wake.organisation_id and t.id = wake.task_id));
grant select on dignity.wake to dignity_sweep;
create policy sweep on dignity.wake for select to dignity_sweep using (true);

grant select, insert on dignity.escalation to dignity_app;
create policy system on dignity.escalation to dignity_app
  using ((select app.kind()) = 'system' and organisation_id = (select app.organisation()))
  with check (app.kind() = 'system' and organisation_id = app.organisation());
create policy with_task on dignity.escalation for select to dignity_app using (
  exists (select 1 from dignity.task t where t.organisation_id = escalation.organisation_id and t.id = escalation.task_id));

grant insert on dignity.outbox to dignity_app;
create policy write_only on dignity.outbox for insert to dignity_app with check (true);
grant select on dignity.outbox to dignity_sweep;
grant update (relayed_at) on dignity.outbox to dignity_sweep;
create policy relay on dignity.outbox to dignity_sweep using (true) with check (true);

grant select, insert on dignity.delivery to dignity_app;
grant update (state, attempts, sent_at, problem) on dignity.delivery to dignity_app;
create policy system on dignity.delivery to dignity_app
  using ((select app.kind()) = 'system' and organisation_id = (select app.organisation()))
  with check (app.kind() = 'system' and organisation_id = app.organisation());

-- Directory, policies, keys -------------------------------------------------------------------------------------------
grant select on dignity.organisation, dignity.programme, dignity.adoption, dignity.policy_version, dignity.policy_grant,
  dignity.person, dignity.appointment, dignity.role_holder, dignity.organisation_key, dignity.data_key to dignity_app;
create policy public_fact on dignity.organisation for select to dignity_app using (true);
create policy public_fact on dignity.programme for select to dignity_app using (true);
create policy public_fact on dignity.adoption for select to dignity_app using (true);
create policy public_fact on dignity.policy_version for select to dignity_app using (true);
create policy public_fact on dignity.policy_grant for select to dignity_app using (true);

create policy colleague on dignity.appointment for select to dignity_app using (
  person_id = (select app.person()) or organisation_id = (select app.organisation()) or (select app.kind()) = 'intake');
create policy colleague on dignity.person for select to dignity_app using (
  id = (select app.person()) or (select app.kind()) = 'intake'
  or exists (select 1 from dignity.appointment a where a.person_id = person.id and a.organisation_id = (select app.organisation())));
-- A partner's people are told of shared work too: whoever has a message from an organisation is known to its sender.
create policy addressed on dignity.person for select to dignity_app using (
  (select app.kind()) = 'system' and exists (select 1 from dignity.delivery d where d.person_id = person.id));
create policy colleague on dignity.role_holder for select to dignity_app using (
  organisation_id = (select app.organisation()) or person_id = (select app.person()));

-- A wrapped key is worth nothing without the master key; which keys exist still tells nobody about a case.
grant insert on dignity.data_key to dignity_app;
create policy wrapped on dignity.organisation_key for select to dignity_app using (app.kind() <> '');
create policy new_case on dignity.data_key for insert to dignity_app with check (app.kind() in ('intake', 'person'));
-- A data key has the id of what it protects.
create policy usable on dignity.data_key for select to dignity_app using (
  organisation_id is null
  or exists (select 1 from dignity.case_file c where c.id = data_key.id)
  or exists (select 1 from dignity.report r where r.id = data_key.id)
  or exists (select 1 from dignity.report_matter m where m.id = data_key.id)
  or exists (select 1 from dignity.task t where t.id = data_key.id));
