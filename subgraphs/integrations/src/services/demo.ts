import type { EntityManager } from '@mikro-orm/postgresql'
import { insertRows, sql } from '@atrium/kit/database'
import { newId } from '@atrium/kit/ids'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** What the demo's public page calls its products: places in the order of the page. */
const PUBLISHED: readonly { key: string; name: string; description: string }[] = [
  { key: 'sd-ghost', name: 'Memory service', description: 'What agents remember, and find again.' },
  { key: 'seftec-store', name: 'Shop', description: 'Orders and checkout.' },
  { key: 'sub-pro', name: 'Subscriptions', description: 'Renewals and changes of plans.' },
  { key: 'vortexcore', name: 'Agents', description: 'The agents at work.' },
]

/** Outages of the last ninety days: which product (by place), how long ago, for how long, why. */
const OUTAGES: readonly [
  product: number,
  daysAgo: number,
  minutes: number,
  state: 'DOWN' | 'DEGRADED',
  cause: string,
][] = [
  [0, 71, 34, 'DOWN', 'No answer within 5 seconds.'],
  [0, 33, 95, 'DEGRADED', 'It says that its index is rebuilt.'],
  [1, 52, 12, 'DOWN', 'It answered with 502.'],
  [1, 11, 48, 'DOWN', 'It answered with 503.'],
  [2, 64, 21, 'DEGRADED', 'It says that a bank answers slowly.'],
  [2, 5, 9, 'DOWN', 'No answer within 5 seconds.'],
  [3, 80, 130, 'DOWN', 'It answered with 500.'],
  [4, 27, 17, 'DOWN', 'The connection was reset.'],
  [5, 15, 240, 'DEGRADED', 'It says that its queue is long.'],
]

/** Products of the demo as services with a past, some of them published, and what staff wrote about an incident. */
export async function seedDemoServices(em: EntityManager, now = new Date()): Promise<void> {
  const at = (daysAgo: number, minutes = 0) =>
    new Date(now.getTime() - daysAgo * DAY_MS + minutes * MINUTE_MS - ((daysAgo * 7) % 11) * HOUR_MS)
  const products = await sql<{ id: string; key: string; name: string }>(
    em,
    `select id, key, name from integrations.ecosystem_projects where status = 'ACTIVE' order by key`,
  )
  const ordered = [
    ...PUBLISHED.flatMap(({ key }) => products.filter((product) => product.key === key)),
    ...products.filter(({ key }) => !PUBLISHED.some((one) => one.key === key)),
  ]
  const services = ordered.map(({ id, key, name }, index) => {
    const shown = PUBLISHED.find((one) => one.key === key) ?? (index < 4 ? { name, description: null } : null)
    const ended = OUTAGES.filter(([product]) => product === index).map(([, daysAgo, minutes]) => at(daysAgo, minutes))
    const since = new Date(Math.max(at(110).getTime(), ...ended.map((end) => end.getTime())))
    return {
      id: newId(),
      kind: 'PRODUCT',
      ecosystemProjectId: id,
      name,
      state: 'UP',
      stateSince: since,
      reportedAt: since,
      isPublished: shown !== null,
      publicName: shown?.name ?? null,
      publicDescription: shown?.description ?? null,
      position: index,
      watchedSince: at(110),
      createdAt: at(110),
      version: 1,
    }
  })
  await insertRows(em, 'services', services)
  const outages = OUTAGES.flatMap(([product, daysAgo, minutes, state, cause]) => {
    const service = services[product]
    const [beganAt, endedAt] = [at(daysAgo), at(daysAgo, minutes)]
    return service ? [{ id: newId(), serviceId: service.id, state, cause, beganAt, endedAt }] : []
  })
  await insertRows(em, 'service_outages', outages)
  const shop = services[1]
  if (shop) await writeIncidents(em, shop.id, at)
  await writeAlerts(em, services, outages)
}

async function writeIncidents(em: EntityManager, shopId: string, at: (daysAgo: number, minutes?: number) => Date) {
  const incident = { id: newId(), title: 'Orders could not be placed', impact: 'MAJOR', status: 'RESOLVED' }
  await insertRows(em, 'status_incidents', [
    { ...incident, beganAt: at(11), resolvedAt: at(11, 55), createdAt: at(11, 6), version: 3 },
  ])
  await insertRows(em, 'status_incident_services', [{ incidentId: incident.id, serviceId: shopId }])
  const said = [
    [6, 'INVESTIGATING', 'Some of you cannot place orders. We are looking for the reason.'],
    [24, 'IDENTIFIED', 'A change of this morning is to blame. We are taking it back.'],
    [55, 'RESOLVED', 'Orders can be placed again. None was lost: those that were begun are kept in your baskets.'],
  ] as const
  await insertRows(
    em,
    'status_updates',
    said.map(([minutes, status, message]) => ({ id: newId(), incidentId: incident.id, status, message, at: at(11, minutes) })), // prettier-ignore
  )
}

/** The outages as alerts that were handled, so that the history and a preview have something to tell by. */
async function writeAlerts(
  em: EntityManager,
  services: readonly { id: string; name: string }[],
  outages: readonly { serviceId: string; state: string; cause: string; beganAt: Date; endedAt: Date }[],
): Promise<void> {
  const [rule] = await sql<{ id: string; name: string }>(
    em,
    `select id, name from integrations.alert_rules where key = 'service-down'`,
  )
  if (!rule) return
  const alerts = outages
    .filter(({ state }) => state === 'DOWN')
    .map(({ serviceId, beganAt, endedAt }) => {
      const { name } = services.find(({ id }) => id === serviceId)!
      const times = { beganAt, lastSeenAt: endedAt, acknowledgedAt: null, resolvedAt: endedAt, notifiedAt: beganAt }
      const rest = {
        category: 'CRITICAL',
        severity: 'CRITICAL',
        audience: 'STAFF',
        status: 'RESOLVED',
        value: 0,
        peak: 1,
      }
      const flags = { isHeld: false, isSilenced: false, version: 1 }
      return {
        id: newId(),
        ruleId: rule.id,
        subject: serviceId,
        title: `${rule.name}: ${name}`,
        ...rest,
        ...times,
        ...flags,
      }
    })
  await insertRows(em, 'alerts', alerts)
  const entries = alerts.flatMap(({ id, beganAt, resolvedAt }) => [
    { id: newId(), alertId: id, kind: 'FIRED', message: 'A service is down.', at: beganAt },
    { id: newId(), alertId: id, kind: 'RESOLVED', message: 'It is over: It works again.', at: resolvedAt },
  ])
  await insertRows(em, 'alert_timeline', entries)
  const signals = outages
    .filter(({ state }) => state === 'DOWN')
    .flatMap(({ serviceId, beganAt, endedAt }) => {
      const minutes = Math.ceil((endedAt.getTime() - beganAt.getTime()) / MINUTE_MS)
      return Array.from({ length: minutes + 1 }, (_, index) => ({
        metric: 'services.down',
        subject: serviceId,
        minute: new Date(Math.floor(beganAt.getTime() / MINUTE_MS) * MINUTE_MS + index * MINUTE_MS),
        count: 0,
        total: 0,
        latest: index === minutes ? 0 : 1,
      }))
    })
  await insertRows(em, 'alert_signals', signals)
}
