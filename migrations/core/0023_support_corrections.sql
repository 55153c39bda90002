-- What was entered wrongly in the support register is not rewritten: a correction takes its place, and says why.
alter table dignity.support_entry
  -- the correction that stands in its place
  add column replaced_by uuid,
  -- of a correction: when the first entry was recorded that it corrects, and why it does
  add column first_recorded_at timestamptz,
  add column correction_envelope bytea,
  add foreign key (organisation_id, replaced_by) references dignity.support_entry (organisation_id, id),
  add check ((first_recorded_at is null) = (correction_envelope is null));
create unique index support_entry_replaced on dignity.support_entry (organisation_id, replaced_by);
grant update (replaced_by) on dignity.support_entry to dignity_app;

-- Counted once, in the period in which it was first recorded, and as it stood when that ended.
create or replace function app.count_figures(wanted jsonb, in_capacity text, since timestamptz, until timestamptz)
returns table (place integer, counted integer)
language sql stable security definer set search_path = '' as $$
  with wanted as (select (f.place - 1)::integer as place, f.figure from jsonb_array_elements(wanted) with ordinality f (figure, place)),
  owed as (
    select t.pathway, t.definition, t.state, t.due_at, t.settled_at, t.outcome, t.late, t.answers
    from dignity.task t
    left join dignity.case_file c on c.organisation_id = t.organisation_id and c.id = t.case_id
    where t.organisation_id = app.organisation() and t.subject in ('case', 'partner')
      and coalesce(c.capacity, t.capacity) = in_capacity
  )
  select w.place, (case w.figure->>'counts'
    when 'cases' then (
      select count(*) from dignity.case_file c
      where c.organisation_id = app.organisation() and c.capacity = in_capacity and c.pathway = w.figure->>'pathway'
        and c.opened_at >= since and c.opened_at < until and app.fits(c.facts, w.figure->'when'))
    when 'settled' then (
      select count(*) from owed t
      where t.pathway = w.figure->>'pathway' and t.definition = w.figure->>'task' and t.state = 'settled'
        and t.settled_at >= since and t.settled_at < until and t.outcome <> 'notApplicable'
        and (w.figure->>'outcome' is null or t.outcome = w.figure->>'outcome')
        and (w.figure->'late' is null or t.late) and app.fits(t.answers, w.figure->'answers'))
    when 'overdue' then (
      select count(*) from owed t
      where t.pathway = w.figure->>'pathway' and t.definition = w.figure->>'task'
        and t.due_at >= since and t.due_at < until
        and (t.state = 'owed' or t.state = 'settled' and t.settled_at >= until))
    when 'support' then (
      select count(*) from dignity.support_entry e
      join dignity.case_file c on c.organisation_id = e.organisation_id and c.id = e.case_id
      where e.organisation_id = app.organisation() and c.capacity = in_capacity and e.pathway = w.figure->>'pathway'
        and e.route = w.figure->>'route' and coalesce(e.first_recorded_at, e.recorded_at) >= since and e.recorded_at < until
        and not exists (select 1 from dignity.support_entry n
          where n.organisation_id = e.organisation_id and n.id = e.replaced_by and n.recorded_at < until)
        and (w.figure->>'kind' is null or e.kind = w.figure->>'kind')
        and (w.figure->>'answer' is null
          or e.answer = w.figure->>'answer' and e.answered_on < (until at time zone o.time_zone)::date))
    end)::integer
  from wanted w
  join dignity.organisation o on o.id = app.organisation()
$$;
