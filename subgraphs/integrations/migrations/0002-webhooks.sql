-- The inbox of webhooks: what a provider sent, kept as the bytes it sent, until long after it was worked on.

create table webhook_deliveries (
  id uuid primary key,
  connection_id uuid not null references connections on delete cascade,
  company_id uuid,
  -- The provider's id of the delivery: the same when it sends it again.
  delivery_key text not null,
  event text not null,
  action text,
  status text not null check (status in ('RECEIVED', 'PROCESSED', 'IGNORED', 'FAILED', 'DEAD')),
  -- Without credentials and signatures.
  headers jsonb not null,
  raw_body bytea not null,
  size_bytes int not null,
  attempts int not null default 0,
  last_error text,
  ignored_reason text,
  received_at timestamptz(3) not null default now(),
  processed_at timestamptz(3),
  unique (connection_id, delivery_key)
);
create index webhook_deliveries_connection on webhook_deliveries (connection_id, received_at desc, id desc);
create index webhook_deliveries_status on webhook_deliveries (connection_id, status, received_at desc, id desc);
create index webhook_deliveries_received on webhook_deliveries (received_at);

alter table webhook_deliveries enable row level security;
alter table webhook_deliveries force row level security;
create policy read on webhook_deliveries for select
  using ((select kit.is_staff()) or company_id = any ((select kit.admin_company_ids())::uuid[]));
create policy replay on webhook_deliveries for update
  using ((select kit.is_staff()) or company_id = any ((select kit.admin_company_ids())::uuid[]));
create policy work on webhook_deliveries using ((select kit.has_purpose('job', 'seed')));
create policy ingest on webhook_deliveries for insert with check ((select kit.has_purpose('ingest')));

-- Deliveries that were turned away, counted by day: nothing else of them is kept. Connection null: no such connection.
create table webhook_refusals (
  connection_id uuid references connections on delete cascade,
  company_id uuid,
  reason text not null,
  day date not null,
  count bigint not null,
  unique nulls not distinct (connection_id, reason, day)
);
alter table webhook_refusals enable row level security;
alter table webhook_refusals force row level security;
create policy read on webhook_refusals for select
  using ((select kit.is_staff()) or company_id = any ((select kit.admin_company_ids())::uuid[]));
create policy ingest on webhook_refusals using ((select kit.has_purpose('ingest')));
