-- Developers of each company's team: a copy of what the accounts subgraph publishes. Only these are put on its projects.
create table team_members (
  company_id uuid not null,
  developer_id uuid not null,
  -- For sentences of the feed; null where it was not told.
  name text,
  primary key (company_id, developer_id)
);
alter table team_members enable row level security;
alter table team_members force row level security;
create policy read on team_members for select using ((select kit.is_staff()) or (select kit.has_purpose('relay', 'seed')));
create policy add on team_members for insert with check ((select kit.has_purpose('relay', 'seed')));
create policy change on team_members for update using ((select kit.has_purpose('relay')));
create policy remove on team_members for delete using ((select kit.has_purpose('relay')));

-- Who leaves a company's team leaves its projects.
create policy leave_read on project_developers for select using ((select kit.has_purpose('relay')));
create policy leave on project_developers for update using ((select kit.has_purpose('relay')));

create policy privacy on team_members using ((select kit.has_purpose('privacy'))) with check ((select kit.has_purpose('privacy')));
