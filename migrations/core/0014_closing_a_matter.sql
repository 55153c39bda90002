-- A matter that has become a case is emptied, and nobody reads it any more: not even whoever decided it. As a row may
-- not be changed into one that its changer cannot see, the owner does it for them, under the same conditions.
create policy definer on dignity.report_matter to dignity_owner
  using (organisation_id = app.organisation()) with check (organisation_id = app.organisation());

create function app.close_matter(matter uuid) returns boolean language sql security definer set search_path = '' as $$
  with closed as (
    update dignity.report_matter m
    set state = 'opened', facts = '{}', parties = '[]', account_envelope = '\x', version = version + 1
    where m.id = matter and m.state = 'triage' and m.organisation_id = app.organisation()
      and not (app.person() = any (m.excluded))
      and m.pathway in (select g.pathway from app.my_grants() g where g.action = 'triage')
    returning 1
  ) select exists (select 1 from closed)
$$;
revoke all on function app.close_matter(uuid) from public;
grant execute on function app.close_matter(uuid) to dignity_app;
