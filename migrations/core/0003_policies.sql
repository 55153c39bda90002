-- Published policies, who has adopted them, and who holds which role.
create table dignity.policy_version (
  id text primary key,
  plugin_id text not null,
  pathway text not null,
  version integer not null,
  format integer not null,
  effective_from date not null,
  canonical_json text not null,
  sha256 text not null,
  published_at timestamptz not null,
  unique (pathway, version)
);

-- The grants of the latest version of each pathway: who may see is decided by today's rows. One row of action 'triage'
-- and reach 'organisation' for each role in the policy's `triage.by`: it opens matters in triage, and no case.
create table dignity.policy_grant (
  pathway text not null,
  role text not null,
  action text not null check (action in ('read', 'act', 'assign', 'count', 'identify', 'triage')),
  reach text not null check (reach in ('assigned', 'programme', 'organisation')),
  hidden text[] not null default '{}',
  primary key (pathway, role, action, reach)
);

create table dignity.adoption (
  organisation_id uuid not null references dignity.organisation,
  pathway text not null,
  programme_id uuid references dignity.programme,
  settings jsonb not null default '{}',
  valid_from timestamptz not null,
  valid_to timestamptz,
  primary key (organisation_id, pathway)
);

create table dignity.role_holder (
  organisation_id uuid not null,
  id uuid not null,
  pathway text not null,
  capacity text not null,
  role text not null,
  appointment_id uuid not null,
  person_id uuid not null references dignity.person,
  programme_id uuid references dignity.programme,
  valid_from timestamptz not null,
  valid_to timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, appointment_id) references dignity.appointment (organisation_id, id)
);
create index role_holder_person on dignity.role_holder (person_id, organisation_id);
create index role_holder_role on dignity.role_holder (organisation_id, pathway, capacity, role);
