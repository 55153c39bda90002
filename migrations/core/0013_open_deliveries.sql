-- The queue may lose a job, so the sweep finds deliveries that are still open: by their opaque ids and a time, no more.
grant select (organisation_id, id, state, created_at) on dignity.delivery to dignity_sweep;
create policy sweep on dignity.delivery for select to dignity_sweep using (state in ('waiting', 'sending'));
