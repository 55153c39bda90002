-- A committee is told the results of surveys with their marks: they are about a house, and about nobody in it.
alter table dignity.committee_report add column results jsonb not null default '[]';

create policy told on dignity.indicator_result for select to dignity_owner
  using (app.kind() = 'reporting' and organisation_id = app.organisation());

-- The one door through which reports see them: no comment, and nobody who recorded one.
create function app.results_recorded(of_pathway text, in_capacity text, wanted text[], since timestamptz, until timestamptz)
returns table (indicator text, mark text, period_to date)
language sql stable security definer set search_path = '' as $$
  select i.indicator, i.mark, i.period_to from dignity.indicator_result i
  where i.organisation_id = app.organisation() and i.about_organisation_id = i.organisation_id
    and i.pathway = of_pathway and i.capacity = in_capacity and i.indicator = any (wanted)
    and i.replaced_by is null and i.recorded_at >= since and i.recorded_at < until
  order by i.indicator, i.period_to, i.id
$$;
revoke all on function app.results_recorded(text, text, text[], timestamptz, timestamptz) from public;
grant execute on function app.results_recorded(text, text, text[], timestamptz, timestamptz) to dignity_app;
