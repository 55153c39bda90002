-- Something owed: in a case, in triage of a report's matter, or by a partner in its own house (then of no case).
create table dignity.task (
  organisation_id uuid not null references dignity.organisation,
  id uuid not null,
  subject text not null check (subject in ('case', 'triage', 'partner')),
  case_id uuid,
  matter_id uuid,
  policy_id text not null references dignity.policy_version,
  pathway text not null,
  capacity text,
  definition text not null,
  state text not null check (state in ('owed', 'settled', 'superseded')),
  due_at timestamptz,
  due_on date,
  due_rule text,
  arose_at timestamptz not null,
  -- false once the case has left the states it belongs to: it may then arise anew
  in_stay boolean not null default true,
  settled_at timestamptz,
  happened_at timestamptz,
  settled_by uuid,
  outcome text,
  late boolean,
  answers jsonb not null default '{}',
  key_id uuid not null references dignity.data_key,
  -- free-text answers and the reason, as JSON by question
  notes_envelope bytea,
  health_envelope bytea,
  version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, case_id) references dignity.case_file (organisation_id, id),
  foreign key (organisation_id, matter_id) references dignity.report_matter (organisation_id, id),
  check ((subject = 'case') = (case_id is not null)),
  check ((subject = 'triage') = (matter_id is not null)),
  check ((due_at is null) = (due_on is null))
);
create unique index task_id on dignity.task (id);
create index task_case on dignity.task (organisation_id, case_id, state);
create index task_due on dignity.task (organisation_id, due_at, id) where state = 'owed';
-- One owed task of a kind in a case: a review is owed again only when the last one is settled.
create unique index task_owed_once on dignity.task (organisation_id, case_id, definition) where state = 'owed';

-- All that the sweep may read: an opaque id and a time.
create table dignity.wake (
  task_id uuid primary key,
  organisation_id uuid not null,
  rung integer not null,
  due_at timestamptz not null,
  foreign key (organisation_id, task_id) references dignity.task (organisation_id, id)
);
create index wake_due on dignity.wake (due_at);

-- The effect of one rung, once: the key is what makes it happen once.
create table dignity.escalation (
  organisation_id uuid not null,
  task_id uuid not null,
  rung integer not null,
  told integer not null,
  occurred_at timestamptz not null,
  primary key (organisation_id, task_id, rung),
  foreign key (organisation_id, task_id) references dignity.task (organisation_id, id)
);

-- Facts for other systems, written with what they tell of and relayed to the queue afterwards.
create table dignity.outbox (
  id bigint generated always as identity primary key,
  organisation_id uuid not null,
  topic text not null,
  subject_id uuid not null,
  created_at timestamptz not null,
  relayed_at timestamptz
);
create index outbox_waiting on dignity.outbox (id) where relayed_at is null;
