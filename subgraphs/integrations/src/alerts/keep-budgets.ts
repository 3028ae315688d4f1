import { sql } from '@atrium/kit/database'
import { type Consumer, isEvent } from '@atrium/kit/events'

/** Keeps the budgets of projects, which rules look at. */
export const keepBudgets: Consumer = {
  name: 'known-budgets',
  streams: ['projects'],
  types: ['project.budget_changed'],
  async handle(em, event) {
    if (!isEvent(event, 'project.budget_changed') || event.companyId === null) return
    const { projectId, name, period, seconds, startsOn, endsOn } = event.payload
    if (period === null || seconds === null) {
      await sql(em, 'delete from integrations.known_budgets where project_id = ?', [projectId])
      return
    }
    await sql(
      em,
      `insert into integrations.known_budgets (project_id, company_id, name, period, seconds, starts_on, ends_on)
       values (?, ?, ?, ?, ?, ?, ?)
       on conflict (project_id) do update set name = excluded.name, period = excluded.period, seconds = excluded.seconds,
         starts_on = excluded.starts_on, ends_on = excluded.ends_on`,
      [projectId, event.companyId, name, period, seconds, startsOn, endsOn],
    )
  },
}

/**
 * Percent used of each budget, and forecast, by the same rule as `burn.ts` of projects: by days (UTC), and no forecast in the first
 * tenth of a period. Only what a rule would find is looked at, or the minutes of all budgets would fill the table of signals.
 */
export const LOOK_AT_BUDGETS = `
  select burn.metric, budget.project_id::text, budget.name, burn.percent from (
    select project_id, name, seconds, (now() at time zone 'UTC')::date as today,
      case period when 'MONTH' then date_trunc('month', now() at time zone 'UTC')::date
        when 'QUARTER' then date_trunc('quarter', now() at time zone 'UTC')::date else starts_on end as begins,
      case period when 'MONTH' then (date_trunc('month', now() at time zone 'UTC') + interval '1 month')::date - 1
        when 'QUARTER' then (date_trunc('quarter', now() at time zone 'UTC') + interval '3 months')::date - 1 else ends_on end as ends
    from integrations.known_budgets
  ) budget
  cross join lateral (
    select coalesce(sum(hours.seconds), 0) * 100.0 / budget.seconds as percent from integrations.alert_hours hours
    where hours.project_id = budget.project_id and hours.started_at >= budget.begins::timestamp at time zone 'UTC'
      and (budget.ends is null or hours.started_at < (budget.ends + 1)::timestamp at time zone 'UTC')
  ) used
  cross join lateral (
    select least(1.0, (budget.today - budget.begins + 1)::numeric / greatest(1, budget.ends - budget.begins + 1)) as share
  ) elapsed
  cross join lateral (values
    ('project.budget_used', used.percent::float8),
    ('project.budget_forecast', case when elapsed.share >= 0.1 then (used.percent / elapsed.share)::float8 end)
  ) as burn (metric, percent)
  where burn.percent >= (
    select min(threshold) from integrations.alert_rules where alert_rules.metric = burn.metric and is_enabled and comparison = 'AT_LEAST')`
