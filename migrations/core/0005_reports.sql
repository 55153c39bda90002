-- What somebody told us, and the matters in it whose capacity has still to be found out.
create table dignity.report (
  organisation_id uuid not null references dignity.organisation,
  id uuid not null,
  reference text not null,
  pathway text not null,
  policy_id text not null references dignity.policy_version,
  reporter_person_id uuid not null references dignity.person,
  key_id uuid not null references dignity.data_key,
  account_envelope bytea not null,
  incident_at timestamptz not null,
  received_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, reference)
);
create unique index report_id on dignity.report (id);
create index report_reporter on dignity.report (reporter_person_id, received_at desc);

-- One matter of a report while nobody knows yet whose case it is. Once it is, nothing of it stays readable here.
create table dignity.report_matter (
  organisation_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  -- what triage needs of the report, which it does not read: other matters of it are none of its business
  report_reference text not null,
  reporter_person_id uuid not null references dignity.person,
  pathway text not null,
  policy_id text not null references dignity.policy_version,
  incident_at timestamptz not null,
  state text not null check (state in ('triage', 'opened')),
  facts jsonb not null,
  key_id uuid not null references dignity.data_key,
  account_envelope bytea not null,
  -- [{ role, personId, nameEnvelope }], names in envelopes
  parties jsonb not null,
  excluded uuid[] not null default '{}',
  version integer not null default 1,
  received_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, report_id) references dignity.report (organisation_id, id)
);
create unique index report_matter_id on dignity.report_matter (id);

create table dignity.idempotency (
  person_id uuid not null,
  organisation_id uuid not null,
  operation text not null,
  key text not null,
  input_digest text not null,
  response jsonb not null,
  created_at timestamptz not null,
  primary key (person_id, organisation_id, operation, key)
);
