-- When somebody last showed in a session that it is the person. Changes of how one signs in ask for it again when that was long ago.
alter table sessions add column proved_at timestamptz(3);
-- Whether more than a password stood behind it: a code, or a passkey.
alter table sessions add column has_second_step boolean not null default false;
select set_config('app.purpose', 'signin', true);
update sessions set proved_at = created_at;
select set_config('app.purpose', 'none', true);
alter table sessions alter column proved_at set default now(), alter column proved_at set not null;

alter table passkey_challenges drop constraint passkey_challenges_purpose_check;
alter table passkey_challenges add constraint passkey_challenges_purpose_check
  check (purpose in ('REGISTER', 'SIGN_IN', 'SECOND_STEP', 'PROOF'));
