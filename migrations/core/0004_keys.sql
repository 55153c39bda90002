-- Protected text is an envelope under a data key; the data key is wrapped by the organisation's, that by the master key.
create table dignity.organisation_key (
  organisation_id uuid primary key references dignity.organisation,
  wrapped bytea not null
);

-- It has the id of what it protects (a report, a matter, a case, a partner's task); destroying it erases that.
-- A key of no organisation protects the directory of people.
create table dignity.data_key (
  id uuid primary key,
  organisation_id uuid references dignity.organisation,
  wrapped bytea not null
);
alter table dignity.person add foreign key (key_id) references dignity.data_key;
