-- The schemas, the clock and the context of a transaction. Roles exist before: the migrator makes them, and the schemas
-- too where only it may.
do $$ begin
  if to_regnamespace('dignity') is null then create schema dignity; end if;
  if to_regnamespace('app') is null then create schema app; end if;
end $$;
grant usage on schema dignity, app to dignity_app, dignity_sweep;

-- Which kind of deployment this is. Only "demo" and "test" may move the clock.
create table app.deployment (
  only_row boolean primary key default true check (only_row),
  mode text not null check (mode in ('production', 'demo', 'test'))
);

create table app.clock (
  only_row boolean primary key default true check (only_row),
  shift interval not null default '0'
);
insert into app.clock default values;

-- The time by which everything is decided: the database's, never a worker's.
create function app.now() returns timestamptz language sql stable security definer set search_path = '' as
  $$ select pg_catalog.now() + shift from app.clock $$;

create function app.move_clock(by interval) returns timestamptz language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select 1 from app.deployment where mode in ('demo', 'test')) then
    raise exception 'The clock of this database cannot be moved.' using errcode = 'DG001';
  end if;
  if by < interval '0' then
    raise exception 'The clock only moves forward.' using errcode = 'DG002';
  end if;
  update app.clock set shift = shift + by;
  return app.now();
end $$;

-- Who is asking. Set once at the beginning of a transaction, and gone with it.
--   person: somebody acting in one organisation and one capacity.
--   system: work the platform does for one organisation (reminders, escalations, deliveries).
--   intake: writes what a report brings, for any organisation, and reads none of it back.
create function app.enter(kind text, person uuid, organisation uuid, capacity text) returns void
language plpgsql set search_path = '' as $$
begin
  if kind not in ('person', 'system', 'intake') then
    raise exception 'Unknown kind of actor.' using errcode = 'DG003';
  end if;
  perform set_config('app.kind', kind, true),
    set_config('app.person', coalesce(person::text, ''), true),
    set_config('app.organisation', coalesce(organisation::text, ''), true),
    set_config('app.capacity', coalesce(capacity, ''), true);
end $$;

create function app.kind() returns text language sql stable set search_path = '' as
  $$ select coalesce(current_setting('app.kind', true), '') $$;
create function app.person() returns uuid language sql stable set search_path = '' as
  $$ select nullif(current_setting('app.person', true), '')::uuid $$;
create function app.organisation() returns uuid language sql stable set search_path = '' as
  $$ select nullif(current_setting('app.organisation', true), '')::uuid $$;
create function app.capacity() returns text language sql stable set search_path = '' as
  $$ select nullif(current_setting('app.capacity', true), '') $$;

revoke all on all functions in schema app from public;
grant execute on function app.now(), app.move_clock(interval), app.enter(text, uuid, uuid, text),
  app.kind(), app.person(), app.organisation(), app.capacity() to dignity_app;
grant execute on function app.now() to dignity_sweep;
