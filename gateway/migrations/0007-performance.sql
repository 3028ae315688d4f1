-- How fast operations are answered, by the minute, over all gateways.
create table operation_minutes (
  minute timestamptz(3) not null,
  type text not null check (type in ('query', 'mutation', 'subscription')),
  requests bigint not null,
  -- Those that failed through no fault of the caller.
  errors bigint not null,
  -- Of these, those that had no answer from a part of the product or from the database.
  unavailable bigint not null,
  ms double precision not null,
  -- How many took how long: bounds in src/performance/histogram.ts.
  histogram bigint[] not null,
  -- Events sent to subscribers.
  events bigint not null,
  primary key (minute, type)
);
alter table operation_minutes enable row level security;
alter table operation_minutes force row level security;
create policy read on operation_minutes for select using ((select kit.is_admin()));
create policy work on operation_minutes using ((select kit.has_purpose('job'))) with check ((select kit.has_purpose('job')));

-- Gateways that run, and what is connected to each.
create table processes (
  id uuid primary key,
  started_at timestamptz(3) not null,
  seen_at timestamptz(3) not null,
  connections int not null,
  subscriptions int not null
);
alter table processes enable row level security;
alter table processes force row level security;
create policy read on processes for select using ((select kit.is_admin()));
create policy work on processes using ((select kit.has_purpose('job'))) with check ((select kit.has_purpose('job')));
