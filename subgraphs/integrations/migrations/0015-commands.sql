-- Commands to providers are run: asked for by people and by other subgraphs, each done once.
alter table provider_commands
  drop constraint provider_commands_status_check,
  -- UNKNOWN: nobody knows whether it was done, and a person has to look.
  add constraint provider_commands_status_check check (status in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'UNKNOWN')),
  -- The tool, for those who may not see the connection.
  add column provider text not null,
  -- Whose project it is for: its team may see the command.
  add column project_company_id uuid,
  -- What is there already by this name is taken, instead of being a failure.
  add column uses_existing boolean not null default false,
  -- When it is tried again, where it waits.
  add column retry_at timestamptz(3),
  -- Begin of the last try.
  add column started_at timestamptz(3),
  add constraint provider_commands_project_check check ((project_id is null) = (project_company_id is null));
create index provider_commands_project on provider_commands (project_id, requested_at desc, id desc) where project_id is not null;

-- Whoever has a part in the work for a company has tasks made and moved in its projects, without seeing the connection.
create policy team_read on provider_commands for select using (
  project_company_id = any ((select kit.company_ids())::uuid[])
  and (not project_company_id = any ((select kit.member_company_ids())::uuid[])
    or project_company_id = any ((select kit.admin_company_ids())::uuid[]))
);
create policy team_add on provider_commands for insert with check (
  name in ('createTask', 'updateTaskStatus') and project_company_id = any ((select kit.company_ids())::uuid[])
  and (not project_company_id = any ((select kit.member_company_ids())::uuid[])
    or project_company_id = any ((select kit.admin_company_ids())::uuid[]))
);
create policy team_change on provider_commands for update using (
  name in ('createTask', 'updateTaskStatus') and project_company_id = any ((select kit.company_ids())::uuid[])
  and (not project_company_id = any ((select kit.member_company_ids())::uuid[])
    or project_company_id = any ((select kit.admin_company_ids())::uuid[]))
);

-- The tool, for those who may not see the connection.
alter table external_containers add column provider text;
select set_config('app.purpose', 'job', true);
update external_containers e set provider = c.handler_key from connections c where c.id = e.connection_id;
select set_config('app.purpose', 'none', true);
alter table external_containers alter column provider set not null;

-- The lists of a project are seen by who sees the project.
create policy linked on external_containers for select using (project_company_id = any ((select kit.company_ids())::uuid[]));

-- Requests of other subgraphs come by the bus.
create policy requests on connections for select using ((select kit.has_purpose('relay')));
