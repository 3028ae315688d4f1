-- Buildly Labs: whose account there is whose here, what it may open there, and which company that is of.

-- A person has one, and it is one person's.
create table labs_accounts (
  id uuid primary key,
  user_id uuid not null constraint labs_accounts_person unique references users,
  labs_user_id text not null constraint labs_accounts_identity unique check (length(labs_user_id) between 1 and 200),
  labs_username text check (length(labs_username) between 1 and 200),
  labs_email text check (labs_email = lower(labs_email) and length(labs_email) <= 320),
  labs_name text check (length(labs_name) between 1 and 200),
  labs_avatar_url text check (labs_avatar_url like 'https://%'),
  -- Both profiles are shown as one.
  buildly_profile_linked boolean not null,
  -- Whether the token is still taken.
  is_active boolean not null default true,
  -- Why it is not, or why the last synchronisation failed: for people.
  problem text check (length(problem) <= 500),
  linked_at timestamptz(3) not null default now(),
  last_sync_at timestamptz(3),
  sync_state text not null default 'IDLE' check (sync_state in ('IDLE', 'QUEUED', 'RUNNING')),
  sync_progress smallint not null default 0 check (sync_progress between 0 and 100),
  -- Since when the present state lasts.
  sync_changed_at timestamptz(3) not null default now(),
  sync_attempts smallint not null default 0,
  -- { from, to, activeDays, tasksCompleted, builds, deployments }
  usage jsonb
);
create index labs_accounts_due on labs_accounts (last_sync_at nulls first, id) where is_active;
alter table labs_accounts enable row level security;
alter table labs_accounts force row level security;
create policy see on labs_accounts for select using (
  user_id = (select kit.user_id()) or (select kit.is_staff()) or (select kit.has_purpose('job', 'signin'))
);
create policy link on labs_accounts for insert with check ((select kit.has_purpose('signin')));
create policy work on labs_accounts for update
  using ((select kit.has_purpose('job', 'signin'))) with check ((select kit.has_purpose('job', 'signin')));
create policy unlink on labs_accounts for delete using ((select kit.has_purpose('signin')));

-- Apart from the account, so that nobody's query reaches it: no person sees a row.
create table labs_tokens (
  account_id uuid primary key references labs_accounts on delete cascade,
  -- AES-256-GCM, bound to the account.
  ciphertext text not null
);
alter table labs_tokens enable row level security;
alter table labs_tokens force row level security;
create policy work on labs_tokens
  using ((select kit.has_purpose('job', 'signin'))) with check ((select kit.has_purpose('job', 'signin')));

-- A project at Labs, as the accounts of people show it or as staff has entered its address.
create table labs_projects (
  id uuid primary key,
  -- Null until an account shows a project of this address.
  labs_project_id text unique check (length(labs_project_id) between 1 and 200),
  name text not null check (length(name) between 1 and 200),
  url text not null unique check (url like 'https://%' and length(url) <= 500),
  -- As Labs calls whom it is for.
  organization text check (length(organization) between 1 and 200),
  -- Whose it is here; null until somebody knows.
  company_id uuid references companies,
  -- NAME: the organisation is called as the company, and no other company is. STAFF: somebody said so, or that it is nobody's.
  matched_by text check (matched_by in ('STAFF', 'NAME')),
  check (company_id is null or matched_by is not null),
  -- Who entered it; null for what was found by synchronising.
  added_by_id uuid references users,
  created_at timestamptz(3) not null default now()
);
create index labs_projects_created_at on labs_projects (created_at, id);
create index labs_projects_name on labs_projects (name, id);
create index labs_projects_company on labs_projects (company_id, created_at, id);
create index labs_projects_added_by on labs_projects (added_by_id);

-- Who may open which project at Labs.
create table labs_project_access (
  id uuid primary key,
  account_id uuid not null references labs_accounts on delete cascade,
  user_id uuid not null references users,
  project_id uuid not null references labs_projects on delete cascade,
  -- As Labs calls it.
  role text check (length(role) between 1 and 100),
  since timestamptz(3) not null default now(),
  -- Staff does not want this person proposed for the company.
  dismissed_at timestamptz(3),
  dismissed_by_id uuid references users,
  unique (account_id, project_id)
);
create index labs_project_access_account on labs_project_access (account_id, since, id);
create index labs_project_access_user on labs_project_access (user_id);
create index labs_project_access_project on labs_project_access (project_id);
create index labs_project_access_dismissed_by on labs_project_access (dismissed_by_id);
alter table labs_project_access enable row level security;
alter table labs_project_access force row level security;
create policy see on labs_project_access for select using (
  user_id = (select kit.user_id()) or (select kit.is_staff()) or (select kit.has_purpose('job'))
);
create policy work on labs_project_access for insert with check ((select kit.has_purpose('job')));
create policy change on labs_project_access for update
  using ((select kit.is_staff()) or (select kit.has_purpose('job')))
  with check ((select kit.is_staff()) or (select kit.has_purpose('job')));
create policy lose on labs_project_access for delete using ((select kit.has_purpose('job')));

alter table labs_projects enable row level security;
alter table labs_projects force row level security;
create policy see on labs_projects for select using (
  (select kit.is_staff())
  or (select kit.has_purpose('job'))
  or id in (select project_id from labs_project_access where user_id = (select kit.user_id()))
);
create policy add on labs_projects for insert with check ((select kit.is_staff()) or (select kit.has_purpose('job')));
create policy change on labs_projects for update
  using ((select kit.is_staff()) or (select kit.has_purpose('job')))
  with check ((select kit.is_staff()) or (select kit.has_purpose('job')));
create policy remove on labs_projects for delete using ((select kit.is_staff()));

-- Developers who work on a company's project at Labs and are not assigned to the company here. Only staff assigns, so these wait
-- for it: one for each developer and company. Whoever was assigned since has had an answer, whatever became of it.
create view labs_proposals with (security_invoker = true) as
select distinct on (project.company_id, developer.id)
  access.id, access.user_id, access.project_id, access.since, project.company_id, developer.id as developer_id
from labs_project_access access
join labs_projects project on project.id = access.project_id
join developers developer on developer.user_id = access.user_id
where project.company_id is not null and access.dismissed_at is null and developer.is_community_approved
  and not exists (
    select from developer_assignments assignment
    where assignment.company_id = project.company_id and assignment.developer_id = developer.id
      and (assignment.status in ('PENDING', 'ACTIVE', 'NOTICE') or assignment.assigned_at >= access.since)
  )
order by project.company_id, developer.id, access.since, access.id;
