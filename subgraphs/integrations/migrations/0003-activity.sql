-- The feed. A row's position is its place in it for everyone and for ever: subscribers resume by it.

create table activities (
  -- The id of the event it was made from.
  id uuid primary key,
  position bigint not null unique,
  company_id uuid,
  project_id uuid,
  delivery_id uuid,
  audience text not null check (audience in ('COMPANY', 'TEAM', 'STAFF')),
  type text not null,
  category text not null,
  summary text not null,
  source text not null,
  actor jsonb,
  repository_name text,
  url text,
  occurred_at timestamptz(3) not null,
  recorded_at timestamptz(3) not null default now()
);
-- Each filter has an index in the feed's order. Text search runs over one of these: an index on text would not be used,
-- since PostgreSQL does not let a function that could leak rows run before row level security.
create index activities_company on activities (company_id, position desc);
create index activities_project on activities (project_id, position desc) where project_id is not null;
create index activities_category on activities (category, position desc);
create index activities_type on activities (type, position desc);
create index activities_occurred on activities (occurred_at);
create index activities_recorded on activities (recorded_at);
create index activities_delivery on activities (delivery_id) where delivery_id is not null;

alter table activities enable row level security;
alter table activities force row level security;
-- The same rule as mayReadActivity() in src/activity/audience.ts; a test holds the two together.
create policy read on activities for select using (
  (select kit.is_staff())
  or ((select kit.role()) = 'CLIENT' and audience = 'COMPANY' and company_id = any ((select kit.member_company_ids())::uuid[]))
  or (
    (select kit.role()) in ('DEVELOPER', 'AGENCY_ADMIN')
    and audience in ('COMPANY', 'TEAM')
    and company_id = any ((select kit.company_ids())::uuid[])
  )
);
create policy work on activities using ((select kit.has_purpose('relay', 'seed')));

-- The newest position. Its row lock, held until the commit, makes the order of positions the order of commits: a reader
-- that has seen a position has seen every smaller one.
create table activity_head (
  is_only boolean primary key default true check (is_only),
  position bigint not null
);
insert into activity_head (position) values (0);
alter table activity_head enable row level security;
alter table activity_head force row level security;
create policy work on activity_head using ((select kit.has_purpose('relay', 'seed')));
