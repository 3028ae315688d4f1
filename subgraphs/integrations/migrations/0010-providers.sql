-- What is needed for tools of every kind: places at providers that belong to projects, what has been told of the things in
-- them, schedules, and commands that are sent to providers.

-- Which projects there are: a copy of what the projects subgraph publishes.
create table known_projects (
  id uuid primary key,
  company_id uuid not null
);
create index known_projects_company on known_projects (company_id);
alter table known_projects enable row level security;
alter table known_projects force row level security;
create policy read on known_projects for select using (
  (select kit.is_staff()) or company_id = any ((select kit.company_ids())::uuid[])
  or (select kit.has_purpose('relay', 'job', 'seed'))
);
create policy add on known_projects for insert with check ((select kit.has_purpose('relay', 'seed')));

-- Lists, sites, monitors …: where things are kept at a provider. What happens in one that is linked is its project's.
create table external_containers (
  id uuid primary key,
  connection_id uuid not null references connections on delete cascade,
  -- The connection's.
  company_id uuid,
  kind text not null,
  external_id text not null check (length(external_id) between 1 and 300),
  name text not null check (length(name) between 1 and 200),
  url text,
  project_id uuid,
  project_company_id uuid,
  created_at timestamptz(3) not null default now(),
  unique (connection_id, kind, external_id),
  check ((project_id is null) = (project_company_id is null)),
  -- A company's own connection never speaks for another's project.
  check (company_id is null or project_company_id is null or company_id = project_company_id)
);
create index external_containers_connection on external_containers (connection_id, name, id);
create index external_containers_project on external_containers (project_id) where project_id is not null;
alter table external_containers enable row level security;
alter table external_containers force row level security;
create policy administer on external_containers
  using ((select kit.is_staff()) or company_id = any ((select kit.admin_company_ids())::uuid[]));
create policy work on external_containers using ((select kit.has_purpose('job', 'seed', 'relay')));

-- Things at providers that other subgraphs were told of (tasks, time entries, leads …): what has not changed since is not told
-- again, and what a complete reading does not find any more is told to be gone.
create table known_items (
  connection_id uuid not null references connections on delete cascade,
  company_id uuid,
  kind text not null,
  external_id text not null,
  container_kind text,
  container_id text,
  fingerprint text not null,
  told_at timestamptz(3) not null,
  primary key (connection_id, kind, external_id)
);
alter table known_items enable row level security;
alter table known_items force row level security;
create policy work on known_items using ((select kit.has_purpose('job', 'seed')));

alter table connections
  -- When it is synchronised by itself next.
  add column next_sync_at timestamptz(3),
  -- Outside calls in a row that came to nothing, and until when no further one is made because of it.
  add column failures int not null default 0,
  add column retry_at timestamptz(3),
  -- The access is dead: a person has to enter a new one.
  add column needs_reconnect boolean not null default false,
  -- LEARNED: the provider told us what it signs with, and a person has to confirm it there. CLOSED: it was signed with since.
  add column webhook_handshake text check (webhook_handshake in ('LEARNED', 'CLOSED'));
create index connections_due on connections (next_sync_at) where status = 'ACTIVE';
update connections set next_sync_at = now() + random() * interval '1 hour' where status = 'ACTIVE';

alter table sync_runs
  add column cause text not null default 'PERSON' check (cause in ('PERSON', 'SCHEDULE')),
  -- When it goes on, where the provider said when to come back.
  add column retry_at timestamptz(3),
  add column postponed int not null default 0;

-- What somebody had done at a provider.
create table provider_commands (
  id uuid primary key,
  connection_id uuid not null references connections on delete cascade,
  company_id uuid,
  project_id uuid,
  name text not null,
  input jsonb not null,
  status text not null check (status in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED')),
  -- Whoever asked, and what it was for: the same key is done once.
  idempotency_key text not null,
  requested_by uuid,
  requested_by_name text,
  attempts int not null default 0,
  external_id text,
  external_name text,
  url text,
  error text,
  requested_at timestamptz(3) not null default now(),
  finished_at timestamptz(3),
  unique (connection_id, idempotency_key)
);
create index provider_commands_connection on provider_commands (connection_id, requested_at desc, id desc);
alter table provider_commands enable row level security;
alter table provider_commands force row level security;
create policy administer on provider_commands
  using ((select kit.is_staff()) or company_id = any ((select kit.admin_company_ids())::uuid[]));
create policy work on provider_commands using ((select kit.has_purpose('job', 'relay', 'seed')));
