-- Messages of a connection are sent one after the other: what is before one is found without reading all that were ever sent.
create index provider_commands_open on provider_commands (connection_id, requested_at, id) where status in ('QUEUED', 'RUNNING');

-- Errors that connected monitors tell of, each as it is now.
create table reported_errors (
  connection_id uuid not null references connections on delete cascade,
  external_id text not null,
  provider text not null,
  -- Whose project it is in: its team may see the error.
  project_id uuid,
  company_id uuid,
  title text not null,
  level text not null check (level in ('FATAL', 'ERROR', 'WARNING', 'INFO')),
  culprit text,
  url text,
  event_count bigint,
  user_count bigint,
  -- Who works on it there, as the tool says.
  assignee_name text,
  assignee_email text,
  is_open boolean not null default true,
  first_seen_at timestamptz(3),
  last_seen_at timestamptz(3) not null,
  primary key (connection_id, external_id),
  check ((project_id is null) = (company_id is null))
);
create index reported_errors_assignee on reported_errors (lower(assignee_email), last_seen_at desc) where is_open;
create index reported_errors_seen on reported_errors (last_seen_at);

-- How often those of level error and fatal happened, by the hour.
create table error_hours (
  connection_id uuid not null references connections on delete cascade,
  project_id uuid,
  hour timestamptz(3) not null,
  count bigint not null check (count > 0),
  unique nulls not distinct (connection_id, project_id, hour)
);
create index error_hours_hour on error_hours (hour);

do $$ declare name text; begin
  foreach name in array array['reported_errors', 'error_hours'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy work on %I using ((select kit.has_purpose(''job'', ''relay'', ''seed'')))', name);
    execute format('create policy read on %I for select using ((select kit.is_staff()))', name);
  end loop;
end $$;

-- Whoever has a part in the work for a company sees what goes wrong in its projects.
create policy team_read on reported_errors for select using (
  company_id = any ((select kit.company_ids())::uuid[])
  and (not company_id = any ((select kit.member_company_ids())::uuid[])
    or company_id = any ((select kit.admin_company_ids())::uuid[]))
);
create policy privacy on reported_errors using ((select kit.has_purpose('privacy'))) with check ((select kit.has_purpose('privacy')));
