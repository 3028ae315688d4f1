-- The inbox over all connections: tries that are over, an example of what was refused, and the list in every filter's order.

-- Tries of a delivery before the one whose end the delivery itself shows: those that failed, and those before a replay.
create table webhook_attempts (
  id uuid primary key,
  delivery_id uuid not null references webhook_deliveries on delete cascade,
  company_id uuid,
  outcome text not null check (outcome in ('PROCESSED', 'IGNORED', 'FAILED', 'DEAD')),
  error text,
  -- When it is tried again, where the provider said so.
  retry_at timestamptz(3),
  ended_at timestamptz(3) not null default now()
);
create index webhook_attempts_delivery on webhook_attempts (delivery_id, ended_at desc, id desc);
alter table webhook_attempts enable row level security;
alter table webhook_attempts force row level security;
create policy read on webhook_attempts for select
  using ((select kit.is_staff()) or company_id = any ((select kit.admin_company_ids())::uuid[]));
create policy replay on webhook_attempts for insert
  with check ((select kit.is_staff()) or company_id = any ((select kit.admin_company_ids())::uuid[]));
create policy work on webhook_attempts using ((select kit.has_purpose('job', 'seed')));

create index webhook_deliveries_inbox on webhook_deliveries (received_at desc, id desc);
create index webhook_deliveries_company on webhook_deliveries (company_id, received_at desc, id desc);
-- Work that was not done: few among many.
create index webhook_deliveries_open on webhook_deliveries (status, received_at desc, id desc)
  where status in ('RECEIVED', 'FAILED', 'DEAD');

-- One of those that were counted: to find whose mistake it is, or who tries. Forgotten after 30 days.
alter table webhook_refusals
  add column id uuid not null default gen_random_uuid() primary key,
  add column last_at timestamptz(3) not null default now(),
  add column sample jsonb;
update webhook_refusals set last_at = day::timestamp at time zone 'utc';
create index webhook_refusals_last on webhook_refusals (last_at desc, id desc);
create index webhook_refusals_sampled on webhook_refusals (day) where sample is not null;
