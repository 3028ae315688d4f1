-- The tables that every subgraph has in its own schema, so that a change, its event and its audit entry are one transaction.

create table outbox (
  id uuid primary key,
  type text not null,
  version int not null,
  company_id uuid,
  project_id uuid,
  actor jsonb,
  payload jsonb not null,
  activity jsonb,
  occurred_at timestamptz not null default now()
);
alter table outbox enable row level security;
alter table outbox force row level security;
-- Whoever may change something may record that it was changed; only the relay reads.
create policy record on outbox for insert with check ((select kit.purpose()) <> 'none');
create policy relay on outbox using ((select kit.has_purpose('relay')));

-- How far each of this subgraph's consumers has come in each stream.
create table consumer_offsets (
  consumer text not null,
  stream text not null,
  position bigint not null,
  -- Consecutive failures of the event after `position`, and when it may be tried again.
  attempts int not null default 0,
  retry_at timestamptz,
  primary key (consumer, stream)
);
alter table consumer_offsets enable row level security;
alter table consumer_offsets force row level security;
create policy relay on consumer_offsets using ((select kit.has_purpose('relay')));

-- Events that a consumer has already acted on: a bus may deliver twice.
create table consumer_seen (
  consumer text not null,
  event_id uuid not null,
  seen_at timestamptz not null default now(),
  primary key (consumer, event_id)
);
alter table consumer_seen enable row level security;
alter table consumer_seen force row level security;
create policy relay on consumer_seen using ((select kit.has_purpose('relay')));

-- Events that a consumer gave up on, for a person to look at and try again.
create table dead_events (
  consumer text not null,
  event_id uuid not null,
  stream text not null,
  position bigint not null,
  type text not null,
  error text not null,
  died_at timestamptz not null default now(),
  primary key (consumer, event_id)
);
alter table dead_events enable row level security;
alter table dead_events force row level security;
create policy relay on dead_events using ((select kit.has_purpose('relay')));

-- Who did what. A chain of hashes for each tenant: changing or removing an entry breaks every later one.
create table audit_log (
  id uuid primary key,
  -- The company, or the nil UUID for what concerns the agency as a whole.
  tenant_id uuid not null,
  sequence bigint not null,
  action text not null,
  actor_id uuid,
  actor_name text,
  impersonator_id uuid,
  impersonator_name text,
  ip text,
  subject_type text,
  subject_id uuid,
  details jsonb not null,
  occurred_at timestamptz not null,
  previous_hash text not null,
  hash text not null,
  unique (tenant_id, sequence)
);
create index audit_log_occurred_at on audit_log (occurred_at desc, id desc);
create index audit_log_actor on audit_log (actor_id, occurred_at desc);
alter table audit_log enable row level security;
alter table audit_log force row level security;
create policy append on audit_log for insert with check ((select kit.purpose()) <> 'none');
-- The chain's last entry is read while appending: those who may write for a tenant may read its chain.
create policy read on audit_log for select using (
  (select kit.is_staff())
  or (select kit.has_purpose('signin', 'ingest', 'relay', 'job', 'seed'))
  or tenant_id = any ((select kit.member_company_ids())::uuid[])
  or actor_id = (select kit.user_id())
);
