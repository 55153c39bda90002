-- Who has looked at a version of a policy, and which of its rules they agreed to. It is added to and never changed.
create table dignity.policy_approval (
  policy_id text not null references dignity.policy_version,
  body text not null,
  decision text not null check (decision in ('reviewed', 'approved', 'ratified')),
  decided_on date not null,
  -- all of them, if it names none
  rules text[],
  primary key (policy_id, body, decision, decided_on)
);
alter table dignity.policy_approval enable row level security;
alter table dignity.policy_approval force row level security;
grant select on dignity.policy_approval to dignity_app;
create policy public_fact on dignity.policy_approval for select to dignity_app using (true);
create policy keeper on dignity.policy_approval to dignity_owner using (true) with check (true);
