-- Budgets of projects, as projects tells of them: rules look at how much of them is used.
create table known_budgets (
  project_id uuid primary key,
  company_id uuid not null,
  name text not null,
  period text not null check (period in ('MONTH', 'QUARTER', 'PROJECT')),
  -- What may be used; of money, what it buys.
  seconds bigint not null check (seconds > 0),
  -- Of the project, for a budget that is for all of it.
  starts_on date not null,
  ends_on date
);
alter table known_budgets enable row level security;
alter table known_budgets force row level security;
create policy work on known_budgets using ((select kit.has_purpose('job', 'relay', 'seed')));
create policy read on known_budgets for select using ((select kit.is_staff()));

select set_config('app.purpose', 'seed', true);
insert into alert_rules (id, key, name, description, category, metric, comparison, threshold, window_minutes, minimum, severity, audience,
  notifies_by_email, cooldown_minutes)
values
  (gen_random_uuid(), 'budget-50', 'Half of a budget is used', 'Worked hours reached half of what a project may use in its period.',
   'BUDGET', 'project.budget_used', 'AT_LEAST', 50, 1, 0, 'INFO', 'STAFF', false, 10080),
  (gen_random_uuid(), 'budget-80', 'A budget is nearly used', 'Worked hours reached four fifths of what a project may use in its period.',
   'BUDGET', 'project.budget_used', 'AT_LEAST', 80, 1, 0, 'WARNING', 'STAFF', true, 10080),
  (gen_random_uuid(), 'budget-100', 'A budget is used up', 'Worked hours reached what a project may use in its period.',
   'BUDGET', 'project.budget_used', 'AT_LEAST', 100, 1, 0, 'CRITICAL', 'STAFF', true, 10080),
  (gen_random_uuid(), 'budget-forecast', 'A budget will not last', 'If work goes on as until now, more is used by the end of the period than a project may use.',
   'BUDGET', 'project.budget_forecast', 'AT_LEAST', 110, 1, 0, 'WARNING', 'STAFF', true, 10080);
select set_config('app.purpose', 'none', true);
