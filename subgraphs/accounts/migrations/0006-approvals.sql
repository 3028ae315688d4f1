-- Approvals, and what they decide about: which developers work for which companies.

-- One row for each thing that somebody must say yes or no to. Its steps are decided in their order, each by one person.
create table approvals (
  id uuid primary key,
  kind text not null check (kind in ('COMMUNITY', 'TEAM', 'REMOVAL')),
  status text not null default 'PENDING'
    check (status in ('PENDING', 'APPROVED', 'REJECTED', 'EXPIRED', 'CANCELLED')),
  -- Null for what concerns the agency as a whole.
  company_id uuid references companies,
  -- COMMUNITY: a developer. TEAM and REMOVAL: a developer's assignment.
  subject_id uuid not null,
  -- Whom the decision is about, and the partner agency of that person: both may see how it stands.
  about_user_id uuid not null references users,
  agency_id uuid references agencies,
  title text not null check (length(title) between 1 and 300),
  -- [{ approver, userId, status, decidedById, decidedByName, decidedAt, reason, delegatedById }]
  steps jsonb not null check (jsonb_array_length(steps) > 0),
  -- Who decides the step that waits; null when nothing waits any more.
  approver text check (approver in ('STAFF', 'COMPANY')),
  -- The one of them that it was handed on to.
  approver_user_id uuid references users check (approver_user_id is null or approver is not null),
  requested_by_id uuid references users,
  note text,
  created_at timestamptz(3) not null default now(),
  -- Since when the present step waits.
  waiting_since timestamptz(3) not null default now(),
  remind_at timestamptz(3),
  reminders int not null default 0,
  expires_at timestamptz(3),
  decided_at timestamptz(3),
  check ((status = 'PENDING') = (approver is not null)),
  check ((status = 'PENDING') = (decided_at is null))
);
-- A question is open once, however many ask it at the same moment.
create unique index approvals_open on approvals (kind, subject_id) where status = 'PENDING';
create index approvals_created_at on approvals (created_at, id);
create index approvals_company on approvals (company_id, created_at, id);
create index approvals_subject on approvals (subject_id);
create index approvals_about on approvals (about_user_id);
create index approvals_agency on approvals (agency_id);
create index approvals_approver on approvals (approver_user_id);
create index approvals_requested_by on approvals (requested_by_id);
create index approvals_remind_at on approvals (remind_at) where status = 'PENDING';
create index approvals_expires_at on approvals (expires_at) where status = 'PENDING';

-- A developer at a company, from the day staff assigned it to the day it left. `company_developers` holds those who have access.
create table developer_assignments (
  id uuid primary key,
  company_id uuid not null references companies,
  developer_id uuid not null references developers,
  -- The developer's partner agency when it was assigned.
  agency_id uuid references agencies,
  status text not null check (status in ('PENDING', 'ACTIVE', 'REJECTED', 'NOTICE', 'REMOVED', 'CANCELLED')),
  assigned_by_id uuid references users,
  assigned_at timestamptz(3) not null default now(),
  decided_by_id uuid references users,
  decided_at timestamptz(3),
  -- Why it was rejected.
  reason text,
  onboarded_at timestamptz(3),
  -- The company's business day on which removal was asked for: the notice runs from it.
  removal_requested_on date,
  removal_requested_by_id uuid references users,
  removal_reason text,
  -- Last day with access.
  ends_on date check (ends_on >= removal_requested_on + 30),
  ended_at timestamptz(3),
  check (status <> 'NOTICE' or ends_on is not null),
  check ((status in ('REMOVED', 'CANCELLED')) = (ended_at is not null))
);
create unique index developer_assignments_open on developer_assignments (company_id, developer_id)
  where status in ('PENDING', 'ACTIVE', 'NOTICE');
create index developer_assignments_company on developer_assignments (company_id, assigned_at, id);
create index developer_assignments_developer on developer_assignments (developer_id, assigned_at, id);
create index developer_assignments_agency on developer_assignments (agency_id);
create index developer_assignments_assigned_by on developer_assignments (assigned_by_id);
create index developer_assignments_decided_by on developer_assignments (decided_by_id);
create index developer_assignments_removal_requested_by on developer_assignments (removal_requested_by_id);
create index developer_assignments_ends_on on developer_assignments (ends_on) where status = 'NOTICE';

alter table developers
  add column approved_at timestamptz(3),
  add column approved_by_id uuid references users;
create index developers_approved_by on developers (approved_by_id);
create index developers_created_at on developers (created_at, id);

-- Those who worked for a company before there were assignments.
select set_config('app.purpose', 'seed', true);
insert into developer_assignments (id, company_id, developer_id, agency_id, status, assigned_at, decided_at, onboarded_at)
select gen_random_uuid(), access.company_id, access.developer_id, developer.agency_id, 'ACTIVE', access.assigned_at,
  access.assigned_at, access.assigned_at
from company_developers access join developers developer on developer.id = access.developer_id;
select set_config('app.purpose', 'none', true);

alter table approvals enable row level security;
alter table approvals force row level security;
create policy see on approvals for select using (
  (select kit.is_staff())
  or company_id = any ((select kit.member_company_ids())::uuid[])
  or about_user_id = (select kit.user_id())
  or agency_id = (select kit.agency_id())
  or (select kit.has_purpose('job', 'relay', 'seed'))
);
create policy ask on approvals for insert with check (
  (select kit.is_staff())
  or company_id = any ((select kit.approver_company_ids())::uuid[])
  or (select kit.has_purpose('signin', 'seed'))
);
create policy decide on approvals for update using (
  (select kit.is_staff())
  or company_id = any ((select kit.approver_company_ids())::uuid[])
  or (select kit.has_purpose('job'))
) with check (
  (select kit.is_staff())
  or company_id = any ((select kit.approver_company_ids())::uuid[])
  or (select kit.has_purpose('job'))
);

alter table developer_assignments enable row level security;
alter table developer_assignments force row level security;
create policy see on developer_assignments for select using (
  (select kit.is_staff())
  or company_id = any ((select kit.member_company_ids())::uuid[])
  or developer_id = (select kit.developer_id())
  or agency_id = (select kit.agency_id())
  or (select kit.has_purpose('job', 'relay', 'seed'))
);
-- Staff alone assign: no company chooses or changes who works for it.
create policy assign on developer_assignments for insert with check (
  (select kit.is_staff()) or (select kit.has_purpose('seed'))
);
create policy change on developer_assignments for update using (
  (select kit.is_staff())
  or company_id = any ((select kit.approver_company_ids())::uuid[])
  or (select kit.has_purpose('job'))
) with check (
  (select kit.is_staff())
  or company_id = any ((select kit.approver_company_ids())::uuid[])
  or (select kit.has_purpose('job'))
);

-- A company sees whom it is asked about, before that developer has access and after.
drop policy see on developers;
create policy see on developers for select using (
  (select kit.is_staff())
  or user_id = (select kit.user_id())
  or agency_id = (select kit.agency_id())
  -- Partner agencies do not see each other's developers, even where both work for one company.
  or ((select kit.agency_id()) is null and id in (select developer_id from company_developers))
  or ((select kit.agency_id()) is null and id in (select developer_id from developer_assignments))
  or (select kit.has_purpose('signin', 'seed', 'job', 'relay'))
);
create policy approve on developers for update
  using ((select kit.is_staff())) with check ((select kit.is_staff()));

create policy grant_access on company_developers for insert with check (
  (select kit.is_staff()) or company_id = any ((select kit.approver_company_ids())::uuid[])
);
create policy end_access on company_developers for delete using ((select kit.has_purpose('job')));
create policy find_access on company_developers for select using ((select kit.has_purpose('job')));

-- Jobs remind and tell people, and know by the company's clock when a notice is over.
create policy work on companies for select using ((select kit.has_purpose('job', 'relay')));
create policy work on company_members for select using ((select kit.has_purpose('job', 'relay')));
create policy work on users for select using ((select kit.has_purpose('job', 'relay')));
