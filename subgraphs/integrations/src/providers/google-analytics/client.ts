import type { ProviderCall } from '../provider.ts'
import { createHttp, type Http, HttpFailure } from '../shared/http.ts'
import { reader, type Reader } from '../shared/reader.ts'
import { accessToken, NAME } from './access.ts'
import { ADMIN_API, DATA_API, type GoogleAnalyticsConfig } from './config-schema.ts'

const HOUR_MS = 60 * 60 * 1000
/** Of 200,000 a day and 40,000 an hour, which a property's other tools use as well. A report takes about ten. */
const SPARED_TOKENS = 100

export interface Analytics {
  data: Http
  admin: Http
}

/** @param retries 0 where a person waits. */
export async function analyticsOf(
  config: GoogleAnalyticsConfig,
  call: ProviderCall,
  retries?: number,
): Promise<Analytics> {
  const headers = { authorization: `Bearer ${await accessToken(config, call, retries)}` }
  const client = (baseUrl: string) =>
    createHttp(
      {
        name: NAME,
        baseUrl,
        headers,
        // What is used up comes back by the hour.
        retryAtOf: (given) => (given.has('retry-after') ? null : new Date(Date.now() + HOUR_MS)),
        ...(retries !== undefined && { retries }),
      },
      call,
    )
  return { data: client(config.baseUrl ?? DATA_API), admin: client(config.adminUrl ?? ADMIN_API) }
}

/** A report of a property, at most 10,000 rows. */
export async function runReport(http: Http, property: string, request: object): Promise<Reader> {
  const body = { ...request, returnPropertyQuota: true }
  return reader(await http.post(`properties/${property}:runReport`, body, { isRead: true }))
}

/** How many people are on the site now. */
export async function activeNow(http: Http, property: string): Promise<number> {
  const body = { metrics: [{ name: 'activeUsers' }] }
  const report = reader(await http.post(`properties/${property}:runRealtimeReport`, body, { isRead: true }))
  return Number(report.list('rows')[0]?.list('metricValues')[0]?.text('value') ?? 0) || 0
}

/** @throws RATE_LIMITED when the tokens of the property are nearly used up: they are its other tools’ as well. */
export function assertTokensLeft(report: Reader): void {
  const left = ['tokensPerDay', 'tokensPerHour', 'tokensPerProjectPerHour'].map(
    (name) => report.number(`propertyQuota.${name}.remaining`) ?? Number.POSITIVE_INFINITY,
  )
  if (Math.min(...left) >= SPARED_TOKENS) return
  const message = 'The property’s quota at Google Analytics is nearly used up. The rest is read in an hour.'
  throw new HttpFailure('RATE_LIMITED', message, { retryAt: new Date(Date.now() + HOUR_MS) })
}

/** What a property is called; its number, where the Admin API is not switched on for the key's project. */
export async function nameOfProperty({ admin }: Analytics, property: string): Promise<string> {
  try {
    return reader(await admin.get(`properties/${property}`)).text('displayName', 120) ?? `Property ${property}`
  } catch (error) {
    if (error instanceof HttpFailure && (error.reason === 'FORBIDDEN' || error.reason === 'NOT_FOUND')) {
      return `Property ${property}`
    }
    throw error
  }
}
