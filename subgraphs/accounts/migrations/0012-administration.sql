-- Administrators manage people: find them among a million, suspend, ban, delete, act as one of them.

-- What searching reads: one text for each person, found by trigrams. Who searches is staff and sees every row, under a
-- role of its own whose policy has no condition: see docs/decisions/0012-staff-searches-under-a-role-of-its-own.md.
alter table users add column search text generated always as (lower(name || E'\n' || email)) stored;
do $$
declare
  -- Where a database had it already, it may stand anywhere.
  home text;
begin
  if not exists (select from pg_extension where extname = 'pg_trgm') then
    create extension pg_trgm with schema kit;
  end if;
  select n.nspname into home from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm';
  execute format('create index users_search on users using gin (search %I.gin_trgm_ops)', home);
end $$;
create policy staff on users for select to atrium_accounts_staff using (true);
create index users_role on users (role, name, id);
create index users_status on users (status, name, id);

-- DELETED: pseudonymised when erase_on has come; until then it can be taken back.
alter table users drop constraint users_status_check;
alter table users add constraint users_status_check check (status in ('ACTIVE', 'SUSPENDED', 'BANNED', 'DELETED'));
alter table users
  add column status_reason text check (length(status_reason) between 1 and 500),
  add column status_changed_at timestamptz(3),
  add column status_changed_by_id uuid references users,
  -- When a suspension ends by itself; null for one without an end.
  add column suspended_until timestamptz(3) check (suspended_until is null or status = 'SUSPENDED'),
  add column erase_on timestamptz(3) check ((erase_on is not null) = (status = 'DELETED' and erased_at is null)),
  add column erased_at timestamptz(3);
create index users_suspended_until on users (suspended_until) where suspended_until is not null;
create index users_erase_on on users (erase_on) where erase_on is not null;
create index users_status_changed_by on users (status_changed_by_id) where status_changed_by_id is not null;

create policy administer on users for update using ((select kit.is_admin())) with check ((select kit.is_admin()));
create policy add on users for insert with check ((select kit.is_admin()));
create policy lifecycle on users for update using ((select kit.has_purpose('job'))) with check ((select kit.has_purpose('job')));

-- Ending somebody's sessions, and seeing them.
create policy administer_see on sessions for select using ((select kit.is_admin()));
create policy administer_end on sessions for update using ((select kit.is_admin())) with check ((select kit.is_admin()));

-- What was done to one person.
create index if not exists audit_log_subject on audit_log (subject_id, occurred_at desc, id desc);

-- Somebody who becomes a developer.
create policy add on developers for insert with check ((select kit.is_admin()));
