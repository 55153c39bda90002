-- Append-only and chained per organisation. It holds ids and codes, never case text, so erasure leaves it valid.
create table dignity.audit_head (
  organisation_id uuid primary key references dignity.organisation,
  seq bigint not null,
  hash bytea not null
);

create table dignity.audit_entry (
  organisation_id uuid not null references dignity.organisation,
  seq bigint not null,
  occurred_at timestamptz not null,
  -- { kind, person, action, subject, id, detail }
  entry jsonb not null,
  previous bytea not null,
  hash bytea not null,
  primary key (organisation_id, seq)
);

-- The only way to write an entry. Locking the head puts the entries of one organisation in one order.
create function app.audit(organisation uuid, action text, subject text, subject_id uuid, detail jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  head dignity.audit_head;
  written jsonb;
  at timestamptz := app.now();
  digest bytea;
begin
  insert into dignity.audit_head values (organisation, 0, '\x') on conflict do nothing;
  select * into head from dignity.audit_head h where h.organisation_id = organisation for update;
  written := jsonb_build_object('kind', app.kind(), 'person', app.person(), 'action', action,
    'subject', subject, 'id', subject_id, 'detail', detail);
  digest := sha256(head.hash || convert_to(jsonb_build_object('seq', head.seq + 1, 'at',
    to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'entry', written)::text, 'UTF8'));
  insert into dignity.audit_entry values (organisation, head.seq + 1, at, written, head.hash, digest);
  update dignity.audit_head h set seq = head.seq + 1, hash = digest where h.organisation_id = organisation;
end $$;
revoke all on function app.audit(uuid, text, text, uuid, jsonb) from public;
grant execute on function app.audit(uuid, text, text, uuid, jsonb) to dignity_app;

create function app.refuse_change() returns trigger language plpgsql set search_path = '' as $$
begin
  raise exception 'Published and audited rows never change.' using errcode = 'DG004';
end $$;
revoke all on function app.refuse_change() from public;
create trigger append_only before update or delete on dignity.audit_entry
  for each row execute function app.refuse_change();
create trigger never_changed before update or delete on dignity.policy_version
  for each row execute function app.refuse_change();
