import { MAIL_REPORT_DAYS } from './keep-figures.ts'

/** Days that it is remembered for that a lead is gone: as long as an event may be told again. */
const GONE_DAYS = 30
/** Days that people who filled in a form are kept for, unless something changes: two years and what they are compared with. */
const LEAD_DAYS = 800
/** Days that appointments are kept for after their end. */
const APPOINTMENT_DAYS = 400
/** Days that figures by day are kept for: a report is of a year, against the one before. */
const FIGURE_DAYS = 800

const figures = (table: string, days: number) => `
  delete from integrations.${table} where ctid = any (array(
    select ctid from integrations.${table} where day < (now() at time zone 'utc')::date - ${days}
    order by day limit ? for update skip locked
  )) returning 1`

/** What is removed each night of what tools told of marketing, a batch at a time. */
export const MARKETING: readonly string[] = [
  `delete from integrations.leads where id = any (array(
    select id from integrations.leads where is_gone and deleted_at < now() - interval '${GONE_DAYS} days'
    order by deleted_at limit ? for update skip locked
  )) returning 1`,
  `delete from integrations.leads where id = any (array(
    select id from integrations.leads where kind = 'LEAD' and not is_gone and created_at < now() - interval '${LEAD_DAYS} days'
      and updated_at < now() - interval '${LEAD_DAYS} days'
    order by created_at limit ? for update skip locked
  )) returning 1`,
  `delete from integrations.appointments where id = any (array(
    select id from integrations.appointments where starts_at < now() - interval '${APPOINTMENT_DAYS} days'
      and ends_at < now() - interval '${APPOINTMENT_DAYS} days'
    order by starts_at limit ? for update skip locked
  )) returning 1`,
  figures('mail_reports', MAIL_REPORT_DAYS + 1),
  figures('mail_days', FIGURE_DAYS),
  figures('campaign_days', FIGURE_DAYS),
  figures('site_days', FIGURE_DAYS),
]
