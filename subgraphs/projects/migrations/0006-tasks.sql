-- Tasks of projects, as the tool says in which they are kept: no person writes one here.

create table tasks (
  id uuid primary key,
  project_id uuid not null,
  company_id uuid not null,
  -- The connection to the tool, and the tool's id of the task.
  connection_id uuid not null,
  provider text not null,
  external_id text not null,
  list_id text not null,
  list_name text,
  title text not null,
  -- In the tool's own words, and what it comes to.
  status text not null,
  category text not null check (category in ('TODO', 'DOING', 'DONE')),
  is_blocked boolean not null,
  priority text check (priority in ('URGENT', 'HIGH', 'NORMAL', 'LOW')),
  -- [{ id, name, email, avatarUrl }], people of the tool.
  assignees jsonb not null,
  start_at timestamptz(3),
  due_at timestamptz(3),
  completed_at timestamptz(3),
  estimate_seconds int,
  parent_external_id text,
  url text,
  created_at timestamptz(3) not null,
  -- By the tool's clock: what it says later counts, whenever it arrives.
  updated_at timestamptz(3) not null,
  foreign key (project_id, company_id) references projects (id, company_id) on delete cascade,
  unique (connection_id, external_id)
);
create index tasks_project on tasks (project_id, category, due_at, id);
create index tasks_due on tasks (project_id, due_at, id);
create index tasks_updated on tasks (project_id, updated_at desc, id desc);
alter table tasks enable row level security;
alter table tasks force row level security;
create policy read on tasks for select using (
  (select kit.is_staff()) or company_id = any ((select kit.company_ids())::uuid[]) or (select kit.has_purpose('relay', 'seed'))
);
create policy add on tasks for insert with check ((select kit.has_purpose('relay', 'seed')));
create policy change on tasks for update using ((select kit.has_purpose('relay')));
create policy remove on tasks for delete using ((select kit.has_purpose('relay')));

-- Counted as tasks change, so that a list of projects can show progress.
alter table projects
  add column tasks_total int not null default 0 check (tasks_total >= 0),
  add column tasks_done int not null default 0 check (tasks_done between 0 and tasks_total);

-- Hosts that know no repositories tell of deployments by the site that is linked to the project.
alter table deployments add column connection_id uuid;
create unique index deployments_of_sites on deployments (project_id, connection_id, external_id) where connection_id is not null;

-- Other subgraphs learn from `project.created` which projects there are. Those that were added before somebody listened are
-- announced here, once; nobody is told of them, so it has no activity.
select set_config('app.purpose', 'seed', true);
insert into outbox (id, type, version, company_id, project_id, payload, occurred_at)
select gen_random_uuid(), 'project.created', 1, company_id, id, jsonb_build_object('projectId', id, 'name', name), created_at
from projects;
select set_config('app.purpose', 'none', true);
