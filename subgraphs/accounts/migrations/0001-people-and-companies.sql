-- People, the companies they belong to, and the partner agencies and developers that work for those companies.
--
-- Who sees what (`viewer` transactions; the purposes are named in each policy):
--   staff             everything
--   client            itself, its companies with their members, the developers assigned to them and those developers' agencies
--   developer         itself, the companies it is assigned to with their members and their other developers
--   agency admin      itself, its agency with all its developers, the companies those are assigned to with their members
-- Of people it may see, a viewer gets the contact details only when both are members of one company, or the viewer is
-- staff: row level security decides about rows, the service about these columns.

-- The agency that runs this installation. One row: its existence means that the set-up is done.
create table workspace (
  id boolean primary key default true check (id),
  agency_name text not null check (length(agency_name) between 1 and 200),
  created_at timestamptz(3) not null default now()
);
alter table workspace enable row level security;
alter table workspace force row level security;
create policy see on workspace for select using ((select kit.purpose()) <> 'none');
create policy set_up on workspace for insert with check ((select kit.has_purpose('signin', 'seed')));

create table agencies (
  id uuid primary key,
  name text not null,
  website_url text,
  created_at timestamptz(3) not null default now()
);

create table users (
  id uuid primary key,
  -- Trimmed and in lower case. Unique in the installation: a person signs in with it before any tenant is known.
  email text not null unique check (email = lower(email)),
  name text not null check (length(name) between 1 and 200),
  role text not null check (role in ('ADMIN', 'PROJECT_MANAGER', 'DEVELOPER', 'AGENCY_ADMIN', 'CLIENT')),
  status text not null default 'ACTIVE' check (status in ('ACTIVE', 'SUSPENDED', 'BANNED')),
  -- The partner agency that an AGENCY_ADMIN speaks for.
  agency_id uuid references agencies check (agency_id is null or role = 'AGENCY_ADMIN'),
  avatar_url text,
  time_zone text,
  last_sign_in_at timestamptz(3),
  -- Sort key: those who never signed in come first, and a cursor never has to stand on a null.
  last_sign_in_rank timestamptz(3) not null
    generated always as (coalesce(last_sign_in_at, timestamptz '1970-01-01 00:00:00+00')) stored,
  created_at timestamptz(3) not null default now()
);
create index users_name on users (name, id);
create index users_created_at on users (created_at, id);
create index users_last_sign_in on users (last_sign_in_rank, id);
create index users_agency on users (agency_id);

create table companies (
  id uuid primary key,
  name text not null,
  slug text not null unique,
  status text not null check (status in ('PENDING', 'ACTIVE', 'SUSPENDED')),
  industry text,
  size text,
  website_url text,
  logo_url text,
  time_zone text not null,
  currency_code text not null check (currency_code ~ '^[A-Z]{3}$'),
  created_at timestamptz(3) not null default now()
);
create index companies_name on companies (name, id);
create index companies_created_at on companies (created_at, id);

create table company_members (
  id uuid primary key,
  company_id uuid not null references companies,
  user_id uuid not null references users,
  role text not null check (role in ('OWNER', 'ADMIN', 'BILLING', 'VIEWER')),
  can_approve_developers boolean not null default false,
  can_sign_contracts boolean not null default false,
  can_manage_billing boolean not null default false,
  invited_by_id uuid references users,
  invited_at timestamptz(3),
  -- Null while the invitation is open: until then it gives no rights.
  accepted_at timestamptz(3),
  created_at timestamptz(3) not null default now(),
  unique (company_id, user_id)
);
create index company_members_company on company_members (company_id, created_at, id);
create index company_members_user on company_members (user_id, created_at, id);
create index company_members_invited_by on company_members (invited_by_id);

create table developers (
  id uuid primary key,
  user_id uuid not null unique references users,
  -- Null for an independent developer.
  agency_id uuid references agencies,
  title text,
  is_community_approved boolean not null default false,
  created_at timestamptz(3) not null default now()
);
create index developers_agency on developers (agency_id);

-- Which developers work for which company: what makes the company list of a developer and of its agency.
create table company_developers (
  company_id uuid not null references companies,
  developer_id uuid not null references developers,
  assigned_at timestamptz(3) not null default now(),
  primary key (company_id, developer_id)
);
create index company_developers_developer on company_developers (developer_id);

-- Policies refer to each other's tables in one direction only (users → developers → company_developers), as PostgreSQL
-- refuses a circle. A subquery in a policy is itself under row level security.

alter table company_developers enable row level security;
alter table company_developers force row level security;
create policy see on company_developers for select using (
  (select kit.is_staff()) or company_id = any ((select kit.company_ids())::uuid[]) or (select kit.has_purpose('signin', 'seed'))
);
create policy seed on company_developers for insert with check ((select kit.has_purpose('seed')));

alter table developers enable row level security;
alter table developers force row level security;
create policy see on developers for select using (
  (select kit.is_staff())
  or user_id = (select kit.user_id())
  or agency_id = (select kit.agency_id())
  -- Partner agencies do not see each other's developers, even where both work for one company.
  or ((select kit.agency_id()) is null and id in (select developer_id from company_developers))
  or (select kit.has_purpose('signin', 'seed'))
);
create policy seed on developers for insert with check ((select kit.has_purpose('seed')));

alter table company_members enable row level security;
alter table company_members force row level security;
create policy see on company_members for select using (
  (select kit.is_staff())
  -- Not by being one's own: with an open invitation in it, a list would lead to a company that is not to be seen yet.
  or company_id = any ((select kit.company_ids())::uuid[])
  or (select kit.has_purpose('signin', 'seed'))
);
create policy seed on company_members for insert with check ((select kit.has_purpose('seed')));

alter table agencies enable row level security;
alter table agencies force row level security;
create policy see on agencies for select using (
  (select kit.is_staff())
  or id = (select kit.agency_id())
  or id in (select agency_id from developers)
  or (select kit.has_purpose('seed'))
);
create policy seed on agencies for insert with check ((select kit.has_purpose('seed')));

alter table companies enable row level security;
alter table companies force row level security;
create policy see on companies for select using (
  (select kit.is_staff()) or id = any ((select kit.company_ids())::uuid[]) or (select kit.has_purpose('seed'))
);
create policy seed on companies for insert with check ((select kit.has_purpose('seed')));

alter table users enable row level security;
alter table users force row level security;
create policy see on users for select using (
  (select kit.is_staff())
  or id = (select kit.user_id())
  or (select kit.has_purpose('signin', 'seed'))
  or id in (select user_id from company_members)
  or id in (select user_id from developers)
);
create policy seed on users for insert with check ((select kit.has_purpose('seed')));
-- The first administrator, before there is a workspace; never anyone else.
create policy set_up on users for insert with check (
  (select kit.has_purpose('signin')) and role = 'ADMIN' and not exists (select from workspace)
);
create policy sign_in on users for update using ((select kit.has_purpose('signin'))) with check ((select kit.has_purpose('signin')));
