-- What a project has promised by which day. The company is kept beside the project, as for all that belongs to one.
create table milestones (
  id uuid primary key,
  project_id uuid not null,
  company_id uuid not null,
  title text not null check (length(title) between 1 and 120),
  due_on date not null,
  reached_at timestamptz(3),
  -- Rises with each change: whoever changes what somebody else has changed meanwhile is told so.
  version int not null default 1,
  created_at timestamptz(3) not null default now(),
  foreign key (project_id, company_id) references projects (id, company_id) on delete cascade
);
create index milestones_project on milestones (project_id, due_on, id);
create index milestones_company on milestones (company_id, due_on, id);
create index milestones_due on milestones (due_on, id);

alter table milestones enable row level security;
alter table milestones force row level security;
create policy read on milestones for select using (
  (select kit.is_staff()) or company_id = any ((select kit.company_ids())::uuid[]) or (select kit.has_purpose('seed'))
);
create policy add on milestones for insert with check ((select kit.is_staff()) or (select kit.has_purpose('seed')));
create policy change on milestones for update using ((select kit.is_staff()));
create policy remove on milestones for delete using ((select kit.is_staff()));

-- The figures of a company's work come from these.
create index repositories_company on repositories (company_id);
create index projects_company_status on projects (company_id, status);
