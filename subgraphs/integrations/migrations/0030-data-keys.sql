-- A key of each tenant, which its secrets are encrypted with, wrapped by a master key of ATRIUM_KEYRING. No person and no other work of
-- the product reaches it: only what encrypts and decrypts.
create table data_keys (
  id uuid primary key,
  -- The company; zeros for the agency.
  tenant_id uuid not null,
  wrapped text not null,
  -- Name of the master key that it is wrapped by.
  master_key text not null generated always as (split_part(wrapped, '.', 2)) stored,
  created_at timestamptz(3) not null default now(),
  -- From then on nothing is encrypted with it; it is deleted once nothing is encrypted with it any more.
  retired_at timestamptz(3)
);
create unique index data_keys_present on data_keys (tenant_id) where retired_at is null;
alter table data_keys enable row level security;
alter table data_keys force row level security;
create policy keys on data_keys using ((select kit.has_purpose('keys'))) with check ((select kit.has_purpose('keys')));

-- Which key each secret is encrypted with: one that is in use cannot be deleted, and what is out of date is found without looking at
-- the rest. Null for what is encrypted with a master key, from before tenants had keys.
do $$ declare place text[]; begin
  foreach place slice 1 in array array[
    ['connection_secrets', 'ciphertext'], ['webhook_endpoint_secrets', 'ciphertext'], ['alert_rules', 'webhook_url']
  ] loop
    execute format(
      'alter table %1$I add column data_key_id uuid references data_keys generated always as
         (case when %2$I like ''v2.%%'' then split_part(%2$I, ''.'', 2)::uuid end) stored', place[1], place[2]);
    execute format('create index %1$s_data_key on %1$I (data_key_id) where %2$I is not null', place[1], place[2]);
    execute format('create policy keys_read on %I for select using ((select kit.has_purpose(''keys'')))', place[1]);
    execute format(
      'create policy keys_change on %I for update using ((select kit.has_purpose(''keys''))) with check ((select kit.has_purpose(''keys'')))',
      place[1]);
  end loop;
end $$;
