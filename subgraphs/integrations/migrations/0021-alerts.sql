-- Alerts: what is watched, when somebody is told, and what came of it.

-- What rules look at, added up by the minute. Counters and shares have a row for minutes in which something happened; gauges one for
-- each look, of things that are as they should be only when that has changed.
create table alert_signals (
  metric text not null,
  -- Which of several, such as a service or a currency; empty where there is one.
  subject text not null default '',
  minute timestamptz(3) not null,
  label text,
  -- Events, or requests of a share.
  count bigint not null default 0,
  -- Their amounts, or the part of a share that is bad.
  total double precision not null default 0,
  -- Of a gauge.
  latest double precision,
  primary key (metric, subject, minute)
);
create index alert_signals_minute on alert_signals (minute);

-- Worked time by entry, as it is now: an entry that is changed counts once.
create table alert_hours (
  connection_id uuid not null references connections on delete cascade,
  external_id text not null,
  project_id uuid not null,
  started_at timestamptz(3) not null,
  seconds int not null,
  primary key (connection_id, external_id)
);
create index alert_hours_project on alert_hours (project_id, started_at);

create table alert_rules (
  id uuid primary key,
  -- Of a rule that comes with the product.
  key text unique,
  name text not null check (length(name) between 1 and 100),
  description text not null default '' check (length(description) <= 500),
  category text not null check (category in ('CRITICAL', 'BUSINESS', 'SECURITY', 'BUDGET')),
  metric text not null,
  -- One of several alone; null for each of them by itself.
  subject text check (length(subject) between 1 and 200),
  comparison text not null check (comparison in ('AT_LEAST', 'AT_MOST', 'RISES_BY', 'FALLS_BY')),
  threshold double precision not null,
  window_minutes int not null check (window_minutes between 1 and 10080),
  -- Events (of a change: in the time before) below which nothing is judged.
  minimum int not null default 0 check (minimum between 0 and 1000000),
  severity text not null check (severity in ('CRITICAL', 'WARNING', 'INFO')),
  audience text not null default 'STAFF' check (audience in ('STAFF', 'ADMINS')),
  is_enabled boolean not null default true,
  notifies_in_app boolean not null default true,
  notifies_by_email boolean not null default true,
  -- A message to a channel of a connected Discord.
  discord_connection_id uuid references connections on delete set null,
  discord_channel text check (length(discord_channel) <= 100),
  -- An address that is posted to; encrypted, since such addresses are secrets.
  webhook_url text,
  -- Where it leads, for people: `discord.com`.
  webhook_host text,
  -- How long after one message nothing is told of the same again.
  cooldown_minutes int not null default 30 check (cooldown_minutes between 0 and 10080),
  evaluated_at timestamptz(3),
  created_at timestamptz(3) not null default now(),
  version int not null default 1
);
create index alert_rules_metric on alert_rules (metric) where is_enabled;

create table alerts (
  id uuid primary key,
  rule_id uuid not null references alert_rules on delete cascade,
  subject text not null default '',
  title text not null check (length(title) between 1 and 300),
  category text not null,
  severity text not null,
  audience text not null,
  status text not null check (status in ('FIRING', 'ACKNOWLEDGED', 'RESOLVED')),
  value double precision not null,
  peak double precision not null,
  began_at timestamptz(3) not null,
  last_seen_at timestamptz(3) not null,
  acknowledged_at timestamptz(3),
  resolved_at timestamptz(3),
  -- A person resolved it while it was still so: it begins anew only after it was over.
  is_held boolean not null default false,
  is_silenced boolean not null default false,
  -- When people were told of it; null when they were not.
  notified_at timestamptz(3),
  version int not null default 1,
  check ((status = 'RESOLVED') = (resolved_at is not null))
);
create unique index alerts_open on alerts (rule_id, subject) where status <> 'RESOLVED';
create index alerts_status on alerts (status, began_at desc, id desc);
create index alerts_began on alerts (began_at desc, id desc);
create index alerts_rule on alerts (rule_id, subject, began_at desc);

create table alert_timeline (
  id uuid primary key,
  alert_id uuid not null references alerts on delete cascade,
  kind text not null,
  message text not null check (length(message) <= 1000),
  actor_id uuid,
  actor_name text,
  at timestamptz(3) not null default now()
);
create index alert_timeline_alert on alert_timeline (alert_id, at, id);

create table alert_silences (
  id uuid primary key,
  -- Null: every rule.
  rule_id uuid references alert_rules on delete cascade,
  -- Null: all that the rule watches.
  subject text,
  label text,
  reason text not null check (length(reason) between 1 and 500),
  starts_at timestamptz(3) not null default now(),
  ends_at timestamptz(3) not null check (ends_at > starts_at),
  ended_at timestamptz(3),
  created_by uuid,
  created_by_name text,
  created_at timestamptz(3) not null default now()
);
create index alert_silences_ends on alert_silences (ends_at desc, id desc);

do $$ declare name text; begin
  foreach name in array array['alert_signals', 'alert_hours', 'alert_rules', 'alerts', 'alert_timeline', 'alert_silences'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy work on %I using ((select kit.has_purpose(''job'', ''relay'', ''seed'')))', name);
  end loop;
end $$;

create policy read on alert_signals for select using ((select kit.is_staff()));
create policy read on alert_hours for select using ((select kit.is_staff()));
create policy administer on alert_rules using ((select kit.is_admin())) with check ((select kit.is_admin()));
create policy read on alert_rules for select using ((select kit.is_staff()) and audience = 'STAFF');
create policy administer on alerts using ((select kit.is_admin())) with check ((select kit.is_admin()));
create policy handle on alerts using ((select kit.is_staff()) and audience = 'STAFF') with check ((select kit.is_staff()) and audience = 'STAFF');
create policy handle on alert_timeline using ((select kit.is_staff()) and exists (select from alerts where alerts.id = alert_id));
create policy handle on alert_silences
  using ((select kit.is_staff()) and (rule_id is null or exists (select from alert_rules where alert_rules.id = rule_id)))
  with check ((select kit.is_staff()) and (rule_id is null or exists (select from alert_rules where alert_rules.id = rule_id)));
-- Erasing and exporting what is kept of a person: the tables of src/privacy/personal-data.ts.
create policy privacy on alert_timeline using ((select kit.has_purpose('privacy'))) with check ((select kit.has_purpose('privacy')));
create policy privacy on alert_silences using ((select kit.has_purpose('privacy'))) with check ((select kit.has_purpose('privacy')));
create policy privacy on alerts using ((select kit.has_purpose('privacy'))) with check ((select kit.has_purpose('privacy')));

-- What everybody wants to know of. Administrators change them, switch them off, and add others.
select set_config('app.purpose', 'seed', true);
insert into alert_rules (id, key, name, description, category, metric, comparison, threshold, window_minutes, minimum, severity, audience, cooldown_minutes)
values
  (gen_random_uuid(), 'service-down', 'A service is down', 'A monitor or a product of ours does not answer.',
   'CRITICAL', 'services.down', 'AT_LEAST', 1, 1, 0, 'CRITICAL', 'STAFF', 30),
  (gen_random_uuid(), 'payment-tool-down', 'A payment tool does not work', 'A connection to a payment provider fails, or needs a new access.',
   'CRITICAL', 'payments.tools_failing', 'AT_LEAST', 1, 2, 0, 'CRITICAL', 'STAFF', 60),
  (gen_random_uuid(), 'database-connections', 'The database runs out of connections', 'Most of the connections that it takes are open.',
   'CRITICAL', 'database.connections', 'AT_LEAST', 85, 5, 0, 'CRITICAL', 'ADMINS', 60),
  (gen_random_uuid(), 'parts-unavailable', 'Parts of Atrium do not answer', 'Operations failed since a part, or the database, gave no answer.',
   'CRITICAL', 'api.unavailable', 'AT_LEAST', 10, 5, 0, 'CRITICAL', 'ADMINS', 30),
  (gen_random_uuid(), 'error-rate', 'Too many operations fail', 'The share of operations that failed through our fault.',
   'CRITICAL', 'api.error_rate', 'AT_LEAST', 5, 10, 50, 'CRITICAL', 'ADMINS', 30),
  (gen_random_uuid(), 'errors-reported', 'Many errors at once', 'Errors that connected monitors reported, fatal ones included.',
   'CRITICAL', 'errors.reported', 'AT_LEAST', 25, 60, 0, 'WARNING', 'STAFF', 120),
  (gen_random_uuid(), 'payments-fail', 'Payments fail', 'Payments that were refused or did not go through.',
   'CRITICAL', 'payments.failed', 'AT_LEAST', 3, 60, 0, 'CRITICAL', 'STAFF', 120),
  (gen_random_uuid(), 'churn-spike', 'More subscriptions end', 'Twice as many subscriptions were cancelled as in the seven days before.',
   'BUSINESS', 'subscriptions.cancelled', 'RISES_BY', 100, 10080, 3, 'WARNING', 'STAFF', 1440),
  (gen_random_uuid(), 'revenue-drop', 'Payments bring in less', 'A third less than in the seven days before, by currency.',
   'BUSINESS', 'payments.revenue', 'FALLS_BY', 33, 10080, 5, 'WARNING', 'STAFF', 1440),
  (gen_random_uuid(), 'traffic-increase', 'Far more requests than usual', 'Three times as many operations as in the hour before.',
   'BUSINESS', 'api.requests', 'RISES_BY', 200, 60, 2000, 'INFO', 'STAFF', 360),
  (gen_random_uuid(), 'failed-sign-ins', 'Accounts are locked after failed sign-ins', 'Somebody may be guessing passwords.',
   'SECURITY', 'signins.locked_out', 'AT_LEAST', 3, 15, 0, 'CRITICAL', 'ADMINS', 60),
  (gen_random_uuid(), 'oauth-failures', 'Signing in with a provider fails', 'A provider of identities may be down, or set up wrongly.',
   'SECURITY', 'signins.oauth_failed', 'AT_LEAST', 5, 30, 0, 'WARNING', 'ADMINS', 60),
  (gen_random_uuid(), 'suspicious-usage', 'Suspicious use of a session or key', 'A stolen session, or an API key from a wrong address or after its end.',
   'SECURITY', 'security.suspicious', 'AT_LEAST', 1, 10, 0, 'CRITICAL', 'ADMINS', 30);
select set_config('app.purpose', 'none', true);
