import { parseObject } from '../shared/delivery.ts'
import { reader } from '../shared/reader.ts'

const MINUTE_MS = 60_000
/** When Meta does not say when: its limits slide over an hour. */
const USUAL_MINUTES = 15

/** How far a limit is used, and for how long access is lost if it is. */
export interface Usage {
  percent: number
  minutes: number
}

/** Meta tells it by three headers: for the app, for the business (of each kind of call), and for the ad account. */
export function usageOf(headers: Headers): Usage {
  const app = reader(parsed(headers, 'x-app-usage'))
  const account = reader(parsed(headers, 'x-ad-account-usage'))
  const business = Object.values(parsed(headers, 'x-business-use-case-usage') ?? {})
  const kinds = business.flatMap((list) => reader({ list }).list('list'))
  const shares = [app, ...kinds].flatMap((usage) =>
    ['call_count', 'total_time', 'total_cputime'].map((name) => usage.number(name) ?? 0),
  )
  const resetMinutes = Math.ceil((account.number('reset_time_duration') ?? 0) / 60)
  const percent = Math.max(0, account.number('acc_id_util_pct') ?? 0, ...shares)
  const said = kinds.map((usage) => usage.number('estimated_time_to_regain_access') ?? 0)
  return { percent, minutes: Math.max(0, percent >= 100 ? resetMinutes : 0, ...said) }
}

/** When to come back, once a limit is used up or nearly so. */
export function regainAccessAt(headers: Headers): Date | null {
  if (headers.has('retry-after')) return null
  return new Date(Date.now() + (usageOf(headers).minutes || USUAL_MINUTES) * MINUTE_MS)
}

function parsed(headers: Headers, name: string): Record<string, unknown> | null {
  return parseObject(headers.get(name) ?? '')
}
