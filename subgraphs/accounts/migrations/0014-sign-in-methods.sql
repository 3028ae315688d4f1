-- Beside the password: a second step, passkeys, and accounts at other providers. All of it is read and written by the sign-in only;
-- a person sees its own passkeys and identities, without what proves them.

-- One authenticator for each person. Unconfirmed until its first code.
create table totp_secrets (
  user_id uuid primary key references users on delete cascade,
  -- Encrypted by the installation's keyring.
  secret text not null,
  confirmed_at timestamptz(3),
  -- Number of the newest time step whose code was used: none works twice, nor an older one after it.
  last_step bigint not null default 0,
  created_at timestamptz(3) not null default now()
);
alter table totp_secrets enable row level security;
alter table totp_secrets force row level security;
create policy sign_in on totp_secrets
  using ((select kit.has_purpose('signin'))) with check ((select kit.has_purpose('signin')));

create table recovery_codes (
  user_id uuid not null references users on delete cascade,
  -- HMAC-SHA-256 by the installation's key, hex.
  code_hash text not null,
  used_at timestamptz(3),
  primary key (user_id, code_hash)
);
alter table recovery_codes enable row level security;
alter table recovery_codes force row level security;
create policy sign_in on recovery_codes
  using ((select kit.has_purpose('signin'))) with check ((select kit.has_purpose('signin')));

-- A sign-in that waits for its second step.
create table sign_in_challenges (
  -- SHA-256, hex, of the token that the client holds.
  token_hash text primary key,
  user_id uuid not null references users on delete cascade,
  expires_at timestamptz(3) not null,
  used_at timestamptz(3),
  created_at timestamptz(3) not null default now()
);
create index sign_in_challenges_user on sign_in_challenges (user_id);
create index sign_in_challenges_expires_at on sign_in_challenges (expires_at);
alter table sign_in_challenges enable row level security;
alter table sign_in_challenges force row level security;
create policy sign_in on sign_in_challenges
  using ((select kit.has_purpose('signin'))) with check ((select kit.has_purpose('signin')));
create policy purge_find on sign_in_challenges for select using ((select kit.has_purpose('job')));
create policy purge on sign_in_challenges for delete using ((select kit.has_purpose('job')));

create table passkeys (
  id uuid primary key,
  user_id uuid not null references users on delete cascade,
  name text not null check (length(name) between 1 and 100),
  -- As the authenticator names it, base64url. Unique in the installation: signing in begins with it.
  credential_id text not null unique check (length(credential_id) <= 1400),
  -- COSE key, base64url.
  public_key text not null,
  counter bigint not null,
  transports text[] not null default '{}',
  -- Whether the platform keeps a copy, as with phones that share their passkeys.
  is_synced boolean not null,
  last_used_at timestamptz(3),
  created_at timestamptz(3) not null default now()
);
create index passkeys_user on passkeys (user_id, created_at, id);
alter table passkeys enable row level security;
alter table passkeys force row level security;
create policy own on passkeys for select using (user_id = (select kit.user_id()));
create policy sign_in on passkeys
  using ((select kit.has_purpose('signin'))) with check ((select kit.has_purpose('signin')));

-- What an authenticator is to sign, once and soon.
create table passkey_challenges (
  challenge text primary key,
  -- Whose passkey is made, or proves the second step; null for signing in without a name.
  user_id uuid references users on delete cascade,
  purpose text not null check (purpose in ('REGISTER', 'SIGN_IN', 'SECOND_STEP')),
  expires_at timestamptz(3) not null
);
create index passkey_challenges_user on passkey_challenges (user_id);
create index passkey_challenges_expires_at on passkey_challenges (expires_at);
alter table passkey_challenges enable row level security;
alter table passkey_challenges force row level security;
create policy sign_in on passkey_challenges
  using ((select kit.has_purpose('signin'))) with check ((select kit.has_purpose('signin')));
create policy purge_find on passkey_challenges for select using ((select kit.has_purpose('job')));
create policy purge on passkey_challenges for delete using ((select kit.has_purpose('job')));

-- Accounts at other providers that a person signs in with.
create table identities (
  id uuid primary key,
  user_id uuid not null references users on delete cascade,
  provider text not null check (provider in ('GOOGLE', 'GITHUB', 'GITLAB', 'BITBUCKET')),
  -- The provider's lasting id of the account. Names and addresses change, and pass on to others.
  subject text not null check (length(subject) between 1 and 300),
  -- What the person knows the account by.
  label text not null check (length(label) between 1 and 320),
  last_used_at timestamptz(3),
  created_at timestamptz(3) not null default now(),
  unique (provider, subject),
  unique (user_id, provider)
);
alter table identities enable row level security;
alter table identities force row level security;
create policy own on identities for select using (user_id = (select kit.user_id()));
create policy sign_in on identities
  using ((select kit.has_purpose('signin'))) with check ((select kit.has_purpose('signin')));
