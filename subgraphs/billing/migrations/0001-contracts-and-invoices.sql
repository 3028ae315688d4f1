-- Amounts are minor units (cents) of the currency beside them. Instants are kept to the millisecond: the API gives no
-- more, and a cursor made from one must find its row again.

create table contracts (
  id uuid primary key,
  company_id uuid not null,
  project_id uuid,
  number text not null unique,
  title text not null check (length(title) between 1 and 200),
  type text not null check (type in ('ONBOARDING', 'ENGAGEMENT', 'MAINTENANCE')),
  status text not null check (status in ('DRAFT', 'SENT', 'SIGNED', 'ACTIVE', 'COMPLETED', 'VOID')),
  start_on date,
  end_on date,
  signed_at timestamptz(3),
  signed_by_name text,
  is_billing_enabled boolean not null default true,
  billing_frequency text not null check (billing_frequency in ('MONTHLY', 'QUARTERLY', 'CUSTOM')),
  auto_renews boolean not null default false,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  -- Sum of the line items, checked when a transaction ends.
  total_minor bigint not null check (total_minor >= 0),
  created_at timestamptz(3) not null default now(),
  check (end_on >= start_on),
  -- A contract that was never signed is not in force.
  check (status in ('DRAFT', 'SENT', 'VOID') or signed_at is not null),
  unique (id, company_id),
  unique (id, currency)
);
create index contracts_company on contracts (company_id, created_at desc, id desc);
create index contracts_project on contracts (project_id, created_at desc, id desc);
create index contracts_created_at on contracts (created_at desc, id desc);
create index contracts_start_on on contracts (start_on desc nulls last, id desc);
create index contracts_signed_at on contracts (signed_at desc nulls last, id desc);

create table contract_line_items (
  id uuid primary key,
  contract_id uuid not null,
  company_id uuid not null,
  position int not null,
  type text not null check (type in ('TRAINING_INDEPENDENT', 'TRAINING_AGENCY', 'CUSTOM')),
  description text not null,
  developer_id uuid,
  currency text not null,
  amount_minor bigint not null check (amount_minor >= 0),
  billing_period_months int not null check (billing_period_months between 1 and 120),
  start_on date not null,
  end_on date,
  is_recurring boolean not null default false,
  status text not null check (status in ('PENDING', 'ACTIVE', 'PAUSED', 'COMPLETED')),
  check (end_on >= start_on),
  foreign key (contract_id, company_id) references contracts (id, company_id) on delete cascade,
  foreign key (contract_id, currency) references contracts (id, currency),
  unique (contract_id, position)
);

create table invoices (
  id uuid primary key,
  company_id uuid not null,
  contract_id uuid,
  -- Numbers of the agency run without gaps: `number` is how `sequence` is written.
  sequence bigint not null unique,
  number text not null unique,
  status text not null check (status in ('DRAFT', 'ISSUED', 'PAID', 'VOID')),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  issued_on date,
  due_on date,
  paid_at timestamptz(3),
  -- Sum of the line items, checked when a transaction ends.
  subtotal_minor bigint not null,
  discount_minor bigint not null default 0,
  total_minor bigint not null generated always as (subtotal_minor - discount_minor) stored,
  created_at timestamptz(3) not null default now(),
  check (discount_minor between 0 and subtotal_minor),
  check (due_on >= issued_on),
  check (status = 'DRAFT' or (issued_on is not null and due_on is not null)),
  check ((status = 'PAID') = (paid_at is not null)),
  foreign key (contract_id, company_id) references contracts (id, company_id),
  unique (id, company_id),
  unique (id, currency)
);
create index invoices_company on invoices (company_id, sequence desc, id desc);
create index invoices_contract on invoices (contract_id, sequence desc, id desc);
create index invoices_issued_on on invoices (issued_on desc nulls last, id desc);
create index invoices_due_on on invoices (due_on desc nulls last, id desc);
create index invoices_total on invoices (total_minor desc, id desc);
create index invoices_open on invoices (due_on) where status = 'ISSUED';
create index invoices_paid_at on invoices (paid_at) where status = 'PAID';

create table invoice_line_items (
  id uuid primary key,
  invoice_id uuid not null,
  company_id uuid not null,
  position int not null,
  description text not null,
  quantity numeric(20, 6) not null check (quantity > 0),
  currency text not null,
  unit_amount_minor bigint not null check (unit_amount_minor >= 0),
  amount_minor bigint not null check (amount_minor = round(quantity * unit_amount_minor)),
  foreign key (invoice_id, company_id) references invoices (id, company_id) on delete cascade,
  foreign key (invoice_id, currency) references invoices (id, currency),
  unique (invoice_id, position)
);

-- Sums and numbers are checked when the transaction ends, so that a document and its lines may come in any order. The
-- checks see what the writer sees: whoever may write a line may read all lines of its document.
create function check_contract_total() returns trigger language plpgsql as $$
declare
  changed jsonb := case tg_op when 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
  checked uuid := changed ->> tg_argv[0];
begin
  if exists (
    select from billing.contracts c
    where c.id = checked
      and c.total_minor <> (select coalesce(sum(l.amount_minor), 0) from billing.contract_line_items l where l.contract_id = c.id)
  ) then
    raise exception 'The total of contract % is not the sum of its line items.', checked using errcode = '23514';
  end if;
  return null;
end $$;
create constraint trigger total_adds_up after insert or update on contracts
  deferrable initially deferred for each row execute function check_contract_total('id');
create constraint trigger total_adds_up after insert or update or delete on contract_line_items
  deferrable initially deferred for each row execute function check_contract_total('contract_id');

create function check_invoice_subtotal() returns trigger language plpgsql as $$
declare
  changed jsonb := case tg_op when 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
  checked uuid := changed ->> tg_argv[0];
begin
  if exists (
    select from billing.invoices i
    where i.id = checked
      and i.subtotal_minor <> (select coalesce(sum(l.amount_minor), 0) from billing.invoice_line_items l where l.invoice_id = i.id)
  ) then
    raise exception 'The subtotal of invoice % is not the sum of its line items.', checked using errcode = '23514';
  end if;
  return null;
end $$;
create constraint trigger subtotal_adds_up after insert or update on invoices
  deferrable initially deferred for each row execute function check_invoice_subtotal('id');
create constraint trigger subtotal_adds_up after insert or update or delete on invoice_line_items
  deferrable initially deferred for each row execute function check_invoice_subtotal('invoice_id');

-- With no policy that lets anyone delete an invoice, this leaves no way to a gap.
create function check_invoice_sequence() returns trigger language plpgsql as $$
begin
  if new.sequence <> 1 and not exists (select from billing.invoices i where i.sequence = new.sequence - 1) then
    raise exception 'Invoice % leaves a gap: there is no invoice before it.', new.number using errcode = '23514';
  end if;
  return null;
end $$;
create constraint trigger numbers_without_gaps after insert or update of sequence on invoices
  deferrable initially deferred for each row execute function check_invoice_sequence();

alter table contracts enable row level security;
alter table contracts force row level security;
create policy read on contracts for select using (
  (select kit.is_staff()) or company_id = any ((select kit.billing_company_ids())::uuid[]) or (select kit.has_purpose('seed'))
);
create policy add on contracts for insert with check ((select kit.has_purpose('seed')));

alter table contract_line_items enable row level security;
alter table contract_line_items force row level security;
create policy read on contract_line_items for select using (
  (select kit.is_staff()) or company_id = any ((select kit.billing_company_ids())::uuid[]) or (select kit.has_purpose('seed'))
);
create policy add on contract_line_items for insert with check ((select kit.has_purpose('seed')));

alter table invoices enable row level security;
alter table invoices force row level security;
create policy read on invoices for select using (
  (select kit.is_staff()) or company_id = any ((select kit.billing_company_ids())::uuid[]) or (select kit.has_purpose('seed'))
);
create policy add on invoices for insert with check ((select kit.has_purpose('seed')));

alter table invoice_line_items enable row level security;
alter table invoice_line_items force row level security;
create policy read on invoice_line_items for select using (
  (select kit.is_staff()) or company_id = any ((select kit.billing_company_ids())::uuid[]) or (select kit.has_purpose('seed'))
);
create policy add on invoice_line_items for insert with check ((select kit.has_purpose('seed')));
