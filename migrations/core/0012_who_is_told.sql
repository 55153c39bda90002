-- Who may know of a task now, and so may be reminded of it. It is asked twice: when a rung is due, and again when the
-- message is handed over. It says the same as the reach and the walls of row security, for many tasks at once.

-- The people of partners who work on shared cases of the acting organisation, which sees no other house's roles. It is
-- no partner of its own.
create function app.partner_holders(cases uuid[]) returns table (case_id uuid, person_id uuid, pathway text, role text)
language sql stable security definer set search_path = '' as $$
  select s.case_id, h.person_id, h.pathway, h.role
  from dignity.case_share s
  join dignity.role_holder h on h.organisation_id = s.partner_organisation_id and h.capacity = s.partner_capacity
  join dignity.appointment a on a.organisation_id = h.organisation_id and a.id = h.appointment_id
  where app.kind() = 'system' and s.organisation_id = app.organisation() and s.case_id = any (cases)
    and s.partner_organisation_id <> s.organisation_id
    and s.valid_from <= app.now() and (s.valid_to is null or s.valid_to > app.now())
    and h.valid_from <= app.now() and (h.valid_to is null or h.valid_to > app.now())
    and a.valid_from <= app.now() and (a.valid_to is null or a.valid_to > app.now())
$$;
revoke all on function app.partner_holders(uuid[]) from public;
grant execute on function app.partner_holders(uuid[]) to dignity_app;

create function app.may_be_told(tasks uuid[]) returns table (task_id uuid, person_id uuid, role text)
language sql stable set search_path = '' as $$
  with asked as (
    select t.id, t.subject, t.organisation_id, t.case_id, t.pathway, coalesce(c.capacity, t.capacity) as capacity,
      c.programme_id, m.excluded
    from dignity.task t
    left join dignity.case_file c on c.organisation_id = t.organisation_id and c.id = t.case_id
    left join dignity.report_matter m on m.organisation_id = t.organisation_id and m.id = t.matter_id
    where t.id = any (tasks) and app.kind() = 'system' and t.organisation_id = app.organisation()
  ), holder as (
    select h.person_id, h.pathway, h.capacity, h.role, h.programme_id
    from dignity.role_holder h
    join dignity.appointment a on a.organisation_id = h.organisation_id and a.id = h.appointment_id
    where h.organisation_id = app.organisation()
      and h.valid_from <= app.now() and (h.valid_to is null or h.valid_to > app.now())
      and a.valid_from <= app.now() and (a.valid_to is null or a.valid_to > app.now())
  ), reader as (
    select pathway, role, reach, action from dignity.policy_grant where action in ('read', 'triage')
  ), of_case as (
    select t.id, t.case_id, h.person_id, h.role
    from asked t
    join holder h on h.pathway = t.pathway and h.capacity = t.capacity
    join reader g on g.pathway = h.pathway and g.role = h.role
    where t.subject = 'case' and g.action = 'read' and (g.reach = 'organisation'
      or (g.reach = 'programme' and h.programme_id = t.programme_id)
      or (g.reach = 'assigned' and exists (
        select 1 from dignity.case_assignment x
        where x.organisation_id = t.organisation_id and x.case_id = t.case_id and x.person_id = h.person_id
          and x.role = h.role and x.valid_from <= app.now() and (x.valid_to is null or x.valid_to > app.now()))))
    union
    select t.id, t.case_id, p.person_id, p.role
    from app.partner_holders(array(select case_id from asked where case_id is not null)) p
    join asked t on t.case_id = p.case_id and t.pathway = p.pathway
    join reader g on g.pathway = p.pathway and g.role = p.role and g.action = 'read' and g.reach = 'organisation'
  )
  select c.id, c.person_id, c.role from of_case c
  where not exists (select 1 from dignity.exclusion e where e.case_id = c.case_id and e.person_id = c.person_id)
  union
  -- A matter in triage has no capacity yet: whoever triages, in whichever, and whoever is to see that it gets done.
  select t.id, h.person_id, h.role
  from asked t
  join holder h on h.pathway = t.pathway
  join reader g on g.pathway = h.pathway and g.role = h.role
  where t.subject = 'triage' and not (h.person_id = any (t.excluded))
  union
  -- De-identified work in the partner's own house: whoever holds the role there.
  select t.id, h.person_id, h.role
  from asked t
  join holder h on h.pathway = t.pathway and h.capacity = t.capacity
  where t.subject = 'partner'
$$;
revoke all on function app.may_be_told(uuid[]) from public;
grant execute on function app.may_be_told(uuid[]) to dignity_app;
