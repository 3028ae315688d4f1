-- What signing in needs. Nobody but the sign-in itself may read a password, a token or a throttle.

-- Apart from users: whoever may see a person's row must not hold the hash of the password in hand.
create table passwords (
  user_id uuid primary key references users,
  -- argon2id in PHC format: it carries its own parameters and salt.
  hash text not null,
  updated_at timestamptz(3) not null default now()
);
alter table passwords enable row level security;
alter table passwords force row level security;
create policy sign_in on passwords for select using ((select kit.has_purpose('signin')));
create policy set on passwords for insert with check ((select kit.has_purpose('signin', 'seed')));

-- A session is the family of the refresh tokens that came out of one sign-in.
create table sessions (
  id uuid primary key,
  user_id uuid not null references users,
  ip text,
  user_agent text,
  created_at timestamptz(3) not null default now(),
  last_seen_at timestamptz(3) not null default now(),
  -- Slides with each refresh, never beyond ends_at.
  expires_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  revoked_at timestamptz(3),
  revoked_reason text check (revoked_reason in ('SIGNED_OUT', 'TOKEN_REUSED', 'USER_SUSPENDED')),
  check ((revoked_at is null) = (revoked_reason is null))
);
create index sessions_user on sessions (user_id, last_seen_at desc, id);
create index sessions_expires_at on sessions (expires_at);
alter table sessions enable row level security;
alter table sessions force row level security;
create policy own on sessions for select using (user_id = (select kit.user_id()));
create policy sign_in on sessions
  using ((select kit.has_purpose('signin'))) with check ((select kit.has_purpose('signin')));
create policy purge_find on sessions for select using ((select kit.has_purpose('job')));
create policy purge on sessions for delete using ((select kit.has_purpose('job')));

-- Used tokens stay until their session is purged, so that reuse is told from a token that never was.
create table refresh_tokens (
  -- SHA-256, hex. The token has 256 random bits: nothing slower is needed.
  token_hash text primary key,
  session_id uuid not null references sessions on delete cascade,
  created_at timestamptz(3) not null default now(),
  used_at timestamptz(3)
);
create index refresh_tokens_session on refresh_tokens (session_id);
alter table refresh_tokens enable row level security;
alter table refresh_tokens force row level security;
create policy sign_in on refresh_tokens
  using ((select kit.has_purpose('signin'))) with check ((select kit.has_purpose('signin')));

-- Failed sign-ins for an e-mail address from a network address.
create table sign_in_throttles (
  -- SHA-256 of both: people type passwords into the wrong field.
  key text primary key,
  failures int not null,
  failed_at timestamptz(3) not null,
  locked_until timestamptz(3)
);
create index sign_in_throttles_failed_at on sign_in_throttles (failed_at);
alter table sign_in_throttles enable row level security;
alter table sign_in_throttles force row level security;
create policy sign_in on sign_in_throttles
  using ((select kit.has_purpose('signin'))) with check ((select kit.has_purpose('signin')));
create policy purge_find on sign_in_throttles for select using ((select kit.has_purpose('job')));
create policy purge on sign_in_throttles for delete using ((select kit.has_purpose('job')));
