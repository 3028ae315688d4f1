-- What administrators changed of the gateway's limits. A limit without a row has the value that the gateway was started with.
create table limits (
  name text primary key check (name ~ '^[A-Z][A-Z_]*$'),
  value bigint not null check (value > 0),
  updated_at timestamptz(3) not null default now(),
  updated_by uuid
);
alter table limits enable row level security;
alter table limits force row level security;
create policy administer on limits using ((select kit.is_admin()));
create policy work on limits for select using ((select kit.has_purpose('job')));

-- How many cost points each client has had in its window. Counters of a minute: lost in a crash, and nothing is lost with them,
-- so they are not worth a write-ahead log.
create unlogged table rate_buckets (
  -- `key:<id>`, `user:<id>` or `address:<ip>`.
  client text primary key,
  -- Points given out, to gateways that may not have spent all of them yet.
  given bigint not null default 0,
  ends_at timestamptz not null
);
create index rate_buckets_ends_at on rate_buckets (ends_at);
alter table rate_buckets enable row level security;
alter table rate_buckets force row level security;
create policy work on rate_buckets using ((select kit.has_purpose('job')));

-- Gives a gateway up to `wanted` points of what the client has left of `most` in its window, which begins with the first call.
-- The database's clock alone decides when it ends, so gateways with different clocks agree.
create function take_points(of_client text, wanted bigint, most bigint, window_seconds int)
returns table (granted bigint, remaining bigint, ms_left double precision)
language plpgsql as $$
declare
  -- When the row was locked, not when the transaction began: it may have waited.
  bucket gateway.rate_buckets;
  now_is timestamptz;
begin
  insert into gateway.rate_buckets as known (client, ends_at)
    values (of_client, clock_timestamp() + make_interval(secs => window_seconds))
    on conflict (client) do update set client = known.client
    returning * into bucket;
  now_is := clock_timestamp();
  if bucket.ends_at <= now_is then
    bucket.given := 0;
    bucket.ends_at := now_is + make_interval(secs => window_seconds);
  end if;
  granted := least(wanted, greatest(most - bucket.given, 0));
  update gateway.rate_buckets set given = bucket.given + granted, ends_at = bucket.ends_at where client = of_client;
  remaining := greatest(most - bucket.given - granted, 0);
  ms_left := extract(epoch from bucket.ends_at - now_is) * 1000;
  return next;
end
$$;
