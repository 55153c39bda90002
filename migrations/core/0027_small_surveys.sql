-- The mark of a survey that few answered tells what they answered: whoever makes a report has to know how many did.
drop function app.results_recorded(text, text, text[], timestamptz, timestamptz);
create function app.results_recorded(of_pathway text, in_capacity text, wanted text[], since timestamptz, until timestamptz)
returns table (indicator text, mark text, period_to date, respondents integer)
language sql stable security definer set search_path = '' as $$
  select i.indicator, i.mark, i.period_to, i.respondents from dignity.indicator_result i
  where i.organisation_id = app.organisation() and i.about_organisation_id = i.organisation_id
    and i.pathway = of_pathway and i.capacity = in_capacity and i.indicator = any (wanted)
    and i.recorded_at >= since and i.recorded_at < until
    and not exists (select 1 from dignity.indicator_result n
      where n.organisation_id = i.organisation_id and n.id = i.replaced_by and n.recorded_at < until)
  order by i.indicator, i.period_to, i.id
$$;
revoke all on function app.results_recorded(text, text, text[], timestamptz, timestamptz) from public;
grant execute on function app.results_recorded(text, text, text[], timestamptz, timestamptz) to dignity_app;

-- More time that is given after a period has ended does not make good what was owed in it, also in a report made late.
create policy counted on dignity.task_extension for select to dignity_owner
  using (app.kind() = 'reporting' and organisation_id = app.organisation());

create or replace function app.count_figures(wanted jsonb, in_capacity text, since timestamptz, until timestamptz)
returns table (place integer, counted integer)
language sql stable security definer set search_path = '' as $$
  with wanted as (select (f.place - 1)::integer as place, f.figure from jsonb_array_elements(wanted) with ordinality f (figure, place)),
  owed as (
    select t.pathway, t.definition, t.state, coalesce(x.due_at_before, t.due_at) as due_at, t.settled_at, t.superseded_at,
      t.outcome, t.late, t.answers
    from dignity.task t
    left join dignity.case_file c on c.organisation_id = t.organisation_id and c.id = t.case_id
    left join lateral (select e.due_at_before from dignity.task_extension e
      where e.organisation_id = t.organisation_id and e.task_id = t.id and e.extended_at >= until
      order by e.number limit 1) x on true
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
        and (t.state = 'owed' or coalesce(t.settled_at, t.superseded_at) >= until))
    when 'support' then (
      select count(*) from dignity.support_entry e
      join dignity.case_file c on c.organisation_id = e.organisation_id and c.id = e.case_id
      where e.organisation_id = app.organisation() and c.capacity = in_capacity and e.pathway = w.figure->>'pathway'
        and e.route = w.figure->>'route' and coalesce(e.first_recorded_at, e.recorded_at) >= since and e.recorded_at < until
        and not exists (select 1 from dignity.support_entry n
          where n.organisation_id = e.organisation_id and n.id = e.replaced_by and n.recorded_at < until)
        and (w.figure->>'kind' is null or e.kind = w.figure->>'kind')
        and (w.figure->>'answer' is null or e.answer = w.figure->>'answer'
          and coalesce(e.answer_recorded_at, e.answered_on::timestamp at time zone o.time_zone) < until))
    end)::integer
  from wanted w
  join dignity.organisation o on o.id = app.organisation()
$$;
