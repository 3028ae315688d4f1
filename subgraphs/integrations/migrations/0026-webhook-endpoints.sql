-- Webhooks out: addresses of third parties that are told of activities, what each was told, and how often it was tried.
-- Those of the agency (company null) are for its administrators, those of a company for its owners and administrators.

create table webhook_endpoints (
  id uuid primary key,
  company_id uuid,
  name text not null check (length(name) between 1 and 100),
  url text not null check (length(url) <= 2000),
  -- Empty: of every category, of every type. A type may end in an asterisk.
  categories text[] not null default '{}',
  types text[] not null default '{}',
  -- A GraphQL selection on Activity: what stands in the payload.
  selection text not null check (length(selection) <= 4000),
  status text not null default 'ENABLED' check (status in ('ENABLED', 'DISABLED')),
  disabled_reason text check (disabled_reason in ('PERSON', 'FAILING', 'GONE')),
  disabled_at timestamptz(3),
  -- Since when every attempt has failed; null when the last one did not.
  failing_since timestamptz(3),
  last_success_at timestamptz(3),
  created_at timestamptz(3) not null default now(),
  version int not null default 1,
  check ((status = 'DISABLED') = (disabled_reason is not null))
);
create index webhook_endpoints_company on webhook_endpoints (company_id, created_at desc, id desc);
create index webhook_endpoints_enabled on webhook_endpoints (id) where status = 'ENABLED';
alter table webhook_endpoints enable row level security;
alter table webhook_endpoints force row level security;
create policy administer on webhook_endpoints
  using ((select kit.is_admin()) or company_id = any ((select kit.admin_company_ids())::uuid[]));
create policy work on webhook_endpoints using ((select kit.has_purpose('job', 'relay', 'seed')));

-- What an endpoint's webhooks are signed with, encrypted. A replaced one goes on signing beside the new one until it ends.
create table webhook_endpoint_secrets (
  id uuid primary key,
  endpoint_id uuid not null references webhook_endpoints on delete cascade,
  company_id uuid,
  ciphertext text not null,
  created_at timestamptz(3) not null default now(),
  ends_at timestamptz(3)
);
create unique index webhook_endpoint_secrets_current on webhook_endpoint_secrets (endpoint_id) where ends_at is null;
create index webhook_endpoint_secrets_endpoint on webhook_endpoint_secrets (endpoint_id);
alter table webhook_endpoint_secrets enable row level security;
alter table webhook_endpoint_secrets force row level security;
create policy administer on webhook_endpoint_secrets
  using ((select kit.is_admin()) or company_id = any ((select kit.admin_company_ids())::uuid[]));
create policy work on webhook_endpoint_secrets using ((select kit.has_purpose('job', 'seed')));

-- One activity for one endpoint. The payload is made at the first attempt and stays the same for the others.
create table webhook_messages (
  id uuid primary key,
  endpoint_id uuid not null references webhook_endpoints on delete cascade,
  company_id uuid,
  -- Null for a test.
  activity_id uuid,
  type text not null,
  status text not null check (status in ('PENDING', 'SUCCEEDED', 'FAILED', 'SKIPPED')),
  payload text,
  attempts int not null default 0,
  -- Of the attempts since it was last sent by hand: what the waiting times are counted by.
  tries int not null default 0,
  next_attempt_at timestamptz(3),
  reason text,
  created_at timestamptz(3) not null default now(),
  finished_at timestamptz(3)
);
create unique index webhook_messages_once on webhook_messages (endpoint_id, activity_id) where activity_id is not null;
create index webhook_messages_endpoint on webhook_messages (endpoint_id, created_at desc, id desc);
create index webhook_messages_status on webhook_messages (endpoint_id, status, created_at desc, id desc);
create index webhook_messages_created on webhook_messages (created_at);
alter table webhook_messages enable row level security;
alter table webhook_messages force row level security;
create policy administer on webhook_messages
  using ((select kit.is_admin()) or company_id = any ((select kit.admin_company_ids())::uuid[]));
create policy work on webhook_messages using ((select kit.has_purpose('job', 'relay', 'seed')));

create table webhook_message_attempts (
  id uuid primary key,
  message_id uuid not null references webhook_messages on delete cascade,
  company_id uuid,
  -- Null when no answer came.
  status_code int,
  error text,
  response_excerpt text,
  duration_ms int not null,
  attempted_at timestamptz(3) not null default now()
);
create index webhook_message_attempts_message on webhook_message_attempts (message_id, attempted_at desc, id desc);
alter table webhook_message_attempts enable row level security;
alter table webhook_message_attempts force row level security;
create policy read on webhook_message_attempts for select
  using ((select kit.is_admin()) or company_id = any ((select kit.admin_company_ids())::uuid[]));
create policy work on webhook_message_attempts using ((select kit.has_purpose('job', 'seed')));

-- Up to which position of the feed endpoints were given their messages. Null until the first look.
create table webhook_fan_out (
  is_only boolean primary key default true check (is_only),
  position bigint
);
insert into webhook_fan_out default values;
alter table webhook_fan_out enable row level security;
alter table webhook_fan_out force row level security;
create policy work on webhook_fan_out using ((select kit.has_purpose('relay', 'seed')));
