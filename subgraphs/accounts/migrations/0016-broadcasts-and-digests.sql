-- Messages of staff to many, and how people want to get their notifications by e-mail.

create table broadcasts (
  id uuid primary key,
  subject text not null check (length(subject) between 1 and 200),
  -- Markdown.
  body text not null check (length(body) between 1 and 20000),
  -- Where the notification leads.
  path text check (path like '/%'),
  by_email boolean not null,
  in_app boolean not null,
  -- { userIds, roles, companyIds, activeWithinDays }: all that is given must hold.
  audience jsonb not null,
  state text not null default 'SENDING' check (state in ('SENDING', 'DONE', 'CANCELLED')),
  -- People that the audience had when it was sent off.
  recipients int not null,
  -- The last of them that was reached, in the order of their ids.
  reached_user_id uuid,
  reached int not null default 0,
  created_by_id uuid not null references users,
  created_at timestamptz(3) not null default now(),
  ended_at timestamptz(3),
  check (by_email or in_app)
);
create index broadcasts_created_at on broadcasts (created_at, id);
create index broadcasts_created_by on broadcasts (created_by_id);
alter table broadcasts enable row level security;
alter table broadcasts force row level security;
create policy see on broadcasts for select using ((select kit.is_staff()) or (select kit.has_purpose('job')));
create policy send on broadcasts for insert with check ((select kit.is_staff()) or (select kit.has_purpose('seed')));
create policy work on broadcasts for update
  using ((select kit.is_staff()) or (select kit.has_purpose('job')))
  with check ((select kit.is_staff()) or (select kit.has_purpose('job')));
alter table emails add constraint emails_broadcast_id_fkey foreign key (broadcast_id) references broadcasts;

-- A message to many is told by a job.
create policy announce on notifications for insert with check ((select kit.has_purpose('job')));
create policy announce on notification_settings for select using ((select kit.has_purpose('job')));

-- Only what differs from the default: each notification at once.
create table notification_preferences (
  user_id uuid primary key references users,
  email_delivery text not null default 'IMMEDIATE' check (email_delivery in ('IMMEDIATE', 'DAILY')),
  -- In the person's own time zone.
  digest_hour smallint not null default 8 check (digest_hour between 0 and 23),
  -- Until when what happened is in a digest.
  digested_until timestamptz(3) not null default now()
);
alter table notification_preferences enable row level security;
alter table notification_preferences force row level security;
create policy own on notification_preferences
  using (user_id = (select kit.user_id())) with check (user_id = (select kit.user_id()));
create policy work on notification_preferences for select using ((select kit.has_purpose('relay', 'job')));
create policy digest on notification_preferences for update
  using ((select kit.has_purpose('job'))) with check ((select kit.has_purpose('job')));

-- A person sees, and takes back, that it has unsubscribed.
create policy own on email_suppressions for select using (
  reason = 'UNSUBSCRIBE' and email = (select person.email from users person where person.id = (select kit.user_id()))
);
create policy subscribe on email_suppressions for delete using (
  reason = 'UNSUBSCRIBE' and email = (select person.email from users person where person.id = (select kit.user_id()))
);
