-- Results of surveys and visits, kept by whoever recorded them and about an organisation: itself, or one of a programme
-- it leads. A result is never rewritten: a correction takes its place, and says so in it.
create table dignity.indicator_result (
  organisation_id uuid not null references dignity.organisation,
  id uuid not null,
  about_organisation_id uuid not null references dignity.organisation,
  pathway text not null,
  policy_id text not null references dignity.policy_version,
  capacity text not null,
  indicator text not null,
  period_from date not null,
  period_to date not null,
  mark text not null,
  respondents integer check (respondents >= 0),
  -- whether the policy asks for something to be done about this mark
  asks_for_action boolean not null,
  key_id uuid not null references dignity.data_key,
  comment_envelope bytea,
  -- whether enough have answered for the comment to be shown
  comment_shown boolean not null,
  recorded_by uuid not null references dignity.person,
  recorded_at timestamptz not null,
  -- the correction that stands in its place
  replaced_by uuid,
  looked_into_envelope bytea,
  action_plan_envelope bytea,
  action_at timestamptz,
  -- the report that was raised from it, or from what it corrects
  raised_organisation_id uuid,
  raised_report_id uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, replaced_by) references dignity.indicator_result (organisation_id, id)
    deferrable initially deferred,
  foreign key (raised_organisation_id, raised_report_id) references dignity.report (organisation_id, id),
  check (period_from <= period_to),
  check ((action_at is null) = (looked_into_envelope is null)),
  check ((action_at is null) = (action_plan_envelope is null)),
  check ((raised_organisation_id is null) = (raised_report_id is null))
);
create unique index indicator_result_id on dignity.indicator_result (id);
create index indicator_result_list on dignity.indicator_result (organisation_id, pathway, recorded_at desc, id desc);
create index indicator_result_about on dignity.indicator_result (about_organisation_id, pathway);
-- A result is corrected once, and from what stands a report is raised once.
create unique index indicator_result_replaced on dignity.indicator_result (organisation_id, replaced_by);
create unique index indicator_result_raised on dignity.indicator_result (raised_organisation_id, raised_report_id)
  where replaced_by is null;

alter table dignity.policy_grant drop constraint policy_grant_action_check, add constraint policy_grant_action_check
  check (action in ('read', 'act', 'assign', 'count', 'identify', 'triage', 'watch'));

alter table dignity.indicator_result enable row level security;
alter table dignity.indicator_result force row level security;
grant select, insert on dignity.indicator_result to dignity_app;
grant update (replaced_by, looked_into_envelope, action_plan_envelope, action_at, raised_organisation_id,
  raised_report_id) on dignity.indicator_result to dignity_app;
create policy organisation_wall on dignity.indicator_result as restrictive to dignity_app
  using (organisation_id = (select app.organisation()));
create policy capacity_wall on dignity.indicator_result as restrictive to dignity_app
  using (capacity = (select app.capacity()));
create policy watch on dignity.indicator_result for select to dignity_app
  using (pathway = any ((select app.organisation_reach('watch'))::text[]));
create policy watch_changes on dignity.indicator_result for update to dignity_app
  using (pathway = any ((select app.organisation_reach('watch'))::text[]));
create policy watch_records on dignity.indicator_result for insert to dignity_app
  with check (recorded_by = app.person() and pathway = any (app.organisation_reach('watch')));

-- The key of a result is visible with it: one more subject, beside all that there are already.
do $$
begin
  execute (select format('alter policy subject_wall on dignity.data_key using (%s or exists (
      select 1 from dignity.indicator_result i where i.organisation_id = data_key.organisation_id and i.id = data_key.id))', qual)
    from pg_policies where schemaname = 'dignity' and tablename = 'data_key' and policyname = 'subject_wall');
end $$;
