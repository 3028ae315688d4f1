-- Whether what the agency runs is up: services, their outages, and what of it the public status page tells.

create table services (
  id uuid primary key,
  kind text not null check (kind in ('MONITOR', 'PRODUCT')),
  -- Of a monitor: who watches it. Of a product of the agency's own: which.
  connection_id uuid references connections on delete cascade,
  monitor_id text check (length(monitor_id) <= 300),
  ecosystem_project_id uuid references ecosystem_projects on delete cascade,
  -- The connection's: a client's monitors are never published.
  company_id uuid,
  name text not null check (length(name) between 1 and 200),
  url text,
  state text not null check (state in ('UP', 'DEGRADED', 'DOWN', 'MAINTENANCE', 'PAUSED')),
  cause text check (length(cause) <= 1000),
  state_since timestamptz(3) not null,
  -- Of the newest fact: older ones that come late change nothing.
  reported_at timestamptz(3) not null,
  -- Percent over thirty days, as the provider counts it.
  provider_availability double precision,
  is_published boolean not null default false,
  public_name text check (length(public_name) between 1 and 100),
  public_description text check (length(public_description) <= 300),
  -- Place on the public page.
  position int not null default 0,
  -- From when on it is known how it was.
  watched_since timestamptz(3) not null,
  created_at timestamptz(3) not null default now(),
  version int not null default 1,
  check ((kind = 'MONITOR') = (connection_id is not null and monitor_id is not null)),
  check ((kind = 'PRODUCT') = (ecosystem_project_id is not null)),
  check (not is_published or (public_name is not null and company_id is null)),
  unique (connection_id, monitor_id),
  unique (ecosystem_project_id)
);
create index services_order on services (name, id);
create index services_published on services (position, id) where is_published;

-- Stretches of time in which a service was not up.
create table service_outages (
  id uuid primary key,
  service_id uuid not null references services on delete cascade,
  state text not null check (state in ('DEGRADED', 'DOWN', 'MAINTENANCE', 'PAUSED')),
  -- The provider's id of the incident, where it has one.
  incident_id text check (length(incident_id) <= 300),
  cause text check (length(cause) <= 1000),
  began_at timestamptz(3) not null,
  ended_at timestamptz(3) check (ended_at >= began_at)
);
create unique index service_outages_open on service_outages (service_id) where ended_at is null;
create index service_outages_service on service_outages (service_id, began_at desc, id desc);

-- What staff writes on the public page about an incident or planned work.
create table status_incidents (
  id uuid primary key,
  title text not null check (length(title) between 1 and 200),
  impact text not null check (impact in ('MINOR', 'MAJOR', 'CRITICAL', 'MAINTENANCE')),
  status text not null check (status in ('INVESTIGATING', 'IDENTIFIED', 'MONITORING', 'RESOLVED')),
  began_at timestamptz(3) not null,
  resolved_at timestamptz(3),
  created_at timestamptz(3) not null default now(),
  version int not null default 1,
  check ((status = 'RESOLVED') = (resolved_at is not null))
);
create index status_incidents_began on status_incidents (began_at desc, id desc);

create table status_incident_services (
  incident_id uuid not null references status_incidents on delete cascade,
  service_id uuid not null references services on delete cascade,
  primary key (incident_id, service_id)
);
create index status_incident_services_service on status_incident_services (service_id);

create table status_updates (
  id uuid primary key,
  incident_id uuid not null references status_incidents on delete cascade,
  status text not null check (status in ('INVESTIGATING', 'IDENTIFIED', 'MONITORING', 'RESOLVED')),
  message text not null check (length(message) between 1 and 2000),
  at timestamptz(3) not null default now()
);
create index status_updates_incident on status_updates (incident_id, at desc, id desc);

do $$ declare name text; begin
  foreach name in array array['services', 'service_outages', 'status_incidents', 'status_incident_services', 'status_updates'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy keep on %I using ((select kit.is_staff())) with check ((select kit.is_staff()))', name);
    execute format('create policy work on %I using ((select kit.has_purpose(''job'', ''relay'', ''seed'')))', name);
  end loop;
end $$;

-- What is published is for everybody, signed in or not.
create policy published on services for select using (is_published);
create policy published on service_outages for select
  using (exists (select from services where services.id = service_id and services.is_published));
create policy published on status_incidents for select using (true);
create policy published on status_incident_services for select using (true);
create policy published on status_updates for select using (true);

-- Facts tell of monitors by their connection: whose it is decides who may see the service.
create policy watch on connections for select using ((select kit.has_purpose('relay')));

-- Products that are asked already.
select set_config('app.purpose', 'seed', true);
insert into services (id, kind, ecosystem_project_id, name, state, cause, state_since, reported_at, watched_since)
select gen_random_uuid(), 'PRODUCT', id, name,
       case health when 'HEALTHY' then 'UP' else health end, case health when 'HEALTHY' then null else left(health_reason, 1000) end,
       coalesce(health_changed_at, created_at), coalesce(health_changed_at, created_at), created_at
from ecosystem_projects where status = 'ACTIVE' and last_checked_at is not null;
insert into service_outages (id, service_id, state, cause, began_at)
select gen_random_uuid(), id, state, cause, state_since from services where state <> 'UP';
select set_config('app.purpose', 'none', true);

-- What the page of the system's health counts.
create index webhook_deliveries_dead on webhook_deliveries (received_at) where status = 'DEAD';
