-- An account that an administrator makes waits for its person, and another address counts once it is proved.

-- INVITED: made by an administrator, and nobody has set a password by the link that was mailed.
alter table users drop constraint users_status_check;
alter table users add constraint users_status_check
  check (status in ('INVITED', 'ACTIVE', 'SUSPENDED', 'BANNED', 'DELETED'));
alter table users
  -- When the link was last mailed; null once it was used, and for who was never invited.
  add column invited_at timestamptz(3),
  add column invitation_sends smallint not null default 0,
  add constraint users_invited check (status <> 'INVITED' or invited_at is not null);

-- Links to a first password stand among those to a new one. Who makes an account makes them for people who have none yet, and for no
-- others: a link for somebody else would be a way into that account. Project managers bring developers.
create policy invite_see on password_resets for select using ((select kit.is_admin()));
create policy invite on password_resets for insert with check (
  (select kit.is_staff())
  and exists (
    select from users person
    where person.id = user_id and person.status = 'INVITED' and (person.role = 'DEVELOPER' or (select kit.is_admin()))
  )
);
create policy invite_again on password_resets for update
  using ((select kit.is_admin())) with check ((select kit.is_admin()) and used_at is not null);

-- Another address that an administrator has entered for somebody, until it is confirmed there.
create table email_changes (
  -- SHA-256 of the token in the mail, hex.
  token_hash text primary key,
  user_id uuid not null references users,
  email text not null check (email = lower(email) and length(email) between 3 and 320),
  requested_by_id uuid not null references users,
  expires_at timestamptz(3) not null,
  sent_at timestamptz(3) not null default now(),
  -- Confirmed, taken back, or followed by another.
  ended_at timestamptz(3),
  created_at timestamptz(3) not null default now()
);
-- One at a time.
create unique index email_changes_open on email_changes (user_id) where ended_at is null;
create index email_changes_user on email_changes (user_id);
create index email_changes_requested_by on email_changes (requested_by_id);
create index email_changes_expires_at on email_changes (expires_at);
alter table email_changes enable row level security;
alter table email_changes force row level security;
create policy administer on email_changes using ((select kit.is_admin())) with check ((select kit.is_admin()));
create policy sign_in on email_changes
  using ((select kit.has_purpose('signin'))) with check ((select kit.has_purpose('signin')));
create policy purge_find on email_changes for select using ((select kit.has_purpose('job')));
create policy purge on email_changes for delete using ((select kit.has_purpose('job')));

-- What an administrator does to the way somebody signs in is told to that person.
create policy record_by_administrator on security_events for insert with check ((select kit.is_admin()));

-- A company that moves to another time zone takes the last days of its training along.
create policy keep_days on training_enrollments for update
  using ((select kit.has_purpose('relay'))) with check ((select kit.has_purpose('relay')));
