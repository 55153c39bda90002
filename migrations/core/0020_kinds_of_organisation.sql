-- A policy names the kinds of organisation in which it has a role. Which kinds there are is not for the tables to know.
alter table dignity.organisation drop constraint organisation_kind_check,
  add constraint organisation_kind_check check (kind ~ '^[a-z]+(-[a-z]+)*$');
