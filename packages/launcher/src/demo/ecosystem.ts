import { randomBytes } from 'node:crypto'
import { connectDemoEcosystem, type DemoPast, type DemoUse } from '@atrium/integrations'
import {
  ECOSYSTEM_METRICS,
  ECOSYSTEM_SERVICES,
  type EcosystemUser,
  pastOf,
  pastUsageOf,
  startEcosystemSimulator,
} from '@atrium/simulators'
import type { SubgraphConfig } from '../parts.ts'
import { DAY_MS } from './calendar.ts'
import { createRandom, type Random } from './random.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
/** How far back the charts of a fresh workspace go. */
const PAST = [
  { table: 'metric_minutes', bucketMs: MINUTE_MS, stepMs: MINUTE_MS, spanMs: 49 * HOUR_MS },
  { table: 'metric_hours', bucketMs: HOUR_MS, stepMs: 10 * MINUTE_MS, spanMs: 62 * DAY_MS },
  { table: 'metric_days', bucketMs: DAY_MS, stepMs: 2 * HOUR_MS, spanMs: 400 * DAY_MS },
] as const

const PAST_USE = [
  { table: 'usage_days', bucketMs: DAY_MS, from: 120, to: 36 },
  { table: 'usage_hours', bucketMs: HOUR_MS, from: 36, to: 0 },
] as const

/** Use the products, and are no company of the workspace. */
const STRANGERS = ['Harbour Books', 'Kestrel Labs', 'Nine Pines', 'Oru Foods', 'Studio Vale'] as const

/** What the agency wants to build next. */
const PLANNED = [
  ['ghost-mobile', 'Ghost Mobile', 'SD-Ghost in the pocket: memories on the phone, also without a network.'],
  ['agent-studio', 'Agent Studio', 'Puts agents together by drag and drop.'],
  ['vortex-insights', 'Vortex Insights', 'Reports over all products, each morning by mail.'],
  ['seftec-wallet', 'SEFTEC Wallet', 'One balance for shop, subscriptions and trade.'],
  ['trade-finance', 'Trade Finance', 'Advances on orders that partners have confirmed.'],
  ['partner-portal', 'Partner Portal', 'Where partners keep their offers and see their payments.'],
] as const

/** The agency's own products, as a local server that tells metrics. */
export async function startDemoEcosystem(config: Omit<SubgraphConfig, 'trustedHosts'>) {
  const token = randomBytes(32).toString('base64url')
  const simulator = await startEcosystemSimulator({ token })
  return {
    url: simulator.url,
    connect: () => {
      const active = ECOSYSTEM_SERVICES.map(({ key, name, description, repository }) => {
        return { key, name, description, repositoryUrl: repositoryUrl(repository), baseUrl: simulator.baseUrl(key) }
      })
      const planned = PLANNED.map(([key, name, description]) => {
        return { key, name, description, repositoryUrl: repositoryUrl(key), baseUrl: null }
      })
      return connectDemoEcosystem(config, {
        token,
        projects: [...active, ...planned],
        definitions: definitions(),
        past,
        use(companies) {
          const users = usersFrom(companies)
          simulator.serve(users)
          return pastUse(users)
        },
      })
    },
    dispose: () => simulator.dispose(),
  }
}

const repositoryUrl = (name: string): string => `https://github.com/northlight/${name}`

/** Companies of the workspace, and some that are none. */
function usersFrom(companies: readonly { id: string; name: string }[]): EcosystemUser[] {
  const keyOf = (name: string) => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
  return [
    ...companies.map(({ id, name }) => ({ key: keyOf(name), name, company: id })),
    ...STRANGERS.map((name) => ({ key: keyOf(name), name, company: null })),
  ]
}

/** What was used until the hour that is under way. */
function* pastUse(users: readonly EcosystemUser[]): Generator<DemoUse> {
  const today = Math.floor(Date.now() / DAY_MS) * DAY_MS
  const hour = Math.floor(Date.now() / HOUR_MS) * HOUR_MS
  for (const { table, bucketMs, from, to } of PAST_USE) {
    const span = { from: today - from * DAY_MS, to: to === 0 ? hour : today - to * DAY_MS, bucketMs }
    for (const { key } of ECOSYSTEM_SERVICES) {
      for (const { service, user, event, at, count } of pastUsageOf(key, users, span)) {
        yield { table, project: service, client: user.key, name: user.name, companyId: user.company, event, at, count }
      }
    }
  }
}

/** Of what they tell; what is recorded of each check is defined already. */
function definitions() {
  const metrics = ECOSYSTEM_SERVICES.flatMap((service) => service.metrics)
  return ECOSYSTEM_METRICS.map(({ key, name, description, direction, total }) => {
    const { unit, kind } = metrics.find((metric) => metric.name === key)!
    const aggregations = { projectAggregation: total, goodDirection: direction }
    return {
      key,
      name,
      description,
      unit,
      kind: kind === 'counter' ? ('COUNTER' as const) : ('GAUGE' as const),
      ...aggregations,
    }
  })
}

/** What the products told until now, the finer the nearer. */
function* past(): Generator<DemoPast> {
  const now = Date.now()
  for (const { table, bucketMs, stepMs, spanMs } of PAST) {
    const from = Math.floor((now - spanMs) / bucketMs) * bucketMs
    for (const service of ECOSYSTEM_SERVICES) {
      for (const { service: project, ...bucket } of pastOf(service, { from, to: now, bucketMs, stepMs })) {
        yield { table, project, ...bucket }
      }
      yield* checksOf(service.key, table, { from, to: now, bucketMs })
    }
  }
}

/** That it answered, but for an outage now and then. */
function* checksOf(
  project: string,
  table: DemoPast['table'],
  { from, to, bucketMs }: { from: number; to: number; bucketMs: number },
): Generator<DemoPast> {
  const count = Math.round(bucketMs / 10_000)
  for (let start = from; start < to; start += bucketMs) {
    const random = createRandom(Math.floor(start / 1000)).part(project)
    const failed = table === 'metric_minutes' ? 0 : outage(random, count)
    const at = new Date(start)
    yield { table, project, metric: 'up', at, count, sum: count - failed, min: failed > 0 ? 0 : 1, max: 1, last: 1 }
    const took = 9 + random.next() * 14
    const answered = count - failed
    yield {
      table,
      project,
      metric: 'response_time',
      at,
      count: answered,
      sum: took * answered,
      min: took * 0.6,
      max: took * 2.4,
      last: took,
    }
  }
}

function outage(random: Random, count: number): number {
  return random.chance(0.012) ? Math.max(1, Math.round(count * (0.05 + random.next() * 0.5))) : 0
}
