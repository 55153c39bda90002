-- A case may be moved to a later version of its pathway. Each step in its history keeps the version it was made under.
alter table dignity.policy_version add unique (id, pathway);
alter table dignity.case_file add foreign key (policy_id, pathway) references dignity.policy_version (id, pathway);

alter table dignity.case_transition add column policy_id text references dignity.policy_version;
alter table dignity.case_transition no force row level security;
update dignity.case_transition t set policy_id = c.policy_id
from dignity.case_file c
where c.organisation_id = t.organisation_id and c.id = t.case_id;
alter table dignity.case_transition force row level security;
alter table dignity.case_transition alter column policy_id set not null;

grant update (policy_id) on dignity.case_file to dignity_app;
grant update (policy_id) on dignity.task to dignity_app;
