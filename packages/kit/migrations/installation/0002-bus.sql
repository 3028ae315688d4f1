-- The event bus on PostgreSQL: one ordered log for each stream (a stream is what one subgraph publishes).
create schema if not exists bus;

create table bus.streams (
  stream text primary key,
  -- Position of the newest event. The relay updates it in the transaction that inserts events, and so writes alone:
  -- a position is never seen before a smaller one.
  head bigint not null default 0
);

create table bus.events (
  stream text not null references bus.streams,
  position bigint not null,
  id uuid not null unique,
  type text not null,
  version int not null,
  company_id uuid,
  project_id uuid,
  actor jsonb,
  payload jsonb not null,
  activity jsonb,
  occurred_at timestamptz not null,
  published_at timestamptz not null default now(),
  primary key (stream, position)
);
create index events_published_at on bus.events (published_at);

insert into bus.streams (stream) values ('accounts'), ('projects'), ('billing'), ('integrations');

alter table bus.streams enable row level security;
alter table bus.streams force row level security;
create policy relay on bus.streams using ((select kit.has_purpose('relay'))) with check ((select kit.has_purpose('relay')));
alter table bus.events enable row level security;
alter table bus.events force row level security;
create policy relay on bus.events using ((select kit.has_purpose('relay'))) with check ((select kit.has_purpose('relay')));
