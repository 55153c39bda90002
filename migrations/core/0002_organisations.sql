-- Who there is: organisations, the programmes they form, people, and the posts people hold.
create table dignity.organisation (
  id uuid primary key,
  slug text not null unique,
  name text not null,
  kind text not null check (kind in ('education-body', 'trust', 'training-practice')),
  time_zone text not null default 'Europe/London',
  closed_days date[] not null default '{}'
);

create table dignity.programme (
  id uuid primary key,
  name text not null,
  lead_organisation_id uuid not null references dignity.organisation
);

-- A person is global; what binds somebody to an organisation is an appointment. Names and addresses are envelopes.
create table dignity.person (
  id uuid primary key,
  key_id uuid not null,
  name_envelope bytea not null,
  email_envelope bytea,
  email_digest bytea
);
create index person_email on dignity.person (email_digest);

-- Identity is issuer and subject, never an e-mail address.
create table dignity.person_identity (
  issuer text not null,
  subject text not null,
  person_id uuid not null references dignity.person,
  primary key (issuer, subject)
);

create table dignity.appointment (
  organisation_id uuid not null references dignity.organisation,
  id uuid not null,
  person_id uuid not null references dignity.person,
  post text not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  primary key (organisation_id, id)
);
create index appointment_person on dignity.appointment (person_id);
