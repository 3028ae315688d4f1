-- How the products do, written down once a week or month and told to staff.

create table ecosystem_report_settings (
  -- One row.
  id boolean primary key default true check (id),
  frequency text not null default 'WEEKLY' check (frequency in ('OFF', 'WEEKLY', 'MONTHLY')),
  -- On which day it is made: 1 is Monday.
  weekday int not null default 1 check (weekday between 1 and 7),
  month_day int not null default 1 check (month_day between 1 and 28),
  -- Staff that is told; empty: all of it.
  recipient_ids uuid[] not null default '{}' check (cardinality(recipient_ids) <= 50),
  -- What was due before is not made up for.
  changed_at timestamptz(3) not null default now(),
  version int not null default 1
);
insert into ecosystem_report_settings default values;
alter table ecosystem_report_settings enable row level security;
alter table ecosystem_report_settings force row level security;
create policy read on ecosystem_report_settings for select using ((select kit.is_staff()));
create policy administer on ecosystem_report_settings for update using ((select kit.is_admin()));
create policy work on ecosystem_report_settings using ((select kit.has_purpose('job', 'seed')));
create policy privacy on ecosystem_report_settings using ((select kit.has_purpose('privacy')));

create table ecosystem_reports (
  id uuid primary key,
  kind text not null check (kind in ('WEEKLY', 'MONTHLY', 'MANUAL')),
  from_at timestamptz(3) not null,
  to_at timestamptz(3) not null check (to_at > from_at),
  -- The figures as they were when it was made.
  content jsonb not null,
  created_at timestamptz(3) not null default now()
);
-- Made once, however many processes find that it is due.
create unique index ecosystem_reports_once on ecosystem_reports (kind, from_at) where kind <> 'MANUAL';
create index ecosystem_reports_created on ecosystem_reports (created_at desc, id desc);
alter table ecosystem_reports enable row level security;
alter table ecosystem_reports force row level security;
create policy read on ecosystem_reports for select using ((select kit.is_staff()));
create policy administer on ecosystem_reports for insert with check ((select kit.is_admin()));
create policy work on ecosystem_reports using ((select kit.has_purpose('job', 'seed')));
