-- Instants are kept to the millisecond: the API gives no more, and a cursor made from one must find its row again.

create table projects (
  id uuid primary key,
  company_id uuid not null,
  name text not null check (length(name) between 1 and 120),
  description text check (length(description) <= 4000),
  type text not null check (type in ('LABS', 'CUSTOM', 'MAINTENANCE')),
  status text not null check (status in ('PLANNING', 'ACTIVE', 'PAUSED', 'COMPLETED')),
  labs_url text,
  start_on date,
  end_on date,
  -- The newest of its deployments, kept here so that a list can show it and sort by it.
  last_deployment_id uuid,
  last_deployment_at timestamptz(3),
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  check (end_on >= start_on),
  -- Lets the rows below name project and company together: a child can never be of another tenant than its project.
  unique (id, company_id)
);
create index projects_company on projects (company_id, name, id);
create index projects_name on projects (name, id);
create index projects_created_at on projects (created_at desc, id desc);
create index projects_updated_at on projects (updated_at desc, id desc);
create index projects_last_deployment_at on projects (last_deployment_at desc nulls last, id desc);
create index projects_status on projects (status);

create table repositories (
  id uuid primary key,
  project_id uuid not null,
  company_id uuid not null,
  provider text not null check (provider in ('GITHUB', 'GITLAB', 'BITBUCKET')),
  owner text not null,
  name text not null,
  -- Providers take upper and lower case for the same, so this is what is compared.
  full_name_key text not null generated always as (lower(owner || '/' || name)) stored,
  url text not null,
  default_branch text,
  last_pushed_at timestamptz(3),
  last_synced_at timestamptz(3),
  commits_this_week int,
  open_issues int,
  open_pull_requests int,
  contributors int,
  stars int,
  language text,
  created_at timestamptz(3) not null default now(),
  foreign key (project_id, company_id) references projects (id, company_id) on delete cascade,
  unique (company_id, provider, full_name_key)
);
create index repositories_project on repositories (project_id, name, id);
create index repositories_full_name on repositories (provider, full_name_key);

create table deployments (
  id uuid primary key,
  project_id uuid not null,
  company_id uuid not null,
  -- Stays when the repository is unlinked: what was deployed was deployed.
  repository_id uuid references repositories on delete set null,
  source text not null check (source in ('PUSH', 'DEPLOYMENT')),
  -- What makes two reports tell of one deployment: the provider's id, or for a push its branch and commit.
  external_id text not null,
  environment text not null,
  status text not null check (status in ('PENDING', 'IN_PROGRESS', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
  ref text not null,
  sha text not null,
  message text,
  author_name text,
  url text,
  deployed_at timestamptz(3) not null,
  foreign key (project_id, company_id) references projects (id, company_id) on delete cascade,
  unique (repository_id, source, external_id)
);
create index deployments_project on deployments (project_id, deployed_at desc, id desc);
create index deployments_deployed_at on deployments (deployed_at);

create table project_developers (
  id uuid primary key,
  project_id uuid not null,
  company_id uuid not null,
  developer_id uuid not null,
  role text not null check (role in ('LEAD', 'DEVELOPER', 'REVIEWER')),
  assigned_at timestamptz(3) not null,
  removed_at timestamptz(3),
  check (removed_at >= assigned_at),
  foreign key (project_id, company_id) references projects (id, company_id) on delete cascade
);
create index project_developers_project on project_developers (project_id, assigned_at desc, id desc);
create index project_developers_developer on project_developers (developer_id, assigned_at desc, id desc);
create unique index project_developers_active on project_developers (project_id, developer_id) where removed_at is null;

alter table projects enable row level security;
alter table projects force row level security;
create policy read on projects for select using (
  (select kit.is_staff()) or company_id = any ((select kit.company_ids())::uuid[]) or (select kit.has_purpose('relay', 'seed'))
);
create policy add on projects for insert with check ((select kit.is_staff()) or (select kit.has_purpose('seed')));
create policy change on projects for update using ((select kit.is_staff()) or (select kit.has_purpose('relay', 'seed')));

alter table repositories enable row level security;
alter table repositories force row level security;
create policy read on repositories for select using (
  (select kit.is_staff()) or company_id = any ((select kit.company_ids())::uuid[]) or (select kit.has_purpose('relay', 'seed'))
);
create policy add on repositories for insert with check ((select kit.is_staff()) or (select kit.has_purpose('seed')));
create policy change on repositories for update using ((select kit.is_staff()) or (select kit.has_purpose('relay')));
create policy remove on repositories for delete using ((select kit.is_staff()));

-- Only what the bus tells becomes a deployment; no person writes one.
alter table deployments enable row level security;
alter table deployments force row level security;
create policy read on deployments for select using (
  (select kit.is_staff()) or company_id = any ((select kit.company_ids())::uuid[]) or (select kit.has_purpose('relay', 'seed'))
);
create policy add on deployments for insert with check ((select kit.has_purpose('relay', 'seed')));
create policy change on deployments for update using ((select kit.has_purpose('relay')));

alter table project_developers enable row level security;
alter table project_developers force row level security;
create policy read on project_developers for select using (
  (select kit.is_staff()) or company_id = any ((select kit.company_ids())::uuid[]) or (select kit.has_purpose('seed'))
);
create policy add on project_developers for insert with check ((select kit.is_staff()) or (select kit.has_purpose('seed')));
create policy change on project_developers for update using ((select kit.is_staff()));
