-- Runs of builds and tests of linked repositories, as the code hosts report them: of the last ninety days.
create table builds (
  id uuid primary key,
  repository_id uuid not null references repositories on delete cascade,
  project_id uuid not null,
  company_id uuid not null,
  -- The provider's id of the run; running it again keeps it.
  external_id text not null,
  name text not null,
  status text not null check (status in ('PENDING', 'IN_PROGRESS', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
  branch text,
  sha text,
  url text,
  started_at timestamptz(3),
  finished_at timestamptz(3),
  -- When it reached its status: which of two reports is the later one.
  reported_at timestamptz(3) not null,
  foreign key (project_id, company_id) references projects (id, company_id) on delete cascade,
  unique (repository_id, external_id)
);
create index builds_repository on builds (repository_id, reported_at desc, id desc);
create index builds_project on builds (project_id, reported_at desc, id desc);

alter table builds enable row level security;
alter table builds force row level security;
create policy read on builds for select using (
  (select kit.is_staff()) or company_id = any ((select kit.company_ids())::uuid[]) or (select kit.has_purpose('relay', 'seed'))
);
-- Only what the bus tells becomes a build; no person writes one.
create policy add on builds for insert with check ((select kit.has_purpose('relay', 'seed')));
create policy change on builds for update using ((select kit.has_purpose('relay')));
create policy forget on builds for delete using ((select kit.has_purpose('relay')));
