-- Who keeps the directory, and how a token becomes somebody. The owner writes what the runtime role may only read:
-- organisations, people, posts, roles, adoptions, and the policies in use with what they grant.
do $$
declare name text;
begin
  foreach name in array array['organisation', 'programme', 'person', 'person_identity', 'appointment', 'policy_version',
    'policy_grant', 'adoption', 'role_holder', 'organisation_key'] loop
    execute format('create policy keeper on dignity.%I to dignity_owner using (true) with check (true)', name);
  end loop;
end $$;
-- Of the data keys the keeper has those of the directory, and no case's.
create policy keeper on dignity.data_key to dignity_owner using (organisation_id is null) with check (organisation_id is null);

-- Whom a verified token speaks for, with what their roles allow at this moment. It runs before there is an actor, so
-- it answers for one issuer and subject only, and nothing else of these tables is open to whoever is not yet anybody.
create function app.identify(issuer text, subject text, organisation text, wanted text) returns jsonb
language sql stable security definer set search_path = '' as $$
  with somebody as (
    select i.person_id from dignity.person_identity i where i.issuer = $1 and i.subject = $2
  ), post as (
    select a.organisation_id, a.id, a.person_id
    from dignity.appointment a
    join somebody s on s.person_id = a.person_id
    join dignity.organisation o on o.id = a.organisation_id
    where o.slug = $3 and a.valid_from <= app.now() and (a.valid_to is null or a.valid_to > app.now())
  ), held as (
    select h.capacity, h.pathway, h.role, h.programme_id
    from dignity.role_holder h
    join post p on p.organisation_id = h.organisation_id and p.id = h.appointment_id and p.person_id = h.person_id
    where h.valid_from <= app.now() and (h.valid_to is null or h.valid_to > app.now())
  ), acting as (
    select min(capacity) as capacity from held where $4 is null or capacity = $4 having count(distinct capacity) = 1
  )
  select jsonb_build_object(
    'personId', (select person_id from somebody),
    'organisationId', (select organisation_id from post limit 1),
    'capacity', (select capacity from acting),
    'capacityNeeded', $4 is null and (select count(distinct capacity) from held) > 1,
    'grants', coalesce((
      select jsonb_agg(distinct jsonb_build_object('pathway', g.pathway, 'role', g.role, 'action', g.action,
        'reach', g.reach, 'programmeId', h.programme_id, 'hidden', g.hidden))
      from held h
      join acting a on a.capacity = h.capacity
      join dignity.policy_grant g on g.pathway = h.pathway and g.role = h.role), '[]'))
$$;
revoke all on function app.identify(text, text, text, text) from public;
grant execute on function app.identify(text, text, text, text) to dignity_app;
