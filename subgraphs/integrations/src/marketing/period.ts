import { badInput } from '@atrium/kit/errors'
import { fromGlobalId } from '@atrium/kit/ids'

const DAY_MS = 24 * 60 * 60 * 1000
/** What is added up at most, with as much before it to compare with. */
export const MOST_DAYS = 366
const USUAL_DAYS = 30

export interface MarketingWhere {
  companyId?: string | null
  connectionId?: string | null
  from?: string | null
  until?: string | null
}

/** Days, written YYYY-MM-DD, both included, and the same number of days just before them. */
export interface Period {
  from: string
  until: string
  previousFrom: string
}

export const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

/** @throws BAD_USER_INPUT when it ends before it begins, or is longer than {@link MOST_DAYS}. */
export function periodOf(where: MarketingWhere | null): Period {
  const until = where?.until ?? dayOf(Date.now())
  const from = where?.from ?? dayOf(Date.parse(until) - (USUAL_DAYS - 1) * DAY_MS)
  const days = (Date.parse(until) - Date.parse(from)) / DAY_MS + 1
  if (days < 1) throw badInput('`where.from` is after `where.until`. Give a day that is not.')
  if (days > MOST_DAYS) throw badInput(`A report is of at most ${MOST_DAYS} days. Choose a shorter period.`)
  return { from, until, previousFrom: dayOf(Date.parse(from) - days * DAY_MS) }
}

/** All days of the period, also those of which nothing was told. */
export function daysOf({ from, until }: Period): string[] {
  const days = (Date.parse(until) - Date.parse(from)) / DAY_MS + 1
  return Array.from({ length: days }, (_, i) => dayOf(Date.parse(from) + i * DAY_MS))
}

/** What rows of a table `t` must fulfil, as SQL with its parameters: nothing of an id that is malformed. */
export function placeCondition(where: MarketingWhere | null): { text: string; params: string[] } {
  const conditions: string[] = []
  const params: string[] = []
  const add = (column: string, type: 'Company' | 'Connection', id: string | null | undefined) => {
    if (!id) return
    const uuid = fromGlobalId(type, id)
    conditions.push(uuid ? `t.${column} = ?` : 'false')
    if (uuid) params.push(uuid)
  }
  add('company_id', 'Company', where?.companyId)
  add('connection_id', 'Connection', where?.connectionId)
  return { text: conditions.length > 0 ? conditions.join(' and ') : 'true', params }
}
