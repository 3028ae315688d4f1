import type { OrderDirection } from '../../graphql/generated/graphql.ts'
import { createListParams, type ListParams } from '../../parts/list-params.ts'
import { daysUntil, periods, USUAL_PERIOD } from './marketing-words.ts'

/** What every tab keeps in the address, and takes along to the others. */
export const SHARED = ['company', 'connection', 'days'] as const

/** What a tab shows, kept in the address. */
export const createMarketingParams = <Field extends string>(
  fields: readonly Field[],
  initial: { key: Field; direction: OrderDirection },
) => {
  const params = createListParams(fields, initial)
  const days = () => params.getOf('days', periods) ?? USUAL_PERIOD
  const place = () => ({
    companyId: params.get('company') || null,
    connectionId: params.get('connection') || null,
  })
  return {
    ...params,
    days,
    place,
    /** What a report is asked for. */
    report: () => ({ ...place(), ...daysUntil(days(), Date.now()) }),
    /** When the period begins, for lists of what has an instant. */
    since: () => `${daysUntil(days(), Date.now()).from}T00:00:00.000Z`,
  }
}

export type MarketingParams = Pick<ListParams, 'get' | 'getOf' | 'set' | 'clear'> & { days: () => string }
