-- Making an account by oneself, a new password, what a person says of itself, and what is worth an alarm.

alter table users
  -- As the person writes it: "Zurich, Switzerland".
  add column location text check (length(location) between 1 and 100),
  -- How the account was made. Those that an administrator made have a password, so they count as such.
  add column sign_up_source text not null default 'PASSWORD' check (sign_up_source in ('PASSWORD', 'OAUTH')),
  add column sign_up_provider text check (sign_up_provider in ('GOOGLE', 'GITHUB', 'GITLAB', 'BITBUCKET')),
  add constraint users_sign_up_provider check ((sign_up_source = 'OAUTH') = (sign_up_provider is not null));

-- Who signs up is a client without a company. The first administrator comes before anyone else.
create policy sign_up on users for insert with check (
  (select kit.has_purpose('signin')) and role = 'CLIENT' and exists (select from workspace)
);

create policy change on passwords for update
  using ((select kit.has_purpose('signin'))) with check ((select kit.has_purpose('signin')));

alter table sessions drop constraint sessions_revoked_reason_check;
alter table sessions add constraint sessions_revoked_reason_check check (
  revoked_reason in ('SIGNED_OUT', 'TOKEN_REUSED', 'USER_SUSPENDED', 'REVOKED', 'PASSWORD_CHANGED', 'PASSWORD_RESET')
);

-- An account that is made once its e-mail address is proved: until then the address is nobody's. Several may be open for one
-- address; the mail of each leads to its own, and the first that is confirmed gets the address.
create table sign_ups (
  id uuid primary key,
  email text not null check (email = lower(email)),
  name text not null check (length(name) between 1 and 200),
  time_zone text,
  password_hash text not null,
  -- SHA-256 of the token in the mail, hex.
  token_hash text not null unique,
  expires_at timestamptz(3) not null,
  used_at timestamptz(3),
  created_at timestamptz(3) not null default now()
);
create index sign_ups_expires_at on sign_ups (expires_at);
alter table sign_ups enable row level security;
alter table sign_ups force row level security;
create policy sign_in on sign_ups
  using ((select kit.has_purpose('signin'))) with check ((select kit.has_purpose('signin')));
create policy purge_find on sign_ups for select using ((select kit.has_purpose('job')));
create policy purge on sign_ups for delete using ((select kit.has_purpose('job')));

create table password_resets (
  -- SHA-256 of the token in the mail, hex.
  token_hash text primary key,
  user_id uuid not null references users,
  expires_at timestamptz(3) not null,
  used_at timestamptz(3),
  created_at timestamptz(3) not null default now()
);
create index password_resets_user on password_resets (user_id);
create index password_resets_expires_at on password_resets (expires_at);
alter table password_resets enable row level security;
alter table password_resets force row level security;
create policy sign_in on password_resets
  using ((select kit.has_purpose('signin'))) with check ((select kit.has_purpose('signin')));
create policy purge_find on password_resets for select using ((select kit.has_purpose('job')));
create policy purge on password_resets for delete using ((select kit.has_purpose('job')));

-- What happened to the way a person signs in, or was tried. Kept for a year; the audit log keeps what was changed for good.
create table security_events (
  id uuid primary key,
  -- Null where nobody's account is meant, such as a provider that fails.
  user_id uuid references users,
  type text not null check (type ~ '^[A-Z][A-Z_]*$'),
  ip text,
  user_agent text,
  -- One sentence more, for people.
  detail text check (length(detail) <= 500),
  created_at timestamptz(3) not null default now()
);
create index security_events_user on security_events (user_id, created_at, id);
create index security_events_created_at on security_events (created_at, id);
alter table security_events enable row level security;
alter table security_events force row level security;
create policy see on security_events for select using (user_id = (select kit.user_id()) or (select kit.is_admin()));
create policy record on security_events for insert with check ((select kit.has_purpose('signin')));
create policy purge_find on security_events for select using ((select kit.has_purpose('job', 'signin')));
create policy purge on security_events for delete using ((select kit.has_purpose('job')));
