-- What a person is told, in the application; and what each wants to be told.

create table notifications (
  id uuid primary key,
  user_id uuid not null references users,
  type text not null,
  -- 1 is the most important.
  priority smallint not null check (priority between 1 and 5),
  title text not null check (length(title) between 1 and 200),
  message text not null check (length(message) <= 2000),
  -- Where in the application it leads, such as `/approvals`.
  path text check (path like '/%'),
  company_id uuid references companies,
  -- The event that it tells of: however often that is delivered, a person is told once.
  event_id uuid not null,
  read_at timestamptz(3),
  created_at timestamptz(3) not null default now(),
  unique (event_id, user_id, type)
);
create index notifications_user on notifications (user_id, created_at, id);
create index notifications_priority on notifications (user_id, priority, created_at, id);
create index notifications_unread on notifications (user_id) where read_at is null;
create index notifications_company on notifications (company_id);
alter table notifications enable row level security;
alter table notifications force row level security;
create policy own on notifications for select using (user_id = (select kit.user_id()));
create policy read on notifications for update
  using (user_id = (select kit.user_id())) with check (user_id = (select kit.user_id()));
create policy tell on notifications for insert with check ((select kit.has_purpose('relay', 'seed')));
create policy find on notifications for select using ((select kit.has_purpose('relay', 'seed', 'job')));
create policy purge on notifications for delete using ((select kit.has_purpose('job')));

-- Only what differs from the default: everything, both ways.
create table notification_settings (
  user_id uuid not null references users,
  type text not null,
  in_app boolean not null default true,
  email boolean not null default true,
  primary key (user_id, type)
);
alter table notification_settings enable row level security;
alter table notification_settings force row level security;
create policy own on notification_settings
  using (user_id = (select kit.user_id())) with check (user_id = (select kit.user_id()));
create policy tell on notification_settings for select using ((select kit.has_purpose('relay')));
