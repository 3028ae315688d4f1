import type { FastifyInstance, FastifyReply } from 'fastify'
import { type Simulator, startSimulator } from '../base/server.ts'
import { createTokens, type GoogleTokens, type ServiceAccountFile } from './tokens.ts'

export interface GaProperty {
  id: string
  name: string
  currency: string
  activeNow: number
  /** By day, `2026-05-09`. */
  days: Map<string, GaDay>
}

export interface GaDay {
  totalUsers: number
  sessions: number
  screenPageViews: number
  keyEvents: number
  totalRevenue: number
}

export interface GoogleAnalyticsSimulatorConfig {
  port?: number
  properties?: { id: string; name: string; currency?: string }[]
}

export interface GoogleAnalyticsSimulator extends Simulator {
  /** Addresses for a connection. */
  addresses: { baseUrl: string; adminUrl: string; tokenUrl: string }
  serviceAccount: ServiceAccountFile
  properties: GaProperty[]
  setDay(property: string, day: string, figures: Partial<GaDay>): void
  /** Of the quota of each property. */
  setTokensLeft(tokens: number): void
  deleteKey: GoogleTokens['deleteKey']
  /** The Admin API is switched on for the key's project, or not. */
  setAdminApi(isOn: boolean): void
}

const NONE: GaDay = { totalUsers: 0, sessions: 0, screenPageViews: 0, keyEvents: 0, totalRevenue: 0 }

/** Starts Google as the product sees it: the exchange of a service account's key, reports, names of properties. */
export async function startGoogleAnalyticsSimulator(
  config: GoogleAnalyticsSimulatorConfig = {},
): Promise<GoogleAnalyticsSimulator> {
  const tokens = createTokens()
  const seed = config.properties ?? [{ id: '345678901', name: 'acme.example' }]
  const properties = seed.map((property): GaProperty => ({
    currency: 'EUR',
    activeNow: 3,
    days: new Map(),
    ...property,
  }))
  const quota = { left: 190_000, hasAdmin: true }
  const simulator = await startSimulator({
    ...(config.port !== undefined && { port: config.port }),
    authorized: ({ url, headers }) => url === '/token' || tokens.isGood(headers.authorization),
    refuse: (reply) => error(reply, 401, 'UNAUTHENTICATED', 'Request had invalid authentication credentials.'),
    missing: (reply) => error(reply, 404, 'NOT_FOUND', 'Requested entity was not found.'),
    routes(server) {
      server.post<{ Body: Record<string, string> }>('/token', ({ body }, reply) => {
        const result = tokens.exchange(body)
        if ('problem' in result)
          return reply.status(400).send({ error: 'invalid_grant', error_description: result.problem })
        return { access_token: result.token, expires_in: 3599, token_type: 'Bearer' }
      })
      propertyRoutes(server, properties, quota)
    },
  })
  return {
    ...simulator,
    addresses: {
      baseUrl: `${simulator.url}/data/v1beta`,
      adminUrl: `${simulator.url}/admin/v1beta`,
      tokenUrl: `${simulator.url}/token`,
    },
    serviceAccount: tokens.file,
    properties,
    setDay(property, day, figures) {
      const { days } = properties.find(({ id }) => id === property)!
      days.set(day, { ...NONE, ...days.get(day), ...figures })
    },
    setTokensLeft: (left) => void (quota.left = left),
    deleteKey: tokens.deleteKey,
    setAdminApi: (isOn) => void (quota.hasAdmin = isOn),
  }
}

function error(reply: FastifyReply, code: number, status: string, message: string): FastifyReply {
  return reply.status(code).send({ error: { code, message, status } })
}

interface ReportBody {
  dateRanges?: { startDate: string; endDate: string }[]
  metrics?: { name: string }[]
  returnPropertyQuota?: boolean
}

function propertyRoutes(
  server: FastifyInstance,
  properties: GaProperty[],
  quota: { left: number; hasAdmin: boolean },
): void {
  const denied = (reply: FastifyReply) =>
    error(reply, 403, 'PERMISSION_DENIED', 'User does not have sufficient permissions for this property.')
  server.get<{ Params: { id: string } }>('/admin/v1beta/properties/:id', ({ params }, reply) => {
    const off = 'Google Analytics Admin API has not been used in project 1 before or it is disabled.'
    if (!quota.hasAdmin) return error(reply, 403, 'PERMISSION_DENIED', off)
    const property = properties.find(({ id }) => id === params.id)
    if (!property) return denied(reply)
    return { name: `properties/${property.id}`, displayName: property.name, currencyCode: property.currency }
  })
  server.post<{ Params: { call: string }; Body: ReportBody }>('/data/v1beta/properties/:call', (request, reply) => {
    const [id = '', method = ''] = request.params.call.split(':')
    const property = properties.find((each) => each.id === id)
    if (!property) return denied(reply)
    if (method === 'runRealtimeReport') {
      const rows = property.activeNow === 0 ? undefined : [{ metricValues: [{ value: String(property.activeNow) }] }]
      return { metricHeaders: [{ name: 'activeUsers', type: 'TYPE_INTEGER' }], rows, rowCount: rows?.length }
    }
    if (method !== 'runReport') return error(reply, 404, 'NOT_FOUND', 'Unknown method.')
    return report(property, request.body, quota, reply)
  })
}

function report(property: GaProperty, body: ReportBody, quota: { left: number }, reply: FastifyReply) {
  const names = (body.metrics ?? []).map(({ name }) => name)
  const odd = names.find((name) => !(name in NONE))
  if (odd) return error(reply, 400, 'INVALID_ARGUMENT', `Field ${odd} is not a valid metric.`)
  const from = dayOf(body.dateRanges?.[0]?.startDate ?? 'today')
  const rows = [...property.days]
    .filter(([day]) => day >= from)
    .map(([day, figures]) => ({
      dimensionValues: [{ value: day.replaceAll('-', '') }],
      metricValues: names.map((name) => ({ value: String(figures[name as keyof GaDay]) })),
    }))
  quota.left -= 10
  const status = { consumed: 10, remaining: quota.left }
  return {
    dimensionHeaders: [{ name: 'date' }],
    metricHeaders: names.map((name) => ({ name, type: name === 'totalRevenue' ? 'TYPE_CURRENCY' : 'TYPE_INTEGER' })),
    // Left out when there are none.
    ...(rows.length > 0 && { rows, rowCount: rows.length }),
    metadata: { currencyCode: property.currency, timeZone: 'Europe/Zurich' },
    ...(body.returnPropertyQuota && {
      propertyQuota: { tokensPerDay: status, tokensPerHour: status, concurrentRequests: { remaining: 10 } },
    }),
    kind: 'analyticsData#runReport',
  }
}

function dayOf(text: string): string {
  const back = text === 'today' ? 0 : Number(/^(\d+)daysAgo$/.exec(text)?.[1])
  return new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10)
}
