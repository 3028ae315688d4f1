import type { EventPayloads } from '@atrium/kit/events'
import { sql } from '@atrium/kit/database'
import { forbidden } from '@atrium/kit/errors'
import type { SubgraphContext } from '@atrium/kit/server'
import { administersAny } from '../connections/access.ts'
import { daysOf, type MarketingWhere, type Period, periodOf, placeCondition } from './period.ts'

type Kind = EventPayloads['mail.reported']['kind']

export type MailSums = Record<Lowercase<Kind>, number>

export interface MailReport extends Period {
  current: MailSums
  previous: MailSums
  days: ({ day: string } & MailSums)[]
}

const NONE: MailSums = {
  sent: 0,
  delivered: 0,
  deferred: 0,
  bounced: 0,
  opened: 0,
  clicked: 0,
  complained: 0,
  unsubscribed: 0,
}

/**
 * How mails fared, against the same number of days before.
 * @throws FORBIDDEN for who administers no connections; BAD_USER_INPUT for a period that is too long.
 */
export async function reportMails(context: SubgraphContext, where: MarketingWhere | null): Promise<MailReport> {
  if (!administersAny(context.viewer)) throw forbidden()
  const period = periodOf(where)
  const place = placeCondition(where)
  const rows = await sql<{ day: string; kind: Kind; count: string }>(
    await context.read(),
    `select t.day::text as day, t.kind, sum(t.count)::text as count from integrations.mail_days t
     where t.day between ?::date and ?::date and ${place.text} group by t.day, t.kind`,
    [period.previousFrom, period.until, ...place.params],
  )
  const sum = (of: typeof rows): MailSums => {
    const sums = { ...NONE }
    for (const { kind, count } of of) sums[kind.toLowerCase() as Lowercase<Kind>] += Number(count)
    return sums
  }
  const byDay = Map.groupBy(rows, ({ day }) => day)
  return {
    ...period,
    current: sum(rows.filter(({ day }) => day >= period.from)),
    previous: sum(rows.filter(({ day }) => day < period.from)),
    days: daysOf(period).map((day) => ({ day, ...sum(byDay.get(day) ?? []) })),
  }
}
