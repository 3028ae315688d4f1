-- Maintenance: while its one row stands, staff alone are answered.
create table maintenance (
  id boolean primary key default true check (id),
  message text not null check (length(message) between 1 and 500),
  started_at timestamptz(3) not null default now(),
  -- When it is expected to be over; a person ends it.
  ends_at timestamptz(3),
  started_by_id uuid not null,
  started_by_name text not null
);
alter table maintenance enable row level security;
alter table maintenance force row level security;
create policy administer on maintenance using ((select kit.is_admin())) with check ((select kit.is_admin()));
create policy work on maintenance for select using ((select kit.has_purpose('job')));

-- What administrators decided about a feature. One without a row is as the catalogue in the code has it.
create table feature_flags (
  name text primary key check (name ~ '^[A-Z][A-Z_]*$'),
  mode text not null check (mode in ('ON', 'OFF', 'SOME')),
  -- For SOME: whoever one of these is true of.
  roles text[] not null default '{}',
  company_ids uuid[] not null default '{}',
  percentage int not null default 0 check (percentage between 0 and 100),
  updated_at timestamptz(3) not null default now(),
  updated_by_name text not null
);
alter table feature_flags enable row level security;
alter table feature_flags force row level security;
create policy administer on feature_flags using ((select kit.is_admin())) with check ((select kit.is_admin()));
create policy work on feature_flags for select using ((select kit.has_purpose('job')));
