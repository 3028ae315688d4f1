-- Products of the agency's own: what they are, how they are, and what they count. They belong to the agency; companies
-- that are named may look on.

create table ecosystem_projects (
  id uuid primary key,
  -- Stays when the project is renamed: addresses name it.
  key text not null unique check (key ~ '^[a-z][a-z0-9-]{1,49}$'),
  name text not null check (length(name) between 1 and 100),
  description text not null default '' check (length(description) <= 1000),
  repository_url text check (length(repository_url) <= 500),
  status text not null default 'ACTIVE' check (status in ('PLANNED', 'ACTIVE', 'PAUSED', 'RETIRED')),
  -- As last seen; says nothing before the first check.
  health text not null default 'HEALTHY' check (health in ('HEALTHY', 'DEGRADED', 'DOWN')),
  health_reason text,
  health_changed_at timestamptz(3),
  -- Checks in a row that failed.
  failures int not null default 0,
  last_deployment_at timestamptz(3),
  last_deployment_version text,
  -- Where it is asked, and with what.
  connection_id uuid unique references connections on delete set null,
  poll_seconds int not null default 15 check (poll_seconds between 5 and 3600),
  next_poll_at timestamptz(3) not null default now(),
  last_checked_at timestamptz(3),
  company_ids uuid[] not null default '{}' check (cardinality(company_ids) <= 100),
  created_at timestamptz(3) not null default now(),
  version int not null default 1
);
create index ecosystem_projects_created on ecosystem_projects (created_at desc, id desc);
create index ecosystem_projects_due on ecosystem_projects (next_poll_at) where status = 'ACTIVE' and connection_id is not null;

alter table ecosystem_projects enable row level security;
alter table ecosystem_projects force row level security;
create policy read on ecosystem_projects for select
  using ((select kit.is_staff()) or company_ids && (select kit.company_ids()));
create policy administer on ecosystem_projects using ((select kit.is_admin()));
create policy work on ecosystem_projects using ((select kit.has_purpose('job', 'relay', 'seed')));

-- What a metric is, the same in every project that has it: so it can be added up over them.
create table metric_definitions (
  id uuid primary key,
  key text not null unique check (key ~ '^[a-z][a-z0-9_.:/-]{0,99}$'),
  name text not null check (length(name) between 1 and 100),
  description text not null default '' check (length(description) <= 1000),
  unit text not null default '' check (length(unit) <= 20),
  -- A counter's samples are what was added since the one before; a gauge's are how it stands.
  kind text not null check (kind in ('GAUGE', 'COUNTER')),
  -- How the samples of a stretch of time become one value, and the values of several projects one total.
  time_aggregation text not null check (time_aggregation in ('SUM', 'AVG', 'MAX', 'MIN', 'LAST')),
  project_aggregation text not null check (project_aggregation in ('SUM', 'AVG', 'MAX', 'MIN')),
  good_direction text not null default 'NONE' check (good_direction in ('UP', 'DOWN', 'NONE')),
  -- Made up from what a project sent, as nobody had defined it.
  is_derived boolean not null default false,
  created_at timestamptz(3) not null default now(),
  version int not null default 1
);

-- One metric of one project, or of one of its services.
create table metric_series (
  id int generated always as identity primary key,
  project_id uuid not null references ecosystem_projects on delete cascade,
  definition_id uuid not null references metric_definitions,
  service text not null default '' check (length(service) <= 60),
  last_at timestamptz(3),
  last_value double precision,
  -- Of a counter that is told as a running total: the total that was told last.
  running_total double precision,
  unique (project_id, definition_id, service)
);
create index metric_series_definition on metric_series (definition_id);

alter table metric_series enable row level security;
alter table metric_series force row level security;
-- A series is seen by who sees its project: the inner select is under the policies of the same viewer.
create policy read on metric_series for select
  using ((select kit.is_staff()) or project_id = any (array(select id from ecosystem_projects)));
create policy work on metric_series using ((select kit.has_purpose('job', 'relay', 'seed')));

alter table metric_definitions enable row level security;
alter table metric_definitions force row level security;
create policy read on metric_definitions for select
  using ((select kit.is_staff()) or id = any (array(select definition_id from metric_series)));
create policy administer on metric_definitions using ((select kit.is_admin()));
create policy work on metric_definitions using ((select kit.has_purpose('job', 'relay', 'seed')));

-- Series that the session may see.
create function visible_metric_series() returns int[] language sql stable set search_path = integrations
  return array(select id from metric_series);

create table metric_samples (
  series_id int not null,
  at timestamptz(3) not null,
  value double precision not null,
  -- Place in the order of commits, one for each batch: what is after it was stored later, whatever its time.
  position bigint not null,
  primary key (series_id, at)
) partition by range (at);
create index metric_samples_position on metric_samples (position);

-- What samples come to in each minute, hour and day. Made anew from the finer table whenever a sample arrives for it.
create table metric_minutes (
  series_id int not null,
  at timestamptz(3) not null,
  count int not null,
  sum double precision not null,
  min double precision not null,
  max double precision not null,
  last double precision not null,
  primary key (series_id, at)
) partition by range (at);
create table metric_hours (like metric_minutes, primary key (series_id, at)) partition by range (at);
create table metric_days (like metric_minutes, primary key (series_id, at));

do $$ declare name text; begin
  foreach name in array array['metric_samples', 'metric_minutes', 'metric_hours', 'metric_days'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy read on %I for select using ((select kit.is_staff()) or series_id = any ((select integrations.visible_metric_series())::int[]))',
      name
    );
    execute format('create policy work on %I using ((select kit.has_purpose(''job'', ''relay'', ''seed'')))', name);
  end loop;
end $$;

-- How far samples have been stored (one writer at a time, so positions are in the order of commits), and how far they
-- have been rolled up.
create table metric_positions (
  name text primary key check (name in ('stored', 'rolled_up')),
  position bigint not null
);
insert into metric_positions (name, position) values ('stored', 0), ('rolled_up', 0);
alter table metric_positions enable row level security;
alter table metric_positions force row level security;
create policy work on metric_positions using ((select kit.has_purpose('job', 'relay', 'seed')));
