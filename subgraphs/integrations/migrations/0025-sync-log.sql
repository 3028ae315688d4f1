-- What a synchronisation did, line by line, for people to read; and the list of all of them.
create table sync_run_lines (
  id uuid primary key,
  sync_run_id uuid not null references sync_runs on delete cascade,
  company_id uuid,
  level text not null check (level in ('INFO', 'WARNING', 'ERROR')),
  message text not null check (length(message) <= 1000),
  written_at timestamptz(3) not null default now()
);
create index sync_run_lines_run on sync_run_lines (sync_run_id, written_at, id);
alter table sync_run_lines enable row level security;
alter table sync_run_lines force row level security;
create policy read on sync_run_lines for select
  using ((select kit.is_staff()) or company_id = any ((select kit.admin_company_ids())::uuid[]));
create policy work on sync_run_lines using ((select kit.has_purpose('job', 'seed')));

create index sync_runs_started on sync_runs (started_at desc, id desc);
create index sync_runs_company on sync_runs (company_id, started_at desc, id desc);
create index sync_runs_status on sync_runs (status, started_at desc, id desc);
create index sync_runs_finished on sync_runs (finished_at);
