-- The support register: what support was offered to the people in a case, to whom they were referred, and what came of
-- it. Behind the walls of its case and visible with it. Its texts are sealed with the case's key.
create table dignity.support_entry (
  organisation_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  -- the version it was entered under: what it says of the route stays, also when the case moves on
  policy_id text not null,
  pathway text not null,
  route text not null,
  kind text not null check (kind in ('offer', 'referral')),
  party_id uuid not null,
  -- days of the organisation
  offered_on date not null,
  answer text check (answer in ('accepted', 'declined', 'unsafe')),
  answered_on date,
  -- they went, or did not: what was said there is never kept
  attended boolean,
  ended_on date,
  reason_envelope bytea,
  copy_envelope bytea,
  outcome_envelope bytea,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, case_id) references dignity.case_file (organisation_id, id),
  foreign key (policy_id, pathway) references dignity.policy_version (id, pathway),
  foreign key (organisation_id, party_id) references dignity.case_party (organisation_id, id),
  check ((answer is null) = (answered_on is null)),
  check (answer is not distinct from 'accepted' or attended is null and outcome_envelope is null),
  check (answer is null or answer = 'accepted' or ended_on is not null)
);
create unique index support_entry_id on dignity.support_entry (id);
create index support_entry_case on dignity.support_entry (organisation_id, case_id, offered_on);
create index support_entry_party on dignity.support_entry (organisation_id, party_id);
-- What committees count.
create index support_entry_count on dignity.support_entry (organisation_id, pathway, offered_on, route, kind, answer);

alter table dignity.support_entry enable row level security;
alter table dignity.support_entry force row level security;

grant select, insert on dignity.support_entry to dignity_app;
grant update (answer, answered_on, attended, ended_on, reason_envelope, copy_envelope, outcome_envelope, version)
  on dignity.support_entry to dignity_app;

create policy case_wall on dignity.support_entry as restrictive to dignity_app
  using (exists (select 1 from dignity.case_file c
    where c.organisation_id = support_entry.organisation_id and c.id = support_entry.case_id))
  with check (exists (select 1 from dignity.case_file c
    where c.organisation_id = support_entry.organisation_id and c.id = support_entry.case_id));
create policy with_case on dignity.support_entry for select to dignity_app using (true);
create policy act on dignity.support_entry for insert to dignity_app
  with check (recorded_by = app.person() and app.reaches('act', organisation_id, case_id));
create policy act_answers on dignity.support_entry for update to dignity_app
  using (app.reaches('act', organisation_id, case_id));
