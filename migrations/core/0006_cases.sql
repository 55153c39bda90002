-- A case: one matter in one process, owned by one organisation in one capacity. Its owner never changes.
create table dignity.case_file (
  organisation_id uuid not null references dignity.organisation,
  id uuid not null,
  reference text not null,
  pathway text not null,
  policy_id text not null references dignity.policy_version,
  capacity text not null,
  programme_id uuid references dignity.programme,
  -- the organisation in which the concern arose: who the partners are follows from it
  arose_in uuid not null references dignity.organisation,
  state text not null,
  level text,
  suggested_level text,
  facts jsonb not null,
  key_id uuid not null references dignity.data_key,
  account_envelope bytea not null,
  incident_at timestamptz not null,
  opened_at timestamptz not null,
  at_rest_since timestamptz,
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, reference)
);
create unique index case_file_id on dignity.case_file (id);
create index case_file_list on dignity.case_file (organisation_id, opened_at desc, id desc);

-- Which report a case sprang from is confidential: only those entitled to all its cases may learn it.
create table dignity.case_origin (
  organisation_id uuid not null,
  case_id uuid not null,
  report_organisation_id uuid not null,
  report_id uuid not null,
  primary key (organisation_id, case_id),
  foreign key (organisation_id, case_id) references dignity.case_file (organisation_id, id),
  foreign key (report_organisation_id, report_id) references dignity.report (organisation_id, id)
);

create table dignity.case_party (
  organisation_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  role text not null check (role in ('reporter', 'affected', 'respondent', 'witness')),
  person_id uuid references dignity.person,
  name_envelope bytea not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, case_id) references dignity.case_file (organisation_id, id)
);
create index case_party_case on dignity.case_party (organisation_id, case_id);

-- Somebody who must not know. A respondent always is; others are excluded for a conflict of interest.
create table dignity.exclusion (
  organisation_id uuid not null,
  case_id uuid not null,
  person_id uuid not null references dignity.person,
  because text not null check (because in ('respondent', 'conflict', 'recusal')),
  excluded_at timestamptz not null,
  primary key (organisation_id, case_id, person_id),
  foreign key (organisation_id, case_id) references dignity.case_file (organisation_id, id)
);
create index exclusion_person on dignity.exclusion (person_id);

create table dignity.case_assignment (
  organisation_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  person_id uuid not null references dignity.person,
  role text not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, case_id) references dignity.case_file (organisation_id, id)
);
create index case_assignment_person on dignity.case_assignment (person_id);
create index case_assignment_case on dignity.case_assignment (organisation_id, case_id);

-- Joint work: the partner works on the case until the share ends.
create table dignity.case_share (
  organisation_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  partner_organisation_id uuid not null references dignity.organisation,
  partner_capacity text not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, case_id) references dignity.case_file (organisation_id, id)
);
create index case_share_partner on dignity.case_share (partner_organisation_id);
create index case_share_case on dignity.case_share (organisation_id, case_id);

create table dignity.case_transition (
  organisation_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  transition text not null,
  from_state text not null,
  to_state text not null,
  level text,
  -- answers without free text; the text is in the envelope, as JSON by question
  answers jsonb not null default '{}',
  notes_envelope bytea,
  person_id uuid not null,
  case_version integer not null,
  occurred_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, case_id, case_version),
  foreign key (organisation_id, case_id) references dignity.case_file (organisation_id, id)
);
