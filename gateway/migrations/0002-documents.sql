-- GraphQL documents that clients name by hash: those of the application's releases (trusted), and those that API clients registered.
create table documents (
  -- SHA-256 of the text.
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  text text not null check (length(text) <= 262144),
  is_trusted boolean not null default false,
  -- To the day; when a gateway last trusted it or a client last asked for it.
  used_at timestamptz(3) not null default now()
);
create index documents_used_at on documents (is_trusted, used_at);
alter table documents enable row level security;
alter table documents force row level security;
create policy work on documents using ((select kit.has_purpose('job')));
