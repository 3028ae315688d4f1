-- What can be connected: the tools that the product has handlers for, written here at each start, and what an
-- administrator has made of them. One with a company is for that company's connections alone.

create table integration_templates (
  id uuid primary key,
  -- Stays when a template is renamed: connections name it.
  key text not null unique check (key ~ '^[a-z][a-z0-9-]{1,49}$'),
  handler_key text not null,
  company_id uuid,
  name text not null check (length(name) between 1 and 100),
  category text not null,
  description text not null check (length(description) <= 1000),
  documentation_url text,
  config_schema jsonb not null,
  is_active boolean not null default true,
  is_built_in boolean not null default false,
  -- Columns of a built-in one that an administrator has changed: a new version of the product leaves these alone.
  changed_fields text[] not null default '{}',
  created_at timestamptz(3) not null default now(),
  version int not null default 1,
  check (not (is_built_in and company_id is not null))
);
create index integration_templates_company on integration_templates (company_id) where company_id is not null;

alter table integration_templates enable row level security;
alter table integration_templates force row level security;
create policy read on integration_templates for select using (
  (select kit.is_staff())
  or ((select kit.purpose()) = 'viewer' and company_id is null)
  or company_id = any ((select kit.admin_company_ids())::uuid[])
);
create policy add on integration_templates for insert with check ((select kit.is_admin()) and not is_built_in);
create policy change on integration_templates for update using ((select kit.is_admin()));
create policy remove on integration_templates for delete using ((select kit.is_admin()) and not is_built_in);
create policy work on integration_templates using ((select kit.has_purpose('job', 'seed')));

-- Whose code works for a connection, so that who takes in a delivery need not read its template. There was only one.
alter table connections add column handler_key text not null default 'github';
alter table connections alter column handler_key drop default;

-- A template cannot go while something is connected by it, however close the two come. Older connections are not checked
-- here: the built-in templates they name are written when the product starts.
alter table connections add foreign key (template_key) references integration_templates (key) not valid;
