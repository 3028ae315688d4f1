-- Connections to outside tools. Whoever may see one can also use its access, so besides staff only a client's OWNER and
-- ADMIN see their own company's; connections of the agency itself (company null) are seen by staff alone.

create table connections (
  id uuid primary key,
  template_key text not null,
  company_id uuid,
  name text not null check (length(name) between 1 and 100),
  status text not null check (status in ('PENDING', 'ACTIVE', 'ERROR', 'PAUSED')),
  -- Without secrets: those stand in connection_secrets.
  config jsonb not null,
  is_webhook_registered boolean not null default false,
  last_sync_at timestamptz(3),
  last_error text,
  -- Where the provider's synchronisation goes on.
  sync_cursor jsonb,
  created_by uuid,
  idempotency_key text,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  version int not null default 1
);
create unique index connections_idempotency on connections (created_by, idempotency_key) where idempotency_key is not null;
create index connections_company on connections (company_id, created_at desc, id desc);
create index connections_created on connections (created_at desc, id desc);
create index connections_template on connections (template_key, status);

alter table connections enable row level security;
alter table connections force row level security;
create policy administer on connections
  using ((select kit.is_staff()) or company_id = any ((select kit.admin_company_ids())::uuid[]));
create policy work on connections using ((select kit.has_purpose('job', 'seed')));
create policy ingest on connections for select using ((select kit.has_purpose('ingest')));

create table connection_secrets (
  id uuid primary key,
  connection_id uuid not null references connections on delete cascade,
  company_id uuid,
  name text not null,
  ciphertext text not null,
  updated_at timestamptz(3) not null default now(),
  unique (connection_id, name)
);
alter table connection_secrets enable row level security;
alter table connection_secrets force row level security;
create policy administer on connection_secrets
  using ((select kit.is_staff()) or company_id = any ((select kit.admin_company_ids())::uuid[]));
create policy work on connection_secrets using ((select kit.has_purpose('job', 'seed')));
create policy ingest on connection_secrets for select using ((select kit.has_purpose('ingest')));

-- What happened to a connection, for people to read.
create table connection_events (
  id uuid primary key,
  connection_id uuid not null references connections on delete cascade,
  company_id uuid,
  kind text not null,
  message text not null,
  actor_id uuid,
  actor_name text,
  occurred_at timestamptz(3) not null default now()
);
create index connection_events_connection on connection_events (connection_id, occurred_at desc, id desc);
alter table connection_events enable row level security;
alter table connection_events force row level security;
create policy administer on connection_events
  using ((select kit.is_staff()) or company_id = any ((select kit.admin_company_ids())::uuid[]));
create policy work on connection_events using ((select kit.has_purpose('job', 'seed')));

create table sync_runs (
  id uuid primary key,
  connection_id uuid not null references connections on delete cascade,
  company_id uuid,
  status text not null check (status in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED')),
  -- Percent.
  progress int not null default 0 check (progress between 0 and 100),
  counts jsonb not null default '{}',
  error text,
  started_at timestamptz(3) not null default now(),
  finished_at timestamptz(3)
);
create index sync_runs_connection on sync_runs (connection_id, started_at desc, id desc);
-- A connection is synchronised once at a time.
create unique index sync_runs_open on sync_runs (connection_id) where status in ('QUEUED', 'RUNNING');
alter table sync_runs enable row level security;
alter table sync_runs force row level security;
create policy administer on sync_runs
  using ((select kit.is_staff()) or company_id = any ((select kit.admin_company_ids())::uuid[]));
create policy work on sync_runs using ((select kit.has_purpose('job', 'seed')));

-- Which repository belongs to which project: a copy of what the projects subgraph publishes.
create table repository_links (
  repository_id uuid primary key,
  provider text not null,
  full_name text not null,
  project_id uuid not null,
  company_id uuid not null
);
create index repository_links_name on repository_links (provider, lower(full_name));
alter table repository_links enable row level security;
alter table repository_links force row level security;
create policy work on repository_links using ((select kit.has_purpose('relay', 'job', 'seed')));
