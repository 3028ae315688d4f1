select set_config('app.purpose', 'signin', true);
-- A second step counts for the sessions in which it was shown. Since a person has had an authenticator its sign-ins asked for it.
update sessions s set has_second_step = true
from totp_secrets t
where t.user_id = s.user_id and t.confirmed_at is not null and s.created_at >= t.confirmed_at
  and s.impersonation_id is null and s.revoked_at is null and not s.has_second_step;

-- Who was invited has not signed up.
alter table users drop constraint users_sign_up_source_check;
alter table users add constraint users_sign_up_source_check check (sign_up_source in ('PASSWORD', 'OAUTH', 'INVITATION'));
update users set sign_up_source = 'INVITATION' where sign_up_source = 'PASSWORD' and invitation_sends > 0;
select set_config('app.purpose', 'none', true);
