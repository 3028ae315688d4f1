-- Money as connected tools tell of it: the state of each payment, refund, invoice, … as it was told last by the provider's clock.
create table payments (
  id uuid primary key,
  connection_id uuid not null references connections on delete cascade,
  -- The connection's.
  company_id uuid,
  provider text not null,
  kind text not null check (kind in ('PAYMENT', 'REFUND', 'TRANSFER', 'INVOICE', 'SUBSCRIPTION', 'DISPUTE')),
  external_id text not null check (length(external_id) between 1 and 300),
  status text not null check (status in ('PENDING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
  amount_minor bigint not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  failure text,
  fee_minor bigint,
  reference text,
  customer_external_id text,
  customer_name text,
  customer_email text,
  description text,
  method text,
  url text,
  -- When each of the texts and the fee was told: a report that leaves one out does not take it away.
  told_at jsonb not null,
  -- Since when it is in this state, and the earliest time that was told of it; both by the provider's clock.
  at timestamptz(3) not null,
  first_at timestamptz(3) not null,
  -- Place in the order of commits of its last change: subscribers read what is after the place they have.
  position bigint not null unique,
  unique (connection_id, kind, external_id)
);
create index payments_at on payments (at desc nulls last, id desc);
create index payments_company on payments (company_id, at desc nulls last, id desc);
create index payments_provider on payments (provider, at desc nulls last, id desc);
create index payments_received on payments (currency, at desc) where kind = 'PAYMENT' and status = 'SUCCEEDED';

alter table payments enable row level security;
alter table payments force row level security;
create policy read on payments for select using ((select kit.is_staff()));
create policy work on payments using ((select kit.has_purpose('relay', 'seed')));
create policy privacy on payments using ((select kit.has_purpose('privacy'))) with check ((select kit.has_purpose('privacy')));

-- The newest position. Its row lock, held until the commit, makes the order of positions the order of commits.
create table payment_head (
  is_only boolean primary key default true check (is_only),
  position bigint not null
);
insert into payment_head (position) values (0);
alter table payment_head enable row level security;
alter table payment_head force row level security;
create policy work on payment_head using ((select kit.has_purpose('relay', 'seed')));

-- Whoever keeps payments asks whether the connection is still there.
create policy relay on connections for select using ((select kit.has_purpose('relay')));
