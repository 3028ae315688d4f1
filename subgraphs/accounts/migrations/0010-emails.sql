-- E-mails: every mail that Atrium sends is a row here before it is sent, and stays as the log of what became of it.

create table emails (
  id uuid primary key,
  template text not null,
  -- SECURITY is never kept from an address that has unsubscribed; what one may unsubscribe from are the last two.
  category text not null check (category in ('SECURITY', 'ACCOUNT', 'NOTIFICATION', 'ANNOUNCEMENT')),
  -- 0 goes first.
  priority smallint not null check (priority between 0 and 5),
  to_email text not null check (to_email = lower(to_email) and length(to_email) between 3 and 320),
  to_name text,
  user_id uuid references users,
  company_id uuid references companies,
  -- What the template is filled with, without what `email_secrets` keeps.
  data jsonb not null,
  -- Set when the mail is taken up.
  subject text,
  -- Whatever is queued again under the same key is the same mail.
  dedupe_key text unique,
  -- The message to many that it belongs to, and the mail that it repeats.
  broadcast_id uuid,
  resent_from_id uuid references emails,
  state text not null default 'QUEUED' check (state in (
    'QUEUED', 'SENDING', 'SENT', 'DELIVERED', 'DEFERRED', 'BOUNCED', 'COMPLAINED', 'FAILED', 'LOGGED', 'SUPPRESSED', 'CANCELLED'
  )),
  attempts smallint not null default 0,
  -- Why it failed, was deferred or bounced, for people.
  error text,
  provider text,
  provider_message_id text,
  created_at timestamptz(3) not null default now(),
  -- Given to the job queue.
  taken_up_at timestamptz(3),
  sent_at timestamptz(3),
  deferred_at timestamptz(3),
  soft_bounced_at timestamptz(3),
  delivered_at timestamptz(3),
  opened_at timestamptz(3),
  clicked_at timestamptz(3),
  hard_bounced_at timestamptz(3),
  complained_at timestamptz(3),
  unsubscribed_at timestamptz(3),
  failed_at timestamptz(3)
);
create index emails_waiting on emails (priority, created_at, id) where state = 'QUEUED' and taken_up_at is null;
create unique index emails_provider_message on emails (provider, provider_message_id) where provider_message_id is not null;
create index emails_created_at on emails (created_at, id);
create index emails_state on emails (state, created_at, id);
create index emails_template on emails (template, created_at, id);
create index emails_to on emails (to_email, created_at, id);
create index emails_user on emails (user_id, created_at, id);
create index emails_company on emails (company_id, created_at, id);
create index emails_broadcast on emails (broadcast_id, state) where broadcast_id is not null;
create index emails_resent_from on emails (resent_from_id) where resent_from_id is not null;
alter table emails enable row level security;
alter table emails force row level security;
create policy see on emails for select using ((select kit.is_staff()) or (select kit.has_purpose('job', 'seed')));
-- Whoever may change something may have people told of it.
create policy queue on emails for insert with check ((select kit.purpose()) <> 'none');
create policy work on emails for update
  using ((select kit.is_staff()) or (select kit.has_purpose('job')))
  with check ((select kit.is_staff()) or (select kit.has_purpose('job')));
create policy purge on emails for delete using ((select kit.has_purpose('job')));

-- Links that let whoever has them in: apart from the log, and only until they are sent. Where nothing is sent, an
-- administrator reads them here.
create table email_secrets (
  email_id uuid primary key references emails on delete cascade,
  data jsonb not null
);
alter table email_secrets enable row level security;
alter table email_secrets force row level security;
create policy queue on email_secrets for insert with check ((select kit.purpose()) <> 'none');
create policy work on email_secrets for select using ((select kit.has_purpose('job')) or (select kit.is_admin()));
create policy forget on email_secrets for delete using ((select kit.has_purpose('job')));

-- What happened to a mail, in the words of Atrium and of the provider.
create table email_events (
  id uuid primary key,
  email_id uuid not null references emails on delete cascade,
  kind text not null check (kind in (
    'QUEUED', 'SENT', 'DEFERRED', 'SOFT_BOUNCED', 'DELIVERED', 'OPENED', 'CLICKED', 'HARD_BOUNCED', 'COMPLAINED',
    'UNSUBSCRIBED', 'RETRY', 'FAILED', 'LOGGED', 'SUPPRESSED', 'CANCELLED'
  )),
  detail text,
  occurred_at timestamptz(3) not null,
  -- The provider's, which may deliver twice.
  provider_key text unique
);
create index email_events_email on email_events (email_id, occurred_at, id);
alter table email_events enable row level security;
alter table email_events force row level security;
create policy see on email_events for select using ((select kit.is_staff()) or (select kit.has_purpose('job')));
create policy record on email_events for insert with check ((select kit.is_staff()) or (select kit.has_purpose('job', 'seed')));

-- What a provider said, stored before it is answered and worked off after.
create table email_deliveries (
  id uuid primary key,
  provider text not null,
  delivery_key text not null,
  -- [{ kind, key, messageId, emailId, occurredAt, detail, address }]
  events jsonb not null,
  received_at timestamptz(3) not null default now(),
  handled_at timestamptz(3),
  unique (provider, delivery_key)
);
create index email_deliveries_open on email_deliveries (received_at) where handled_at is null;
create index email_deliveries_received_at on email_deliveries (received_at);
alter table email_deliveries enable row level security;
alter table email_deliveries force row level security;
create policy receive on email_deliveries for insert with check ((select kit.has_purpose('ingest')));
create policy find on email_deliveries for select using ((select kit.has_purpose('ingest', 'job')));
create policy work on email_deliveries for update using ((select kit.has_purpose('job'))) with check ((select kit.has_purpose('job')));
create policy purge on email_deliveries for delete using ((select kit.has_purpose('job')));

-- Addresses that get no mail: none at all after a hard bounce, none but what security asks for after a complaint, and
-- none of one category for who has unsubscribed from it.
create table email_suppressions (
  id uuid primary key,
  email text not null check (email = lower(email)),
  reason text not null check (reason in ('HARD_BOUNCE', 'COMPLAINT', 'UNSUBSCRIBE', 'STAFF')),
  -- Null: every category.
  category text check (category in ('NOTIFICATION', 'ANNOUNCEMENT')),
  check ((reason = 'UNSUBSCRIBE') = (category is not null)),
  email_id uuid references emails on delete set null,
  detail text,
  created_at timestamptz(3) not null default now(),
  unique nulls not distinct (email, reason, category)
);
create index email_suppressions_created_at on email_suppressions (created_at, id);
create index email_suppressions_email_id on email_suppressions (email_id);
alter table email_suppressions enable row level security;
alter table email_suppressions force row level security;
create policy see on email_suppressions for select using (
  (select kit.is_staff()) or (select kit.has_purpose('job', 'relay', 'signin'))
);
create policy suppress on email_suppressions for insert with check (
  (select kit.is_staff()) or (select kit.has_purpose('job', 'signin'))
);
create policy lift on email_suppressions for delete using ((select kit.is_staff()) or (select kit.has_purpose('signin')));
-- The page of a mail's unsubscribe link knows the mail, not the person.
create policy unsubscribe on emails for select using ((select kit.has_purpose('signin')));
