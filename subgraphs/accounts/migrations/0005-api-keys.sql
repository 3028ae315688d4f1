-- Keys for programs of third parties. A key reads what its scopes name, of one company or, without one, of the agency.
create table api_keys (
  id uuid primary key,
  name text not null check (length(name) between 1 and 100),
  -- Whose rights bound it: when the owner loses them, the key is refused.
  owner_id uuid not null references users,
  -- Null for the agency's own.
  company_id uuid references companies,
  -- SHA-256, hex. The secret has 178 random bits: nothing slower is needed.
  hash text not null unique check (hash ~ '^[0-9a-f]{64}$'),
  -- The end of the secret, to tell keys apart by.
  last_four text not null check (last_four ~ '^[0-9A-Za-z]{4}$'),
  scopes text[] not null check (
    cardinality(scopes) > 0 and scopes <@ array[
      'activities:read', 'billing:read', 'integrations:read', 'people:read', 'projects:read', 'schema:read'
    ]
  ),
  -- CIDR blocks; none means any address.
  allowed_ips text[] not null default '{}',
  expires_at timestamptz(3),
  last_used_at timestamptz(3),
  revoked_at timestamptz(3),
  -- The key that this one replaced.
  rotated_from_id uuid references api_keys,
  created_at timestamptz(3) not null default now()
);
create index api_keys_created_at on api_keys (created_at desc, id desc);
create index api_keys_company on api_keys (company_id, created_at desc, id desc);
create index api_keys_owner on api_keys (owner_id);
create index api_keys_rotated_from on api_keys (rotated_from_id);
alter table api_keys enable row level security;
alter table api_keys force row level security;
create policy administer on api_keys
  using ((select kit.is_admin()) or company_id = any ((select kit.admin_company_ids())::uuid[]))
  with check ((select kit.is_admin()) or company_id = any ((select kit.admin_company_ids())::uuid[]));
-- Telling whom a key is of, and when it was last used.
create policy identify on api_keys for select using ((select kit.has_purpose('signin')));
create policy note_use on api_keys for update using ((select kit.has_purpose('signin')));
