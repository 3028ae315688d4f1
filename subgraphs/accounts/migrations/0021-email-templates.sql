-- Words of staff for the product's mails, and what else /emails needs: mails that a provider took and then did not even try,
-- and people by whether they have a second step.

-- A template that nobody has changed has no row: it follows the product. The highest version counts.
create table email_template_versions (
  id uuid primary key,
  template text not null,
  version int not null check (version > 0),
  -- { subject, preheader, heading, body, reason }; null: from here on the product's own again.
  words jsonb,
  created_by_id uuid not null references users,
  created_at timestamptz(3) not null default now(),
  -- Two who change the same version at the same time: the second is refused.
  unique (template, version)
);
create index email_template_versions_created_by on email_template_versions (created_by_id);
alter table email_template_versions enable row level security;
alter table email_template_versions force row level security;
create policy see on email_template_versions for select using ((select kit.is_staff()) or (select kit.has_purpose('job')));
create policy change on email_template_versions for insert with check ((select kit.is_staff()));

-- Which words a mail was made of, so that the log shows it as it was: null stands for the product's.
alter table emails add column template_version int;
-- Words that are tried out: a test mail of what is not saved yet.
alter table emails add column draft_words jsonb;

alter table emails add column dropped_at timestamptz(3);
alter table email_events drop constraint email_events_kind_check;
alter table email_events add constraint email_events_kind_check check (kind in (
  'QUEUED', 'SENT', 'DEFERRED', 'SOFT_BOUNCED', 'DELIVERED', 'OPENED', 'CLICKED', 'HARD_BOUNCED', 'COMPLAINED',
  'UNSUBSCRIBED', 'DROPPED', 'RETRY', 'FAILED', 'LOGGED', 'SUPPRESSED', 'CANCELLED'
));

-- The log of the demo workspace has a past.
create policy seed on email_suppressions for insert with check ((select kit.has_purpose('seed')));

-- Whether a person has more than a password. Kept here, since what proves it is for the sign-in alone.
alter table users add column has_second_step boolean not null default false;
create function note_second_step() returns trigger language plpgsql as $$
declare
  person uuid := coalesce(new.user_id, old.user_id);
begin
  update accounts.users set has_second_step =
    exists (select from accounts.totp_secrets where user_id = person and confirmed_at is not null)
    or exists (select from accounts.passkeys where user_id = person)
  where id = person;
  return null;
end $$;
create trigger note_second_step after insert or delete or update of confirmed_at on totp_secrets
  for each row execute function note_second_step();
create trigger note_second_step after insert or delete on passkeys
  for each row execute function note_second_step();
select set_config('app.purpose', 'signin', true);
update users set has_second_step = true
where id in (select user_id from totp_secrets where confirmed_at is not null union select user_id from passkeys);
select set_config('app.purpose', 'none', true);
