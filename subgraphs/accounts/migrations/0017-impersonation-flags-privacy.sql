-- An administrator acts as somebody else for half an hour. The refresh cookie stays the administrator's: while one of these is
-- open for its session, what the cookie is renewed to is the session of the other person.
create table impersonations (
  id uuid primary key,
  admin_id uuid not null references users,
  admin_name text not null,
  -- Ids of sessions, which are purged before this is.
  admin_session_id uuid not null,
  user_id uuid not null references users,
  reason text not null check (length(reason) between 1 and 500),
  ip text,
  started_at timestamptz(3) not null default now(),
  ends_at timestamptz(3) not null,
  ended_at timestamptz(3),
  ended_reason text check (ended_reason in ('STOPPED', 'EXPIRED', 'REVOKED')),
  check ((ended_at is null) = (ended_reason is null))
);
-- One at a time.
create unique index impersonations_open on impersonations (admin_session_id) where ended_at is null;
create index impersonations_ends_at on impersonations (ends_at) where ended_at is null;
create index impersonations_user on impersonations (user_id, started_at desc, id);
create index impersonations_admin on impersonations (admin_id, started_at desc, id);
alter table impersonations enable row level security;
alter table impersonations force row level security;
create policy see on impersonations for select using ((select kit.is_admin()) or user_id = (select kit.user_id()));
create policy sign_in on impersonations
  using ((select kit.has_purpose('signin', 'job'))) with check ((select kit.has_purpose('signin', 'job')));

alter table sessions add column impersonation_id uuid references impersonations;
create index sessions_impersonation on sessions (impersonation_id) where impersonation_id is not null;
create policy lifecycle on sessions for update using ((select kit.has_purpose('job'))) with check ((select kit.has_purpose('job')));
create policy record_by_time on security_events for insert with check ((select kit.has_purpose('job')));

-- Erasing what tells who somebody was.
create policy erase_find on passwords for select using ((select kit.has_purpose('job')));
create policy erase on passwords for delete using ((select kit.has_purpose('job')));
