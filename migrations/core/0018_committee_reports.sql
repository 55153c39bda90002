-- What committees are told at the end of each period, in numbers and never about anybody. The numbers are kept as they
-- are shown, small ones hidden and others rounded; what they were before is kept nowhere.

-- The first day of the year in which an organisation reports, as month and day.
alter table dignity.organisation add column reporting_year_starts text not null default '04-01'
  check (reporting_year_starts ~ '^(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])$');

create table dignity.committee_report (
  organisation_id uuid not null references dignity.organisation,
  id uuid not null,
  pathway text not null,
  capacity text not null,
  policy_id text not null references dignity.policy_version,
  -- the name the policy gives it
  report text not null,
  -- from the first day up to the first day after it
  period_from date not null,
  period_until date not null,
  -- { figure: number or null }, null for what is hidden
  figures jsonb not null,
  -- roles for which the policy has it made
  readers text[] not null,
  key_id uuid not null references dignity.data_key,
  made_at timestamptz not null,
  primary key (organisation_id, id),
  constraint committee_report_once unique (organisation_id, pathway, capacity, report, period_from),
  check (period_from < period_until)
);
create unique index committee_report_id on dignity.committee_report (id);
create index committee_report_list on dignity.committee_report (organisation_id, pathway, period_until desc, id desc);

-- What a committee made of a report: where that is minuted, and what it decided to do. Nothing of it is changed later.
create table dignity.committee_review (
  organisation_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  reviewed_on date not null,
  minutes_envelope bytea not null,
  action_envelope bytea,
  person_id uuid not null references dignity.person,
  recorded_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, report_id) references dignity.committee_report (organisation_id, id)
);
create unique index committee_review_id on dignity.committee_review (id);
create index committee_review_report on dignity.committee_review (organisation_id, report_id);

-- When somebody looks next whether an organisation's reports are due. One row for each, whatever it has adopted.
create table dignity.report_wake (
  organisation_id uuid primary key references dignity.organisation,
  due_at timestamptz not null
);
create index report_wake_due on dignity.report_wake (due_at);
create policy keeper on dignity.report_wake to dignity_owner using (true) with check (true);

create function dignity.wake_for_reports() returns trigger language plpgsql set search_path = '' as $$
begin
  insert into dignity.report_wake values (new.id, app.now());
  return null;
end $$;
revoke all on function dignity.wake_for_reports() from public;
create trigger wake_for_reports after insert on dignity.organisation
  for each row execute function dignity.wake_for_reports();
insert into dignity.report_wake select id, app.now() from dignity.organisation;

do $$
declare name text;
begin
  foreach name in array array['committee_report', 'committee_review', 'report_wake'] loop
    execute format('alter table dignity.%I enable row level security', name);
    execute format('alter table dignity.%I force row level security', name);
    execute format('create policy organisation_wall on dignity.%I as restrictive to dignity_app
      using (organisation_id = (select app.organisation()))', name);
  end loop;
end $$;

-- The one who makes them: an actor of its own that reads no case and no task.
create or replace function app.enter(kind text, person uuid, organisation uuid, capacity text) returns void
language plpgsql set search_path = '' as $$
begin
  if kind not in ('person', 'system', 'intake', 'reporting') then
    raise exception 'Unknown kind of actor.' using errcode = 'DG003';
  end if;
  perform set_config('app.kind', kind, true),
    set_config('app.person', coalesce(person::text, ''), true),
    set_config('app.organisation', coalesce(organisation::text, ''), true),
    set_config('app.capacity', coalesce(capacity, ''), true);
end $$;

grant select, update (due_at) on dignity.report_wake to dignity_app;
create policy reporting on dignity.report_wake to dignity_app using ((select app.kind()) = 'reporting');
grant select on dignity.report_wake to dignity_sweep;
create policy sweep on dignity.report_wake for select to dignity_sweep using (true);

grant select, insert on dignity.committee_report to dignity_app;
create policy capacity_wall on dignity.committee_report as restrictive to dignity_app
  using (capacity = (select app.capacity()) or (select app.kind()) in ('system', 'reporting'));
create policy readers on dignity.committee_report for select to dignity_app using (
  exists (select 1 from unnest(readers) r where (pathway, r) in (
    select g.pathway, g.role from app.my_grants() g where g.action = 'count' and g.reach = 'organisation')));
create policy reporting on dignity.committee_report to dignity_app
  using ((select app.kind()) = 'reporting') with check (app.kind() = 'reporting');
create policy system on dignity.committee_report for select to dignity_app using ((select app.kind()) = 'system');

grant select, insert on dignity.committee_review to dignity_app;
create policy report_wall on dignity.committee_review as restrictive to dignity_app
  using (exists (select 1 from dignity.committee_report r
    where r.organisation_id = committee_review.organisation_id and r.id = committee_review.report_id));
create policy with_report on dignity.committee_review for select to dignity_app using ((select app.kind()) = 'person');
create policy reader on dignity.committee_review for insert to dignity_app
  with check (app.kind() = 'person' and person_id = app.person());

-- Counting --------------------------------------------------------------------------------------------------------------
-- The one door through which cases and tasks are counted. It runs as the owner, to whom they are open for this alone, and
-- lets nothing out but numbers: one for each wanted figure, in their order.
create policy counted on dignity.case_file for select to dignity_owner
  using (app.kind() = 'reporting' and organisation_id = app.organisation());
create policy counted on dignity.task for select to dignity_owner
  using (app.kind() = 'reporting' and organisation_id = app.organisation());

-- Whether every named value is the wanted one, or one of those wanted; of several chosen, one suffices.
create function app.fits(given jsonb, wanted jsonb) returns boolean language sql immutable set search_path = '' as $$
  select not exists (select 1 from jsonb_each(coalesce(wanted, '{}')) w
    where not coalesce(given->w.key @> w.value or w.value @> (given->w.key), false))
$$;

create function app.count_figures(wanted jsonb, in_capacity text, since timestamptz, until timestamptz)
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
    end)::integer
  from wanted w
$$;
revoke all on function app.fits(jsonb, jsonb), app.count_figures(jsonb, text, timestamptz, timestamptz) from public;
grant execute on function app.count_figures(jsonb, text, timestamptz, timestamptz) to dignity_app;

-- Telling that a report is there ----------------------------------------------------------------------------------------
alter table dignity.delivery alter column task_id drop not null, alter column rung drop not null,
  add column report_id uuid, add unique (organisation_id, report_id, person_id),
  add foreign key (organisation_id, report_id) references dignity.committee_report (organisation_id, id),
  add check ((task_id is null) = (rung is null)), add check ((task_id is null) <> (report_id is null));
create policy reporting on dignity.delivery for insert to dignity_app
  with check (app.kind() = 'reporting' and report_id is not null);

-- Who may read these reports now, and so may be told of them.
create function app.may_be_told_of_reports(reports uuid[]) returns table (report_id uuid, person_id uuid)
language sql stable set search_path = '' as $$
  select distinct r.id, h.person_id
  from dignity.committee_report r
  join dignity.role_holder h on h.organisation_id = r.organisation_id and h.pathway = r.pathway
    and h.capacity = r.capacity and h.role = any (r.readers)
  join dignity.appointment a on a.organisation_id = h.organisation_id and a.id = h.appointment_id
    and a.person_id = h.person_id
  join dignity.policy_grant g on g.pathway = h.pathway and g.role = h.role and g.action = 'count'
    and g.reach = 'organisation'
  where r.id = any (reports) and app.kind() in ('system', 'reporting')
    and h.valid_from <= app.now() and (h.valid_to is null or h.valid_to > app.now())
    and a.valid_from <= app.now() and (a.valid_to is null or a.valid_to > app.now())
$$;
revoke all on function app.may_be_told_of_reports(uuid[]) from public;
grant execute on function app.may_be_told_of_reports(uuid[]) to dignity_app;

-- The key of a report seals what is written of it.
alter policy subject_wall on dignity.data_key using (organisation_id is null
  or exists (select 1 from dignity.case_file c where c.organisation_id = data_key.organisation_id and c.id = data_key.id)
  or exists (select 1 from dignity.report r where r.organisation_id = data_key.organisation_id and r.id = data_key.id)
  or exists (select 1 from dignity.report_matter m where m.organisation_id = data_key.organisation_id and m.id = data_key.id)
  or exists (select 1 from dignity.task t where t.organisation_id = data_key.organisation_id and t.id = data_key.id)
  or exists (select 1 from dignity.committee_report r where r.organisation_id = data_key.organisation_id and r.id = data_key.id));
create policy new_report on dignity.data_key for insert to dignity_app
  with check (app.kind() = 'reporting' and organisation_id = app.organisation());
