-- The last wall. Every table is closed, also to its owner. A RESTRICTIVE policy is a wall that no later policy can widen;
-- a permissive one is a reach. Whatever a policy asks about the actor is written so that it is asked once per statement:
-- (select f()), or an uncorrelated "in (select ... from f())".
do $$
declare name text;
begin
  for name in select tablename from pg_tables where schemaname = 'dignity' loop
    execute format('alter table dignity.%I enable row level security', name);
    execute format('alter table dignity.%I force row level security', name);
  end loop;
end $$;

-- The actor of this transaction -----------------------------------------------------------------------------------------
-- What the actor's roles allow today.
create function app.my_grants() returns table (pathway text, role text, action text, reach text, programme_id uuid)
language sql stable security definer set search_path = '' as $$
  with at as materialized (select app.now() as now)
  select h.pathway, h.role, g.action, g.reach, h.programme_id
  from at, dignity.role_holder h
  join dignity.appointment a on a.organisation_id = h.organisation_id and a.id = h.appointment_id
    and a.person_id = h.person_id
  join dignity.policy_grant g on g.pathway = h.pathway and g.role = h.role
  where app.kind() = 'person' and h.person_id = app.person() and h.organisation_id = app.organisation()
    and h.capacity = app.capacity()
    and h.valid_from <= at.now and (h.valid_to is null or h.valid_to > at.now)
    and a.valid_from <= at.now and (a.valid_to is null or a.valid_to > at.now)
$$;

-- The pathways whose cases a role of the actor reaches throughout the organisation.
create function app.organisation_reach(wanted text) returns text[]
language sql stable security definer set search_path = '' as
  $$ select array(select g.pathway from app.my_grants() g where g.action = wanted and g.reach = 'organisation') $$;

-- The same within a programme.
create function app.programme_reach(wanted text) returns table (pathway text, programme_id uuid)
language sql stable security definer set search_path = '' as $$
  select g.pathway, g.programme_id from app.my_grants() g where g.action = wanted and g.reach = 'programme'
$$;

-- The cases the actor is put in charge of, in a role the actor still holds.
create function app.assigned_cases(wanted text) returns table (pathway text, case_id uuid)
language sql stable security definer set search_path = '' as $$
  with at as materialized (select app.now() as now)
  select g.pathway, x.case_id
  from at, app.my_grants() g
  join dignity.case_assignment x on x.role = g.role and x.person_id = app.person()
    and x.organisation_id = app.organisation()
  where g.action = wanted and g.reach = 'assigned'
    and x.valid_from <= at.now and (x.valid_to is null or x.valid_to > at.now)
$$;

-- Cases of other organisations on which the actor's works, in the actor's capacity. An organisation is no partner of its
-- own: what its one capacity holds stays closed to the other.
create function app.shared_cases() returns setof uuid
language sql stable security definer set search_path = '' as $$
  with at as materialized (select app.now() as now)
  select s.case_id
  from at, dignity.case_share s
  where app.kind() = 'person' and s.partner_organisation_id = app.organisation() and s.partner_capacity = app.capacity()
    and s.organisation_id <> app.organisation()
    and s.valid_from <= at.now and (s.valid_to is null or s.valid_to > at.now)
$$;

-- Cases of which the actor must not know.
create function app.excluded_cases() returns setof uuid
language sql stable security definer set search_path = '' as
  $$ select case_id from dignity.exclusion where person_id = app.person() $$;

-- These read as the owner, to whom the tables are closed too.
create policy definer on dignity.role_holder for select to dignity_owner using (true);
create policy definer on dignity.appointment for select to dignity_owner using (true);
create policy definer on dignity.policy_grant for select to dignity_owner using (true);
create policy definer on dignity.case_assignment for select to dignity_owner using (true);
create policy definer on dignity.case_share for select to dignity_owner using (true);
create policy definer on dignity.exclusion for select to dignity_owner using (true);
-- So does app.audit, which alone writes these.
create policy definer on dignity.audit_head to dignity_owner using (true) with check (true);
create policy definer on dignity.audit_entry for insert to dignity_owner with check (true);

-- Cases -----------------------------------------------------------------------------------------------------------------
grant select, insert on dignity.case_file to dignity_app;
grant update (state, level, facts, at_rest_since, version) on dignity.case_file to dignity_app;

create policy organisation_wall on dignity.case_file as restrictive to dignity_app
  using (organisation_id = (select app.organisation()) or id in (select app.shared_cases()))
  with check (app.kind() = 'intake' or organisation_id = app.organisation() or id in (select app.shared_cases()));
create policy capacity_wall on dignity.case_file as restrictive to dignity_app
  using (capacity = (select app.capacity()) or id in (select app.shared_cases()) or (select app.kind()) = 'system')
  with check (app.kind() = 'intake' or capacity = app.capacity() or id in (select app.shared_cases()));
create policy exclusion_wall on dignity.case_file as restrictive to dignity_app
  using (id not in (select app.excluded_cases()))
  with check (true);

-- One reach, three uses: to read, to act, and to ask about another action on a case that hangs together with a row.
do $$
declare
  reach text := $reach$
    organisation_id = (select app.organisation()) and (
      pathway = any ((select app.organisation_reach(%1$s))::text[])
      or (pathway, programme_id) in (select r.pathway, r.programme_id from app.programme_reach(%1$s) r)
      or (pathway, id) in (select r.pathway, r.case_id from app.assigned_cases(%1$s) r))
    or id in (select app.shared_cases()) and pathway = any ((select app.organisation_reach(%1$s))::text[])$reach$;
begin
  execute format('create policy reach on dignity.case_file for select to dignity_app using (%s)', format(reach, '''read'''));
  execute format('create policy act on dignity.case_file for update to dignity_app using (%s)', format(reach, '''act'''));
  execute format('create function app.reaches(action text, organisation uuid, the_case uuid) returns boolean
    language sql stable set search_path = '''' as $f$
      select exists (select 1 from dignity.case_file c
        where c.organisation_id = organisation and c.id = the_case and (%s))
    $f$', format(reach, 'action'));
end $$;
create policy system on dignity.case_file for select to dignity_app using (
  (select app.kind()) = 'system' and organisation_id = (select app.organisation()));
create policy intake on dignity.case_file for insert to dignity_app with check (app.kind() = 'intake');

-- What hangs on a case is behind its walls, and visible with it.
do $$
declare name text;
begin
  foreach name in array array['case_party', 'exclusion', 'case_assignment', 'case_share', 'case_transition'] loop
    execute format('grant select, insert on dignity.%I to dignity_app', name);
    execute format('create policy case_wall on dignity.%1$I as restrictive to dignity_app
      using (exists (select 1 from dignity.case_file c where c.organisation_id = %1$I.organisation_id and c.id = %1$I.case_id))
      with check (app.kind() = ''intake'' or exists (select 1 from dignity.case_file c
        where c.organisation_id = %1$I.organisation_id and c.id = %1$I.case_id))', name);
    execute format('create policy with_case on dignity.%I for select to dignity_app using (true)', name);
    execute format('create policy intake on dignity.%I for insert to dignity_app with check (app.kind() = ''intake'')', name);
  end loop;
end $$;
create policy act on dignity.case_transition for insert to dignity_app
  with check (person_id = app.person() and app.reaches('act', organisation_id, case_id));
create policy act on dignity.case_share for insert to dignity_app
  with check (app.reaches('act', organisation_id, case_id));
create policy assign on dignity.case_assignment for insert to dignity_app
  with check (app.reaches('assign', organisation_id, case_id));
-- A share and an assignment end; nothing else of them changes.
grant update (valid_to) on dignity.case_share, dignity.case_assignment to dignity_app;
create policy act_end on dignity.case_share for update to dignity_app
  using (app.reaches('act', organisation_id, case_id));
create policy assign_end on dignity.case_assignment for update to dignity_app
  using (app.reaches('assign', organisation_id, case_id));

-- Which report a case sprang from is written and never read: only somebody entitled to all of its cases may learn it.
grant insert on dignity.case_origin to dignity_app;
create policy intake on dignity.case_origin for insert to dignity_app with check (app.kind() = 'intake');

-- Reports -----------------------------------------------------------------------------------------------------------------
-- The intake door writes for any organisation and reads nothing back; a reporter reads what they reported themselves.
grant select, insert on dignity.report to dignity_app;
create policy reporter_wall on dignity.report as restrictive to dignity_app
  using (reporter_person_id = (select app.person()))
  with check (reporter_person_id = app.person());
create policy own on dignity.report for select to dignity_app using ((select app.kind()) = 'person');
create policy intake on dignity.report for insert to dignity_app with check (app.kind() = 'intake');

-- A matter is open to its organisation's triage, and to nobody once it has become a case (0014).
grant select, insert on dignity.report_matter to dignity_app;
-- What locks a row must be allowed to change something of it.
grant update (version) on dignity.report_matter to dignity_app;
create policy organisation_wall on dignity.report_matter as restrictive to dignity_app
  using (organisation_id = (select app.organisation()))
  with check (app.kind() = 'intake' or organisation_id = app.organisation());
create policy exclusion_wall on dignity.report_matter as restrictive to dignity_app
  using ((select app.kind()) = 'system' or not (excluded && array[(select app.person())]))
  with check (true);
create policy triage_wall on dignity.report_matter as restrictive to dignity_app
  using (state = 'triage')
  with check (true);
create policy triage on dignity.report_matter for select to dignity_app using (
  pathway in (select g.pathway from app.my_grants() g where g.action = 'triage'));
create policy triage_decides on dignity.report_matter for update to dignity_app using (
  pathway in (select g.pathway from app.my_grants() g where g.action = 'triage'));
create policy system on dignity.report_matter for select to dignity_app using ((select app.kind()) = 'system');
create policy intake on dignity.report_matter for insert to dignity_app with check (app.kind() = 'intake');

grant select, insert on dignity.idempotency to dignity_app;
create policy own_wall on dignity.idempotency as restrictive to dignity_app
  using (person_id = (select app.person()) and organisation_id = (select app.organisation()));
create policy own on dignity.idempotency to dignity_app using (true);

-- Tasks -------------------------------------------------------------------------------------------------------------------
grant select, insert on dignity.task to dignity_app;
grant update (state, in_stay, settled_at, happened_at, settled_by, outcome, late, answers, notes_envelope, health_envelope, version)
  on dignity.task to dignity_app;
create policy organisation_wall on dignity.task as restrictive to dignity_app
  using (organisation_id = (select app.organisation()) or case_id in (select app.shared_cases()))
  with check (app.kind() = 'intake' or organisation_id = app.organisation() or case_id in (select app.shared_cases()));
do $$
declare
  walls text := $walls$
    (case_id is null or exists (select 1 from dignity.case_file c
      where c.organisation_id = task.organisation_id and c.id = task.case_id))
    and (matter_id is null or exists (select 1 from dignity.report_matter m
      where m.organisation_id = task.organisation_id and m.id = task.matter_id))
    and (subject <> 'partner' or capacity = (select app.capacity()) or (select app.kind()) = 'system')$walls$;
begin
  execute format('create policy subject_wall on dignity.task as restrictive to dignity_app
    using (%1$s) with check (app.kind() = ''intake'' or %1$s)', walls);
end $$;
create policy with_subject on dignity.task for select to dignity_app using (subject <> 'partner');
create policy of_partner on dignity.task for select to dignity_app using (subject = 'partner'
  and ((select app.kind()) = 'system' or pathway = any ((select app.organisation_reach('read'))::text[])));
create policy act on dignity.task for update to dignity_app using (
  subject = 'case' and app.reaches('act', organisation_id, case_id)
  or subject = 'triage' and (select app.kind()) = 'person'
  or subject = 'partner' and pathway = any ((select app.organisation_reach('act'))::text[]));
-- What a transition brings, and what is owed again once it was done.
create policy act_brings on dignity.task for insert to dignity_app with check (
  subject = 'case' and app.reaches('act', organisation_id, case_id)
  or subject = 'partner' and pathway = any (app.organisation_reach('act')));
create policy intake on dignity.task for insert to dignity_app with check (app.kind() = 'intake');

grant select, insert, delete on dignity.wake to dignity_app;
grant update (rung, due_at) on dignity.wake to dignity_app;
create policy task_wall on dignity.wake as restrictive to dignity_app
  using (exists (select 1 from dignity.task t where t.organisation_id = wake.organisation_id and t.id = wake.task_id))
  with check (app.kind() = 'intake'
    or exists (select 1 from dignity.task t where t.organisation_id = wake.organisation_id and t.id = wake.task_id));
create policy with_task on dignity.wake to dignity_app using (true);
grant select on dignity.wake to dignity_sweep;
create policy sweep on dignity.wake for select to dignity_sweep using (true);

grant insert on dignity.outbox to dignity_app;
create policy write_only on dignity.outbox for insert to dignity_app with check (app.kind() <> '');
grant select on dignity.outbox to dignity_sweep;
grant update (relayed_at) on dignity.outbox to dignity_sweep;
create policy relay on dignity.outbox to dignity_sweep using (true);

-- What the platform itself does for one organisation at a time.
grant select, insert on dignity.escalation, dignity.delivery to dignity_app;
grant update (state, attempts, sent_at, problem) on dignity.delivery to dignity_app;
do $$
declare name text;
begin
  foreach name in array array['escalation', 'delivery'] loop
    execute format('create policy organisation_wall on dignity.%I as restrictive to dignity_app
      using (organisation_id = (select app.organisation()))', name);
    execute format('create policy system on dignity.%I to dignity_app using ((select app.kind()) = ''system'')', name);
  end loop;
end $$;

-- Directory, policies, keys -----------------------------------------------------------------------------------------------
grant select on dignity.organisation, dignity.programme, dignity.adoption, dignity.policy_version, dignity.policy_grant,
  dignity.person, dignity.appointment, dignity.role_holder, dignity.organisation_key, dignity.data_key to dignity_app;
do $$
declare name text;
begin
  foreach name in array array['organisation', 'programme', 'adoption', 'policy_version', 'policy_grant'] loop
    execute format('create policy public_fact on dignity.%I for select to dignity_app using (true)', name);
  end loop;
end $$;

-- Intake asks who somebody is and which roles they hold, to exclude and to put in charge; it answers nothing of it.
create policy colleague on dignity.appointment for select to dignity_app using (
  person_id = (select app.person()) or organisation_id = (select app.organisation()) or (select app.kind()) = 'intake');
create policy colleague on dignity.role_holder for select to dignity_app using (
  person_id = (select app.person()) or organisation_id = (select app.organisation()) or (select app.kind()) = 'intake');
create policy colleague on dignity.person for select to dignity_app using (
  id = (select app.person()) or (select app.kind()) = 'intake'
  or exists (select 1 from dignity.appointment a where a.person_id = person.id and a.organisation_id = (select app.organisation())));
-- Whoever works on a case one can see, also for a partner, is known by name.
create index case_transition_person on dignity.case_transition (person_id);
create policy works_on_case on dignity.person for select to dignity_app using ((select app.kind()) = 'person' and (
  exists (select 1 from dignity.case_assignment x where x.person_id = person.id)
  or exists (select 1 from dignity.case_transition x where x.person_id = person.id)));
-- A partner's people are told of shared work too: whoever has a message from an organisation is known to its sender.
create policy addressed on dignity.person for select to dignity_app using (
  (select app.kind()) = 'system' and exists (select 1 from dignity.delivery d where d.person_id = person.id));

-- A wrapped key is worth nothing without the master key, and it has the id of what it protects: visible with that, and
-- those of the directory to whoever is somebody.
create policy entered on dignity.organisation_key for select to dignity_app using ((select app.kind()) <> '');
grant insert on dignity.data_key to dignity_app;
create policy subject_wall on dignity.data_key as restrictive to dignity_app
  using (organisation_id is null
    or exists (select 1 from dignity.case_file c where c.organisation_id = data_key.organisation_id and c.id = data_key.id)
    or exists (select 1 from dignity.report r where r.organisation_id = data_key.organisation_id and r.id = data_key.id)
    or exists (select 1 from dignity.report_matter m where m.organisation_id = data_key.organisation_id and m.id = data_key.id)
    or exists (select 1 from dignity.task t where t.organisation_id = data_key.organisation_id and t.id = data_key.id))
  with check (organisation_id is not null);
create policy entered on dignity.data_key for select to dignity_app using ((select app.kind()) <> '');
create policy new_subject on dignity.data_key for insert to dignity_app with check (app.kind() in ('intake', 'person'));

-- PostgreSQL lets everybody call a new function: here nobody who is not named.
revoke all on all functions in schema app from public;
grant execute on function app.my_grants(), app.organisation_reach(text), app.programme_reach(text),
  app.assigned_cases(text), app.shared_cases(), app.excluded_cases(), app.reaches(text, uuid, uuid) to dignity_app;
