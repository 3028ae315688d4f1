-- What a developer can do, and how far it has found its way at each company.

alter table developers
  add column skills text[] not null default '{}' check (cardinality(skills) <= 30),
  add column bio text check (length(bio) between 1 and 4000);

-- Steps of the onboarding that are done: [{ step, doneAt, doneByName }]
alter table developer_assignments
  add column onboarding jsonb not null default '[]' check (jsonb_typeof(onboarding) = 'array');
create index developer_assignments_assigned_at on developer_assignments (assigned_at, id);
create index developer_assignments_status on developer_assignments (company_id, status);

-- Project managers bring developers too; other accounts are made by administrators.
create policy add_developer on users for insert with check ((select kit.is_staff()) and role = 'DEVELOPER');
create policy add_by_staff on developers for insert with check ((select kit.is_staff()));
