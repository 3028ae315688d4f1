-- A person asks for what is kept of it, or to be erased; administrators ask for others.
create table privacy_requests (
  id uuid primary key,
  kind text not null check (kind in ('EXPORT', 'ERASURE')),
  user_id uuid not null references users,
  -- SCHEDULED: an erasure waits for its day. READY: an export can be downloaded. ENDED: it can be no longer.
  state text not null check (state in ('SCHEDULED', 'RUNNING', 'READY', 'DONE', 'CANCELLED', 'FAILED', 'ENDED')),
  -- Null: the person itself, or time.
  requested_by_id uuid references users,
  reason text check (length(reason) between 1 and 500),
  created_at timestamptz(3) not null default now(),
  due_at timestamptz(3),
  started_at timestamptz(3),
  done_at timestamptz(3),
  expires_at timestamptz(3),
  downloaded_at timestamptz(3),
  size_bytes int,
  pieces int,
  -- What keeps an erasure from being done, in words for the person.
  problem text check (length(problem) <= 500),
  -- X25519, encrypted by the installation's keyring. What subgraphs send is encrypted to it; without it nobody can read a copy.
  private_key text,
  check (state <> 'SCHEDULED' or due_at is not null),
  check (state <> 'READY' or (expires_at is not null and pieces is not null))
);
-- One of each at a time.
create unique index privacy_requests_open on privacy_requests (user_id, kind) where state in ('SCHEDULED', 'RUNNING');
create index privacy_requests_user on privacy_requests (user_id, created_at desc, id);
create index privacy_requests_created_at on privacy_requests (created_at desc, id);
create index privacy_requests_due_at on privacy_requests (due_at) where state = 'SCHEDULED';
create index privacy_requests_expires_at on privacy_requests (expires_at) where state = 'READY';
create index privacy_requests_running on privacy_requests (started_at) where state = 'RUNNING';
create index privacy_requests_requested_by on privacy_requests (requested_by_id);
alter table privacy_requests enable row level security;
alter table privacy_requests force row level security;
create policy see on privacy_requests for select using (user_id = (select kit.user_id()) or (select kit.is_admin()));
create policy ask on privacy_requests for insert with check (user_id = (select kit.user_id()) or (select kit.is_admin()));
create policy change on privacy_requests for update
  using (user_id = (select kit.user_id()) or (select kit.is_admin()))
  with check (user_id = (select kit.user_id()) or (select kit.is_admin()));
create policy work on privacy_requests
  using ((select kit.has_purpose('signin', 'relay', 'privacy'))) with check ((select kit.has_purpose('signin', 'relay', 'privacy')));

-- How far each subgraph is with a request.
create table privacy_parts (
  request_id uuid not null references privacy_requests on delete cascade,
  source text not null,
  rows int not null default 0,
  done_at timestamptz(3),
  primary key (request_id, source)
);
alter table privacy_parts enable row level security;
alter table privacy_parts force row level security;
create policy see on privacy_parts for select using (request_id in (select id from privacy_requests));
create policy ask on privacy_parts for insert with check (request_id in (select id from privacy_requests));
create policy work on privacy_parts
  using ((select kit.has_purpose('signin', 'relay', 'privacy'))) with check ((select kit.has_purpose('signin', 'relay', 'privacy')));

-- What subgraphs sent for an export, until it is put together.
create table privacy_pieces (
  request_id uuid not null references privacy_requests on delete cascade,
  source text not null,
  position int not null,
  -- Encrypted to the key of the request.
  sealed text not null,
  primary key (request_id, source, position)
);
alter table privacy_pieces enable row level security;
alter table privacy_pieces force row level security;
create policy work on privacy_pieces
  using ((select kit.has_purpose('relay', 'privacy'))) with check ((select kit.has_purpose('relay', 'privacy')));

-- The archive, in pieces, encrypted by the installation's keyring. The person alone reads it, for seven days.
create table privacy_files (
  request_id uuid not null references privacy_requests on delete cascade,
  position int not null,
  user_id uuid not null references users,
  ciphertext text not null,
  primary key (request_id, position)
);
create index privacy_files_user on privacy_files (user_id);
alter table privacy_files enable row level security;
alter table privacy_files force row level security;
create policy own on privacy_files for select using (user_id = (select kit.user_id()));
create policy work on privacy_files using ((select kit.has_purpose('privacy'))) with check ((select kit.has_purpose('privacy')));

-- Erasing and exporting: the tables of src/privacy/personal-data.ts.
do $$ declare name text; begin
  foreach name in array array[
    'users', 'passwords', 'password_resets', 'totp_secrets', 'recovery_codes', 'sign_in_challenges', 'passkeys',
    'passkey_challenges', 'identities', 'sessions', 'refresh_tokens', 'impersonations', 'security_events', 'notification_settings',
    'notification_preferences', 'notifications', 'emails', 'email_events', 'email_secrets', 'email_suppressions', 'email_deliveries',
    'broadcasts', 'quiz_attempts', 'training_enrollments', 'labs_tokens', 'labs_project_access', 'labs_accounts', 'approvals',
    'developer_assignments', 'company_developers', 'developers', 'invitations', 'company_members', 'companies', 'api_keys', 'sign_ups'
  ] loop
    execute format('create policy privacy on %I using ((select kit.has_purpose(''privacy''))) with check ((select kit.has_purpose(''privacy'')))', name);
  end loop;
  -- Names of what a row is about.
  foreach name in array array['agencies', 'training_resources', 'quizzes', 'labs_projects'] loop
    execute format('create policy privacy on %I for select using ((select kit.has_purpose(''privacy'')))', name);
  end loop;
end $$;
