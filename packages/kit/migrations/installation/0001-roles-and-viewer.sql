-- What every subgraph's schema stands on. Run by the owner, once for an installation.
-- `{roles}` and `{app}` are filled in by migrate.ts.

-- The session: who is asking, set for the length of one transaction. The functions are what policies speak to.
create schema if not exists kit;

-- Why the work is done: 'viewer' for a person, otherwise a system purpose that GraphQL cannot choose. 'none' sees nothing.
create function kit.purpose() returns text language sql stable parallel safe
  return coalesce(nullif(current_setting('app.purpose', true), ''), 'none');

create function kit.has_purpose(variadic purposes text[]) returns boolean language sql stable parallel safe
  return kit.purpose() = any (purposes);

create function kit.user_id() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.user_id', true), '')::uuid;

create function kit.session_id() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.session_id', true), '')::uuid;

create function kit.agency_id() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.agency_id', true), '')::uuid;

create function kit.developer_id() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.developer_id', true), '')::uuid;

create function kit.role() returns text language sql stable parallel safe
  return case when kit.purpose() = 'viewer' then coalesce(nullif(current_setting('app.role', true), ''), 'NONE') else 'NONE' end;

create function kit.is_admin() returns boolean language sql stable parallel safe
  return kit.role() = 'ADMIN';

-- Staff of the agency see every company.
create function kit.is_staff() returns boolean language sql stable parallel safe
  return kit.role() in ('ADMIN', 'PROJECT_MANAGER');

-- Companies the viewer may see at all.
create function kit.company_ids() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('app.company_ids', true), ''), '{}')::uuid[];

-- Companies the viewer is a member of (a client's own people, not the developers assigned to it).
create function kit.member_company_ids() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('app.member_company_ids', true), ''), '{}')::uuid[];

-- Companies the viewer is OWNER or ADMIN of.
create function kit.admin_company_ids() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('app.admin_company_ids', true), ''), '{}')::uuid[];

-- Companies whose money the viewer may see.
create function kit.billing_company_ids() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('app.billing_company_ids', true), ''), '{}')::uuid[];
