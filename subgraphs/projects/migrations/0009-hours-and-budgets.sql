-- Worked time as connected tools tell it, and what a project may use of it.

-- By person: personal data, for staff alone.
create table time_entries (
  id uuid primary key,
  connection_id uuid not null,
  provider text not null,
  external_id text not null,
  project_id uuid not null,
  company_id uuid not null,
  person_id text,
  person_name text not null,
  person_email text,
  description text,
  started_at timestamptz(3) not null,
  seconds int not null check (seconds >= 0),
  is_billable boolean not null,
  -- By the tool's clock: what it says later counts, whenever it arrives.
  updated_at timestamptz(3) not null,
  foreign key (project_id, company_id) references projects (id, company_id) on delete cascade,
  unique (connection_id, external_id)
);
create index time_entries_project on time_entries (project_id, started_at desc, id desc);

-- The same by the day (UTC), without persons: for all who see the project.
create table project_days (
  project_id uuid not null,
  company_id uuid not null,
  day date not null,
  seconds bigint not null check (seconds >= 0),
  billable_seconds bigint not null check (billable_seconds between 0 and seconds),
  primary key (project_id, day),
  foreign key (project_id, company_id) references projects (id, company_id) on delete cascade
);

create table project_budgets (
  project_id uuid primary key,
  company_id uuid not null,
  -- How long it is for: a month, a quarter, or the project from its first to its last day.
  period text not null check (period in ('MONTH', 'QUARTER', 'PROJECT')),
  seconds bigint check (seconds > 0),
  amount_minor bigint check (amount_minor > 0),
  -- What an hour costs: tools tell hours and no money.
  rate_minor bigint check (rate_minor > 0),
  currency text check (length(currency) = 3),
  -- Whether the company sees it.
  is_shared boolean not null default false,
  version int not null default 1,
  updated_at timestamptz(3) not null default now(),
  foreign key (project_id, company_id) references projects (id, company_id) on delete cascade,
  check (seconds is not null or amount_minor is not null),
  check ((amount_minor is null) = (rate_minor is null) and (amount_minor is null) = (currency is null))
);

do $$ declare name text; begin
  foreach name in array array['time_entries', 'project_days', 'project_budgets'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
  end loop;
end $$;
create policy read on time_entries for select using ((select kit.is_staff()) or (select kit.has_purpose('relay', 'seed')));
create policy keep on time_entries using ((select kit.has_purpose('relay', 'seed'))) with check ((select kit.has_purpose('relay', 'seed')));
create policy privacy on time_entries using ((select kit.has_purpose('privacy'))) with check ((select kit.has_purpose('privacy')));
create policy read on project_days for select using (
  (select kit.is_staff()) or company_id = any ((select kit.company_ids())::uuid[]) or (select kit.has_purpose('relay', 'seed'))
);
create policy keep on project_days using ((select kit.has_purpose('relay', 'seed'))) with check ((select kit.has_purpose('relay', 'seed')));
create policy administer on project_budgets using ((select kit.is_staff())) with check ((select kit.is_staff()));
create policy read on project_budgets for select using (is_shared and company_id = any ((select kit.company_ids())::uuid[]));
create policy work on project_budgets using ((select kit.has_purpose('relay', 'seed'))) with check ((select kit.has_purpose('relay', 'seed')));
