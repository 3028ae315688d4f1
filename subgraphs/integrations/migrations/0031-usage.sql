-- Who uses the agency's own products, and how much, as the products tell. Made like the metrics: events, and what they come to
-- in each hour and day.

create table usage_clients (
  id uuid primary key,
  project_id uuid not null references ecosystem_projects on delete cascade,
  -- What the product calls it; empty for use that is nobody's in particular.
  key text not null check (length(key) <= 100),
  name text not null check (length(name) between 1 and 100),
  -- What the product is called: a company sees its own use also of products that are not shown to it.
  product text not null check (length(product) between 1 and 100),
  company_id uuid,
  -- A person has said whose it is; what the product says of it does not count any more.
  is_linked_by_hand boolean not null default false,
  first_at timestamptz(3) not null,
  last_at timestamptz(3) not null,
  version int not null default 1,
  unique (project_id, key)
);
create index usage_clients_company on usage_clients (company_id) where company_id is not null;

alter table usage_clients enable row level security;
alter table usage_clients force row level security;
-- Its own people, not the developers that are assigned to it.
create policy read on usage_clients for select
  using ((select kit.is_staff()) or company_id = any ((select kit.member_company_ids())::uuid[]));
create policy administer on usage_clients for update using ((select kit.is_admin()));
create policy work on usage_clients using ((select kit.has_purpose('job', 'relay', 'seed')));

-- One event of one client.
create table usage_series (
  id int generated always as identity primary key,
  client_id uuid not null references usage_clients on delete cascade,
  event text not null check (event ~ '^[a-z][a-z0-9_.:/-]{0,99}$'),
  unique (client_id, event)
);
alter table usage_series enable row level security;
alter table usage_series force row level security;
create policy read on usage_series for select
  using ((select kit.is_staff()) or client_id = any (array(select id from usage_clients)));
create policy work on usage_series using ((select kit.has_purpose('job', 'relay', 'seed')));

-- Series that the session may see.
create function visible_usage_series() returns int[] language sql stable set search_path = integrations
  return array(select id from usage_series);

create table usage_events (
  project_id uuid not null,
  -- The product's: what is sent twice is there once.
  event_id text not null check (length(event_id) between 1 and 100),
  series_id int not null,
  at timestamptz(3) not null,
  count bigint not null check (count between 1 and 1000000000),
  properties jsonb,
  -- Place in the order of commits, one for each batch.
  position bigint not null,
  primary key (project_id, event_id, at)
) partition by range (at);
create index usage_events_position on usage_events (position);
create index usage_events_series on usage_events (series_id, at);

-- What events come to in each hour and day: made anew from the finer table whenever one arrives for it.
create table usage_hours (
  series_id int not null,
  at timestamptz(3) not null,
  count bigint not null,
  primary key (series_id, at)
) partition by range (at);
create index usage_hours_at on usage_hours (at);
create table usage_days (
  series_id int not null references usage_series on delete cascade,
  at timestamptz(3) not null,
  count bigint not null,
  primary key (series_id, at)
);
create index usage_days_at on usage_days (at);

do $$ declare name text; begin
  foreach name in array array['usage_events', 'usage_hours', 'usage_days'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy read on %I for select using ((select kit.is_staff()) or series_id = any ((select integrations.visible_usage_series())::int[]))',
      name
    );
    execute format('create policy work on %I using ((select kit.has_purpose(''job'', ''relay'', ''seed'')))', name);
  end loop;
end $$;

-- How far events have been stored, and how far they have been rolled up.
create table usage_positions (
  name text primary key check (name in ('stored', 'rolled_up')),
  position bigint not null
);
insert into usage_positions (name, position) values ('stored', 0), ('rolled_up', 0);
alter table usage_positions enable row level security;
alter table usage_positions force row level security;
create policy work on usage_positions using ((select kit.has_purpose('job', 'relay', 'seed')));

-- A product may say which company a client is: one that there is.
create policy work on known_companies for select using ((select kit.has_purpose('job')));
