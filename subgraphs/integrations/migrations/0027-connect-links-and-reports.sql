-- Links by which a client enters the access to a tool of its own: of the token only its hash is kept, and it is good once.
create table connect_links (
  id uuid primary key,
  company_id uuid not null,
  template_key text not null references integration_templates (key) on delete cascade,
  name text not null check (length(name) between 1 and 100),
  token_hash text not null unique,
  created_by uuid not null,
  created_at timestamptz(3) not null default now(),
  expires_at timestamptz(3) not null,
  used_at timestamptz(3),
  revoked_at timestamptz(3),
  connection_id uuid references connections on delete set null,
  check (used_at is null or revoked_at is null)
);
create index connect_links_created on connect_links (created_at desc, id desc);
create index connect_links_company on connect_links (company_id, created_at desc, id desc);
create index connect_links_connection on connect_links (connection_id) where connection_id is not null;
alter table connect_links enable row level security;
alter table connect_links force row level security;
create policy administer on connect_links
  using ((select kit.is_staff()) or company_id = any ((select kit.admin_company_ids())::uuid[]));
-- Whoever has the token, of which the hash is asked for.
create policy open on connect_links for select using ((select kit.has_purpose('signin')));
create policy privacy on connect_links for select using ((select kit.has_purpose('privacy')));
create policy work on connect_links using ((select kit.has_purpose('job', 'seed')));

-- Setting a tool up, from the form to the activation: how many come to the end.
create table connection_setups (
  id uuid primary key,
  company_id uuid,
  template_key text not null,
  begun_by uuid not null,
  begun_at timestamptz(3) not null default now(),
  connection_id uuid references connections on delete set null,
  activated_at timestamptz(3)
);
create index connection_setups_begun on connection_setups (begun_at);
create index connection_setups_open on connection_setups (begun_by, template_key, begun_at desc) where connection_id is null;
create index connection_setups_connection on connection_setups (connection_id) where connection_id is not null;
alter table connection_setups enable row level security;
alter table connection_setups force row level security;
create policy administer on connection_setups
  using ((select kit.is_staff()) or company_id = any ((select kit.admin_company_ids())::uuid[]));
create policy privacy on connection_setups for select using ((select kit.has_purpose('privacy')));
create policy work on connection_setups using ((select kit.has_purpose('job', 'seed')));

-- From when until when a connection was in ERROR: how long problems last.
create table connection_outages (
  id uuid primary key default gen_random_uuid(),
  connection_id uuid not null references connections on delete cascade,
  company_id uuid,
  began_at timestamptz(3) not null default now(),
  ended_at timestamptz(3)
);
create unique index connection_outages_open on connection_outages (connection_id) where ended_at is null;
create index connection_outages_ended on connection_outages (ended_at);
alter table connection_outages enable row level security;
alter table connection_outages force row level security;
create policy administer on connection_outages
  using ((select kit.is_staff()) or company_id = any ((select kit.admin_company_ids())::uuid[]));
create policy work on connection_outages using ((select kit.has_purpose('job', 'ingest', 'relay', 'seed')));

-- Whatever changes a connection, these two are told of it: many statements do.
create function note_connection_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    update integrations.connection_setups set connection_id = new.id
    where id = (
      select id from integrations.connection_setups
      where begun_by = new.created_by and template_key = new.template_key and connection_id is null
      order by begun_at desc limit 1
    );
    return new;
  end if;
  if old.status = 'PENDING' and new.status = 'ACTIVE' then
    update integrations.connection_setups set activated_at = now() where connection_id = new.id and activated_at is null;
  end if;
  if new.status = 'ERROR' and old.status <> 'ERROR' then
    insert into integrations.connection_outages (connection_id, company_id) values (new.id, new.company_id)
    on conflict (connection_id) where ended_at is null do nothing;
  elsif old.status = 'ERROR' and new.status <> 'ERROR' then
    update integrations.connection_outages set ended_at = now() where connection_id = new.id and ended_at is null;
  end if;
  return new;
end $$;
create trigger connections_noted_new after insert on connections for each row execute function note_connection_change();
create trigger connections_noted after update of status on connections
  for each row when (old.status is distinct from new.status) execute function note_connection_change();
