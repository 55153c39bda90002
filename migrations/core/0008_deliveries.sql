-- A message on its way to somebody. Its id makes the Message-ID, so a repeat is recognised for one.
create table dignity.delivery (
  organisation_id uuid not null references dignity.organisation,
  id uuid not null,
  task_id uuid not null,
  rung integer not null,
  person_id uuid not null references dignity.person,
  channel text not null check (channel in ('email')),
  state text not null check (state in ('waiting', 'sending', 'sent', 'withheld', 'failed')),
  key_id uuid not null references dignity.data_key,
  message_envelope bytea not null,
  message_id text not null unique,
  attempts integer not null default 0,
  created_at timestamptz not null,
  sent_at timestamptz,
  -- a code, never text: "NO_ADDRESS", "EXCLUDED", "SMTP_REFUSED"
  problem text,
  primary key (organisation_id, id),
  unique (organisation_id, task_id, rung, person_id),
  foreign key (organisation_id, task_id) references dignity.task (organisation_id, id)
);
create index delivery_open on dignity.delivery (created_at) where state in ('waiting', 'sending');
