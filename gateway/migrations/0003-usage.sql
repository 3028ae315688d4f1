-- What clients asked for: by API key, operation and hour; older than some days, by day. Key 00000000-… is everybody who signs in.
create table usage_operations (
  api_key_id uuid not null,
  -- Of the key; null for the agency's own, and for people.
  company_id uuid,
  -- Start of the hour or the day, UTC.
  bucket timestamptz(3) not null,
  resolution text not null check (resolution in ('HOUR', 'DAY')),
  hash text not null,
  name text not null,
  type text not null check (type in ('query', 'mutation', 'subscription')),
  requests bigint not null,
  errors bigint not null,
  cost bigint not null,
  ms bigint not null,
  last_used_at timestamptz(3) not null,
  primary key (api_key_id, bucket, resolution, hash)
);
create index usage_operations_bucket on usage_operations (bucket);
alter table usage_operations enable row level security;
alter table usage_operations force row level security;

-- In how many requests each field was selected.
create table usage_fields (
  api_key_id uuid not null,
  company_id uuid,
  bucket timestamptz(3) not null,
  resolution text not null check (resolution in ('HOUR', 'DAY')),
  -- `Type.field`.
  field text not null,
  requests bigint not null,
  last_used_at timestamptz(3) not null,
  primary key (api_key_id, bucket, resolution, field)
);
create index usage_fields_bucket on usage_fields (bucket);
create index usage_fields_field on usage_fields (field, bucket);
alter table usage_fields enable row level security;
alter table usage_fields force row level security;

-- Who may see a key may see its use.
create policy read on usage_operations for select
  using ((select kit.is_admin()) or company_id = any ((select kit.admin_company_ids())::uuid[]));
create policy read on usage_fields for select
  using ((select kit.is_admin()) or company_id = any ((select kit.admin_company_ids())::uuid[]));
create policy work on usage_operations using ((select kit.has_purpose('job'))) with check ((select kit.has_purpose('job')));
create policy work on usage_fields using ((select kit.has_purpose('job'))) with check ((select kit.has_purpose('job')));
