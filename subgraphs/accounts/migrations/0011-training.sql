-- Training: what developers are to read and to prove for a company, and how far each of them is.

create table training_resources (
  id uuid primary key,
  title text not null check (length(title) between 1 and 200),
  summary text check (length(summary) <= 2000),
  kind text not null check (kind in ('LINK', 'DOCUMENT', 'VIDEO', 'MARKDOWN')),
  -- MARKDOWN is read in the application; the others lie elsewhere.
  url text check (url ~* '^https?://' and length(url) <= 2000),
  body text check (length(body) between 1 and 100000),
  estimated_minutes int check (estimated_minutes between 1 and 6000),
  tags text[] not null default '{}' check (cardinality(tags) <= 10),
  archived_at timestamptz(3),
  created_by_id uuid references users,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  check ((kind = 'MARKDOWN') = (body is not null)),
  check ((kind = 'MARKDOWN') = (url is null))
);
create index training_resources_title on training_resources (title, id);
create index training_resources_created_at on training_resources (created_at, id);
create index training_resources_created_by on training_resources (created_by_id);

create table quizzes (
  id uuid primary key,
  title text not null check (length(title) between 1 and 200),
  summary text check (length(summary) <= 2000),
  -- The published version that new attempts are made on; null until there is one.
  version_id uuid,
  archived_at timestamptz(3),
  created_by_id uuid references users,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now()
);
create index quizzes_title on quizzes (title, id);
create index quizzes_created_at on quizzes (created_at, id);
create index quizzes_created_by on quizzes (created_by_id);

-- What the editor works on: questions with their solutions. Nobody but staff ever reads it.
create table quiz_drafts (
  quiz_id uuid primary key references quizzes,
  -- Raised by each save: who saves on an older one is told.
  revision int not null default 1,
  content jsonb not null,
  updated_by_id uuid references users,
  updated_at timestamptz(3) not null default now()
);
create index quiz_drafts_updated_by on quiz_drafts (updated_by_id);

-- Never changed once it is published: attempts point at it.
create table quiz_versions (
  id uuid primary key,
  quiz_id uuid not null references quizzes,
  number int not null check (number > 0),
  -- Without what is right: that is in quiz_solutions.
  questions jsonb not null,
  question_count int not null check (question_count between 1 and 200),
  points int not null check (points > 0),
  time_limit_minutes int check (time_limit_minutes between 1 and 600),
  attempts_allowed int check (attempts_allowed between 1 and 20),
  shuffles boolean not null default false,
  published_by_id uuid references users,
  published_at timestamptz(3) not null default now(),
  unique (quiz_id, number)
);
create index quiz_versions_published_by on quiz_versions (published_by_id);
alter table quizzes add foreign key (version_id) references quiz_versions;
create index quizzes_version on quizzes (version_id);

create table quiz_solutions (
  version_id uuid primary key references quiz_versions,
  solutions jsonb not null
);

-- A resource or a quiz for all developers of a company, those who join later too.
create table training_assignments (
  id uuid primary key,
  company_id uuid not null references companies,
  resource_id uuid references training_resources,
  quiz_id uuid references quizzes,
  is_required boolean not null,
  -- A business day of the company.
  due_on date,
  -- Percent.
  passing_score int check (passing_score between 1 and 100),
  created_by_id uuid references users,
  created_at timestamptz(3) not null default now(),
  ended_at timestamptz(3),
  check ((resource_id is null) <> (quiz_id is null)),
  check ((quiz_id is null) = (passing_score is null))
);
create unique index training_assignments_resource_open on training_assignments (company_id, resource_id) where ended_at is null;
create unique index training_assignments_quiz_open on training_assignments (company_id, quiz_id) where ended_at is null;
create index training_assignments_company on training_assignments (company_id, created_at, id);
create index training_assignments_created_at on training_assignments (created_at, id);
create index training_assignments_due_on on training_assignments (due_on, id);
create index training_assignments_resource on training_assignments (resource_id);
create index training_assignments_quiz on training_assignments (quiz_id);
create index training_assignments_created_by on training_assignments (created_by_id);

-- One developer and one assignment: what it is to do and how far it is.
create table training_enrollments (
  id uuid primary key,
  assignment_id uuid not null references training_assignments,
  company_id uuid not null references companies,
  developer_id uuid not null references developers,
  agency_id uuid references agencies,
  resource_id uuid references training_resources,
  quiz_id uuid references quizzes,
  is_required boolean not null,
  due_on date,
  -- The end of that day by the company's clock.
  due_at timestamptz(3),
  status text not null default 'NOT_STARTED' check (status in ('NOT_STARTED', 'IN_PROGRESS', 'COMPLETED', 'FAILED')),
  started_at timestamptz(3),
  completed_at timestamptz(3),
  notes text check (length(notes) <= 2000),
  -- Of quizzes, percent.
  best_score int check (best_score between 0 and 100),
  attempts int not null default 0,
  -- Beyond those that the quiz allows, by staff.
  extra_attempts int not null default 0,
  remind_at timestamptz(3),
  reminded_at timestamptz(3),
  created_at timestamptz(3) not null default now(),
  -- Unassigned, or the developer has left.
  ended_at timestamptz(3),
  unique (assignment_id, developer_id),
  check ((status = 'COMPLETED') = (completed_at is not null))
);
create index training_enrollments_company on training_enrollments (company_id, due_at, id);
create index training_enrollments_developer on training_enrollments (developer_id, due_at, id);
create index training_enrollments_agency on training_enrollments (agency_id, due_at, id);
create index training_enrollments_due_at on training_enrollments (due_at, id);
create index training_enrollments_completed_at on training_enrollments (completed_at, id);
create index training_enrollments_best_score on training_enrollments (best_score, id);
create index training_enrollments_created_at on training_enrollments (created_at, id);
create index training_enrollments_resource on training_enrollments (resource_id);
create index training_enrollments_quiz on training_enrollments (quiz_id);
create index training_enrollments_remind_at on training_enrollments (remind_at) where remind_at is not null;

create table quiz_attempts (
  id uuid primary key,
  enrollment_id uuid not null references training_enrollments,
  company_id uuid not null references companies,
  developer_id uuid not null references developers,
  agency_id uuid references agencies,
  version_id uuid not null references quiz_versions,
  number int not null check (number > 0),
  -- By the id of the question: ids of options, or the words.
  answers jsonb not null default '{}',
  started_at timestamptz(3) not null default now(),
  -- When the time limit is over.
  expires_at timestamptz(3),
  submitted_at timestamptz(3),
  -- Handed in by the clock.
  is_timed_out boolean not null default false,
  points int check (points >= 0),
  -- Percent.
  score int check (score between 0 and 100),
  passed boolean,
  time_taken interval,
  unique (enrollment_id, number),
  check ((submitted_at is null) = (score is null) and (submitted_at is null) = (passed is null)
    and (submitted_at is null) = (time_taken is null))
);
-- One at a time.
create unique index quiz_attempts_open on quiz_attempts (enrollment_id) where submitted_at is null;
create index quiz_attempts_company on quiz_attempts (company_id);
create index quiz_attempts_developer on quiz_attempts (developer_id, version_id);
create index quiz_attempts_agency on quiz_attempts (agency_id);
create index quiz_attempts_version on quiz_attempts (version_id);
create index quiz_attempts_expires_at on quiz_attempts (expires_at) where submitted_at is null;

-- The next reminder after an instant: three days before the day, on the day, and each week after it, at eight in the morning of the zone.
create function training_remind_at(due date, zone text, past timestamptz) returns timestamptz
language sql stable parallel safe as $$
  select min(at) from (
    select (day + time '08:00') at time zone zone as at
    from (
      select due - 3 as day union all
      select due + 7 * week from generate_series(0, greatest(0, past::date - due) / 7 + 2) as week
    ) as days
  ) as times where at > past
$$;

alter table training_assignments enable row level security;
alter table training_assignments force row level security;
create policy see on training_assignments for select using (
  (select kit.is_staff()) or company_id = any ((select kit.company_ids())::uuid[])
  or (select kit.has_purpose('job', 'relay', 'seed'))
);
create policy assign on training_assignments for insert with check ((select kit.is_staff()) or (select kit.has_purpose('seed')));
create policy change on training_assignments for update
  using ((select kit.is_staff())) with check ((select kit.is_staff()));

-- What is assigned to nobody one sees is staff's alone.
alter table training_resources enable row level security;
alter table training_resources force row level security;
create policy see on training_resources for select using (
  (select kit.is_staff()) or id in (select resource_id from training_assignments)
  or (select kit.has_purpose('job', 'relay', 'seed'))
);
create policy write on training_resources for insert with check ((select kit.is_staff()) or (select kit.has_purpose('seed')));
create policy change on training_resources for update using ((select kit.is_staff())) with check ((select kit.is_staff()));

alter table quizzes enable row level security;
alter table quizzes force row level security;
create policy see on quizzes for select using (
  (select kit.is_staff()) or id in (select quiz_id from training_assignments)
  or (select kit.has_purpose('job', 'relay', 'seed'))
);
create policy write on quizzes for insert with check ((select kit.is_staff()) or (select kit.has_purpose('seed')));
create policy change on quizzes for update
  using ((select kit.is_staff()) or (select kit.has_purpose('seed')))
  with check ((select kit.is_staff()) or (select kit.has_purpose('seed')));

alter table quiz_drafts enable row level security;
alter table quiz_drafts force row level security;
create policy edit on quiz_drafts
  using ((select kit.is_staff()) or (select kit.has_purpose('seed')))
  with check ((select kit.is_staff()) or (select kit.has_purpose('seed')));

alter table quiz_versions enable row level security;
alter table quiz_versions force row level security;
create policy see on quiz_versions for select using (
  (select kit.is_staff()) or quiz_id in (select quiz_id from training_assignments)
  or (select kit.has_purpose('job', 'relay', 'seed'))
);
create policy publish on quiz_versions for insert with check ((select kit.is_staff()) or (select kit.has_purpose('seed')));

alter table training_enrollments enable row level security;
alter table training_enrollments force row level security;
create policy see on training_enrollments for select using (
  (select kit.is_staff())
  or company_id = any ((select kit.member_company_ids())::uuid[])
  or (developer_id = (select kit.developer_id()) and company_id = any ((select kit.company_ids())::uuid[]))
  or agency_id = (select kit.agency_id())
  or (select kit.has_purpose('job', 'relay', 'seed'))
);
-- Whoever lets a developer in gives it what all developers of the company have.
create policy enroll on training_enrollments for insert with check (
  (select kit.is_staff()) or company_id = any ((select kit.approver_company_ids())::uuid[])
  or (select kit.has_purpose('seed'))
);
create policy progress on training_enrollments for update using (
  (select kit.is_staff()) or company_id = any ((select kit.approver_company_ids())::uuid[])
  or (developer_id = (select kit.developer_id()) and company_id = any ((select kit.company_ids())::uuid[]))
  or (select kit.has_purpose('job'))
) with check (
  (select kit.is_staff()) or company_id = any ((select kit.approver_company_ids())::uuid[])
  or (developer_id = (select kit.developer_id()) and company_id = any ((select kit.company_ids())::uuid[]))
  or (select kit.has_purpose('job'))
);

alter table quiz_attempts enable row level security;
alter table quiz_attempts force row level security;
create policy see on quiz_attempts for select using (
  (select kit.is_staff())
  or company_id = any ((select kit.member_company_ids())::uuid[])
  or (developer_id = (select kit.developer_id()) and company_id = any ((select kit.company_ids())::uuid[]))
  or agency_id = (select kit.agency_id())
  or (select kit.has_purpose('job', 'seed'))
);
create policy begin on quiz_attempts for insert with check (
  (developer_id = (select kit.developer_id()) and company_id = any ((select kit.company_ids())::uuid[]))
  or (select kit.has_purpose('seed'))
);
create policy answer on quiz_attempts for update using (
  (developer_id = (select kit.developer_id()) and company_id = any ((select kit.company_ids())::uuid[]))
  or (select kit.has_purpose('job'))
) with check (
  (developer_id = (select kit.developer_id()) and company_id = any ((select kit.company_ids())::uuid[]))
  or (select kit.has_purpose('job'))
);

-- What is right is there for a developer only once it has handed in an attempt on this version.
alter table quiz_solutions enable row level security;
alter table quiz_solutions force row level security;
create policy see on quiz_solutions for select using (
  (select kit.is_staff())
  or version_id in (
    select version_id from quiz_attempts where developer_id = (select kit.developer_id()) and submitted_at is not null
  )
  or (select kit.has_purpose('job', 'seed'))
);
create policy publish on quiz_solutions for insert with check ((select kit.is_staff()) or (select kit.has_purpose('seed')));
