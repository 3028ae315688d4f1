-- What connected tools tell of marketing: who may become a customer, when to meet, what campaigns cost and bring, who visits sites,
-- how mails fare. Rows are of the company that the connection, or the project that the tool's container is linked to, belongs to.

-- Merged by the provider's clock, so that reports may come in any order and again: see src/marketing/merge.ts.
create table leads (
  id uuid primary key,
  connection_id uuid not null references connections on delete cascade,
  company_id uuid,
  provider text not null,
  external_id text not null check (length(external_id) between 1 and 300),
  kind text not null check (kind in ('CONTACT', 'LEAD', 'OPPORTUNITY')),
  name text,
  email text,
  phone text,
  stage text,
  status text check (status in ('OPEN', 'WON', 'LOST')),
  value_minor bigint,
  currency text check (currency ~ '^[A-Z]{3}$'),
  source text,
  campaign text,
  url text,
  -- At the tool; where it does not say when it came, when it was first told of.
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  -- When this state was told, when anything was told last, and when it was told to be gone.
  told_at timestamptz(3) not null,
  last_told_at timestamptz(3) not null,
  deleted_at timestamptz(3),
  -- Remembered for as long as something from before may still arrive; without what it said of a person.
  is_gone boolean not null default false,
  -- The person was erased: what the tool goes on to tell of it is not written down again.
  is_erased boolean not null default false,
  unique (connection_id, external_id),
  check ((value_minor is null) = (currency is null))
);
create index leads_created on leads (created_at desc nulls last, id desc) where not is_gone;
create index leads_company on leads (company_id, created_at desc nulls last, id desc) where not is_gone;
create index leads_connection on leads (connection_id, created_at desc nulls last, id desc) where not is_gone;
create index leads_campaign on leads (campaign, created_at) where not is_gone;
create index leads_email on leads (lower(email));
create index leads_gone on leads (deleted_at) where is_gone;

create table appointments (
  id uuid primary key,
  connection_id uuid not null references connections on delete cascade,
  company_id uuid,
  provider text not null,
  external_id text not null check (length(external_id) between 1 and 300),
  title text not null,
  status text not null check (status in ('BOOKED', 'CANCELLED', 'DONE', 'MISSED')),
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  contact_id text,
  updated_at timestamptz(3) not null,
  told_at timestamptz(3) not null,
  last_told_at timestamptz(3) not null,
  deleted_at timestamptz(3),
  is_gone boolean not null default false,
  is_erased boolean not null default false,
  unique (connection_id, external_id)
);
create index appointments_start on appointments (starts_at desc nulls last, id desc);
create index appointments_company on appointments (company_id, starts_at desc nulls last, id desc);
create index appointments_connection on appointments (connection_id, starts_at desc nulls last, id desc);
create index appointments_contact on appointments (connection_id, contact_id);

create table campaigns (
  connection_id uuid not null references connections on delete cascade,
  external_id text not null check (length(external_id) between 1 and 300),
  company_id uuid,
  provider text not null,
  name text not null,
  status text not null,
  told_at timestamptz(3) not null,
  primary key (connection_id, external_id)
);

-- Figures of a day are told again as they grow: the ones that were told last hold.
create table campaign_days (
  connection_id uuid not null references connections on delete cascade,
  external_id text not null,
  day date not null,
  company_id uuid,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  spend_minor bigint not null,
  impressions bigint not null,
  clicks bigint not null,
  leads bigint not null,
  told_at timestamptz(3) not null,
  primary key (connection_id, external_id, day)
);
create index campaign_days_day on campaign_days (day);
create index campaign_days_company on campaign_days (company_id, day);

create table site_days (
  connection_id uuid not null references connections on delete cascade,
  external_id text not null,
  day date not null,
  company_id uuid,
  users bigint not null,
  sessions bigint not null,
  page_views bigint not null,
  conversions bigint not null,
  revenue_minor bigint,
  currency text check (currency ~ '^[A-Z]{3}$'),
  told_at timestamptz(3) not null,
  primary key (connection_id, external_id, day)
);
create index site_days_day on site_days (day);
create index site_days_company on site_days (company_id, day);

-- Which reports of mails were counted, and on which day: a digest, so that nothing here says to whom a mail went.
create table mail_reports (
  connection_id uuid not null references connections on delete cascade,
  digest bytea not null,
  kind text not null,
  company_id uuid,
  day date not null,
  primary key (connection_id, digest)
);
create index mail_reports_day on mail_reports (day);

create table mail_days (
  connection_id uuid not null references connections on delete cascade,
  company_id uuid,
  day date not null,
  kind text not null check (kind in ('SENT', 'DELIVERED', 'DEFERRED', 'BOUNCED', 'OPENED', 'CLICKED', 'COMPLAINED', 'UNSUBSCRIBED')),
  count bigint not null,
  unique nulls not distinct (connection_id, company_id, day, kind)
);
create index mail_days_day on mail_days (day);
create index mail_days_company on mail_days (company_id, day);

-- What has told of any of it, and in which order it changed last: one process at a time keeps it, so that is the order of commits.
create sequence marketing_position;
create table marketing_sources (
  connection_id uuid not null references connections on delete cascade,
  company_id uuid,
  position bigint not null,
  unique nulls not distinct (connection_id, company_id)
);
create index marketing_sources_position on marketing_sources (position);

do $$
declare kept text;
begin
  foreach kept in array array['leads', 'appointments', 'campaigns', 'campaign_days', 'site_days', 'mail_days', 'mail_reports', 'marketing_sources'] loop
    execute format('alter table %I enable row level security', kept);
    execute format('alter table %I force row level security', kept);
    execute format($p$create policy work on %I using ((select kit.has_purpose('relay', 'job', 'seed')))$p$, kept);
  end loop;
  -- Whoever administers a connection could read it at the tool.
  foreach kept in array array['campaigns', 'campaign_days', 'site_days', 'mail_days', 'marketing_sources'] loop
    execute format($p$create policy read on %I for select
      using ((select kit.is_staff()) or company_id = any ((select kit.admin_company_ids())::uuid[]))$p$, kept);
  end loop;
  foreach kept in array array['leads', 'appointments'] loop
    execute format($p$create policy read on %I for select using (
      not is_gone and ((select kit.is_staff()) or company_id = any ((select kit.admin_company_ids())::uuid[])))$p$, kept);
    execute format($p$create policy privacy on %I
      using ((select kit.has_purpose('privacy'))) with check ((select kit.has_purpose('privacy')))$p$, kept);
  end loop;
end $$;

-- What was told before anybody kept it is told again by the next synchronisation.
select set_config('app.purpose', 'job', true);
delete from known_items where kind = 'lead';
update connections set sync_cursor = null, next_sync_at = now()
where handler_key in ('gohighlevel', 'facebook-ads', 'google-analytics') and status = 'ACTIVE';
select set_config('app.purpose', 'none', true);
