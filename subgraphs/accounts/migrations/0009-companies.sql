-- What a company says of itself, who belongs to it, and how people are invited: into a company, or into the agency.

alter table companies
  add column billing_address text check (length(billing_address) between 1 and 500),
  add column tax_id text check (length(tax_id) between 1 and 50),
  add column is_labs_customer boolean not null default false,
  add column labs_account_email text check (labs_account_email = lower(labs_account_email)),
  -- Staff alone sets it; billing takes it off before an amount is split.
  add column labs_discount_percent numeric(5, 2) not null default 0 check (labs_discount_percent between 0 and 100),
  -- Counts the changes: who saves what somebody else has changed in the meantime is told so.
  add column version int not null default 1,
  -- Who registered it by themselves; null when staff added it.
  add column registered_by_id uuid references users,
  -- Part of the set-up: billing tells it by `contract.signed`.
  add column contract_signed_at timestamptz(3);
create index companies_status on companies (status, created_at, id);
create index companies_registered_by on companies (registered_by_id) where registered_by_id is not null;

create policy identify on companies for select using ((select kit.has_purpose('signin')));
create policy register on companies for insert with check (
  ((select kit.has_purpose('signin')) and status = 'PENDING') or (select kit.is_staff())
);
create policy edit on companies for update
  using ((select kit.is_staff()) or id = any ((select kit.admin_company_ids())::uuid[]))
  with check ((select kit.is_staff()) or id = any ((select kit.admin_company_ids())::uuid[]));
create policy note_contract on companies for update
  using ((select kit.has_purpose('relay'))) with check ((select kit.has_purpose('relay')));

-- Sort key: owners first.
alter table company_members add column role_rank smallint not null generated always as (
  case role when 'OWNER' then 1 when 'ADMIN' then 2 when 'BILLING' then 3 else 4 end
) stored;
create index company_members_role on company_members (company_id, role_rank, id);

create policy join_company on company_members for insert with check ((select kit.has_purpose('signin')));
create policy change on company_members for update
  using ((select kit.is_staff()) or company_id = any ((select kit.admin_company_ids())::uuid[]))
  with check ((select kit.is_staff()) or company_id = any ((select kit.admin_company_ids())::uuid[]));
create policy remove on company_members for delete using (
  (select kit.is_staff())
  or company_id = any ((select kit.admin_company_ids())::uuid[])
  -- Everybody may leave.
  or (user_id = (select kit.user_id()) and company_id = any ((select kit.member_company_ids())::uuid[]))
);

create table invitations (
  id uuid primary key,
  -- Null when the agency invites a colleague, or a developer.
  company_id uuid references companies,
  email text not null check (email = lower(email) and length(email) between 3 and 320),
  -- What the account becomes when there is none yet.
  role text not null check (role in ('ADMIN', 'PROJECT_MANAGER', 'DEVELOPER', 'AGENCY_ADMIN', 'CLIENT')),
  company_role text check (company_role in ('OWNER', 'ADMIN', 'BILLING', 'VIEWER')),
  can_approve_developers boolean not null default false,
  can_sign_contracts boolean not null default false,
  can_manage_billing boolean not null default false,
  -- The partner agency of a developer or of who speaks for it.
  agency_id uuid references agencies,
  -- SHA-256 of the token in the mail, hex: 256 random bits need nothing slower.
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  invited_by_id uuid references users,
  created_at timestamptz(3) not null default now(),
  -- Of the last mail. Each has a link of its own; the one before is dead.
  sent_at timestamptz(3) not null default now(),
  sends smallint not null default 1,
  expires_at timestamptz(3) not null,
  accepted_at timestamptz(3),
  accepted_by_id uuid references users,
  revoked_at timestamptz(3),
  check ((role = 'CLIENT') = (company_id is not null)),
  check ((company_role is not null) = (company_id is not null)),
  check (agency_id is null or role in ('DEVELOPER', 'AGENCY_ADMIN')),
  check (role <> 'AGENCY_ADMIN' or agency_id is not null),
  check ((accepted_at is null) = (accepted_by_id is null)),
  check (accepted_at is null or revoked_at is null)
);
-- An address is invited once, however many invite it at the same moment.
create unique index invitations_open on invitations (company_id, email) nulls not distinct
  where accepted_at is null and revoked_at is null;
create index invitations_created_at on invitations (created_at, id);
create index invitations_company on invitations (company_id, created_at, id);
create index invitations_agency on invitations (agency_id);
create index invitations_invited_by on invitations (invited_by_id);
create index invitations_accepted_by on invitations (accepted_by_id);
alter table invitations enable row level security;
alter table invitations force row level security;
create policy administer on invitations
  using (
    (select kit.is_admin())
    or (company_id is not null and (select kit.is_staff()))
    or (role = 'DEVELOPER' and (select kit.is_staff()))
    or company_id = any ((select kit.admin_company_ids())::uuid[])
  )
  with check (
    (select kit.is_admin())
    or (company_id is not null and (select kit.is_staff()))
    or (role = 'DEVELOPER' and (select kit.is_staff()))
    or company_id = any ((select kit.admin_company_ids())::uuid[])
  );
-- Who has the link has no account yet, or has not signed in.
create policy accept on invitations for select using ((select kit.has_purpose('signin', 'relay')));
create policy accepted on invitations for update
  using ((select kit.has_purpose('signin'))) with check ((select kit.has_purpose('signin')));
create policy seed on invitations for insert with check ((select kit.has_purpose('seed')));

-- An account is made by an invitation that names its address and its role, and by nothing less.
create policy join_by_invitation on users for insert with check (
  (select kit.has_purpose('signin'))
  and exists (
    select from invitations invitation
    where invitation.email = users.email and invitation.role = users.role
      and invitation.agency_id is not distinct from (case when users.role = 'AGENCY_ADMIN' then users.agency_id else invitation.agency_id end)
      and invitation.accepted_at is null and invitation.revoked_at is null and invitation.expires_at > now()
  )
);

-- A developer who was invited begins by waiting for the community.
create policy join_by_invitation on developers for insert with check ((select kit.has_purpose('signin')));
create policy ask_of_new on approvals for select using ((select kit.has_purpose('signin')));
