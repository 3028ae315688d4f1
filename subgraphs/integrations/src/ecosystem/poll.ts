import type { EntityManager } from '@mikro-orm/postgresql'
import { type Database, sql, system, transaction } from '@atrium/kit/database'
import { createSignal, recordEvent, startLoop } from '@atrium/kit/events'
import type { Logger } from '@atrium/kit/logs'
import type { Outbound } from '@atrium/kit/outbound'
import type { Vault } from '@atrium/kit/data-keys'
import { readSecrets } from '../connections/secrets.ts'
import { storeSamples } from '../metrics/ingest.ts'
import { RESPONSE_TIME, type Sample, sampleProblem, UP } from '../metrics/sample.ts'
import { storeUsage } from '../usage/ingest.ts'
import type { ProjectAnswer } from './answer.ts'
import { askProject, type Check, type EcosystemConfig } from './ask.ts'
import { healthAfter, secondsToNext } from './health.ts'
import type { EcosystemHealth, EcosystemProject } from './project.entity.ts'

interface Deps {
  database: Database
  vault: Vault
  outbound: Outbound
  log: Logger
}

/** How often is looked who is due. */
const PACE_MS = 1_000
/** Projects asked at once by one process. */
const AT_ONCE = 10
/** Time after which another process asks, when the one that took a project over dies meanwhile. */
const LEASE_SECONDS = 30

interface Due {
  id: string
  config: EcosystemConfig
}

/** Asks every active project that is due how it is, and keeps what it answers. In each process; a project is asked by one at a time. */
export function startPolling(deps: Deps): { dispose(): Promise<void> } {
  const stop = new AbortController()
  const loop = startLoop({
    signal: createSignal(),
    idleMs: PACE_MS,
    step: async () => ((await pollDue(deps, stop.signal)) === AT_ONCE ? 'more' : 'idle'),
    onError: (error) => deps.log.error({ err: error }, 'Ecosystem projects could not be asked; trying again'),
  })
  return {
    async dispose() {
      stop.abort()
      await loop.dispose()
    },
  }
}

/** @returns how many were asked. */
export async function pollDue(deps: Deps, signal?: AbortSignal): Promise<number> {
  const due = await claim(deps)
  await Promise.all(
    due.map(async ({ id, config }) => {
      const check = await askProject(config, { fetch: deps.outbound.fetch, ...(signal && { signal }) })
      // What was cut short by our own end tells nothing of the project; its lease runs out.
      if (!signal?.aborted) await recordCheck(deps.database, id, check)
    }),
  )
  return due.length
}

function claim({ database, vault }: Deps): Promise<Due[]> {
  return transaction(database, system('job'), async (em) => {
    const rows = await sql<{ id: string; connectionId: string; companyId: string | null; config: EcosystemConfig }>(
      em,
      `with due as (
         select project.id from integrations.ecosystem_projects project
         join integrations.connections connection on connection.id = connection_id and connection.status <> 'PAUSED'
         where project.status = 'ACTIVE' and next_poll_at <= now()
         order by next_poll_at limit ${AT_ONCE} for update of project skip locked
       )
       update integrations.ecosystem_projects project set next_poll_at = now() + interval '${LEASE_SECONDS} seconds'
       from due, integrations.connections connection where project.id = due.id and connection.id = connection_id
       returning project.id, connection_id as "connectionId", connection.company_id as "companyId", connection.config`,
    )
    return Promise.all(
      rows.map(async ({ id, connectionId, companyId, config }) => {
        const secrets = await readSecrets(em, { id: connectionId, companyId }, vault)
        return { id, config: { ...config, ...(secrets['token'] && { token: secrets['token'] }) } }
      }),
    )
  })
}

/** Keeps what came of a check: samples, health and the time of the next one, in one transaction. */
export function recordCheck(database: Database, id: string, check: Check, now = new Date()): Promise<void> {
  return transaction(database, system('job'), async (em) => {
    const [before] = await sql<Pick<EcosystemProject, 'name' | 'health' | 'failures' | 'pollSeconds'>>(
      em,
      `select name, health, failures, poll_seconds as "pollSeconds" from integrations.ecosystem_projects where id = ? for update`,
      [id],
    )
    if (!before) return
    const failures = check.ok ? 0 : before.failures + 1
    const said = check.ok ? check.answer.health : null
    const health = healthAfter(before.health, { failures, said })
    const reason = check.ok
      ? health === 'HEALTHY'
        ? null
        : (check.answer.reason ?? 'It says so itself.')
      : check.reason
    const retryAfter = check.ok ? null : check.retryAfter
    await sql(
      em,
      `update integrations.ecosystem_projects set health = ?, health_reason = ?, failures = ?, last_checked_at = ?,
         health_changed_at = case when health = ? then health_changed_at else ? end,
         next_poll_at = now() + ? * interval '1 second' where id = ?`,
      [health, reason, failures, now, health, now, secondsToNext(before.pollSeconds, { failures, retryAfter }), id],
    )
    if (check.ok) await noteDeployment(em, id, check.answer.deployment)
    if (health !== before.health)
      await tellHealth(em, { id, name: before.name, from: before.health, to: health, reason })
    if (check.ok) await storeUsage(em, id, check.answer.usage.events)
    // Last: who stores samples holds the place in their order until the commit.
    await storeSamples(em, id, samplesOf(check, now))
  })
}

/** Whether it answered and how long that took, and what it says of itself as far as that can be kept. */
function samplesOf(check: Check, now: Date): Sample[] {
  const own: Sample = { name: UP, service: '', at: now, value: check.ok ? 1 : 0 }
  if (!check.ok) return [own]
  const told = check.answer.samples.filter((sample) => sampleProblem(sample, now) === null)
  return [own, { name: RESPONSE_TIME, service: '', at: now, value: check.tookMs }, ...told]
}

async function noteDeployment(em: EntityManager, id: string, deployment: ProjectAnswer['deployment']): Promise<void> {
  if (!deployment) return
  await sql(
    em,
    `update integrations.ecosystem_projects set last_deployment_at = ?, last_deployment_version = ?
     where id = ? and (last_deployment_at is null or last_deployment_at < ?)`,
    [deployment.at, deployment.version, id, deployment.at],
  )
}

const SENTENCE = { HEALTHY: 'is healthy again.', DEGRADED: 'is degraded:', DOWN: 'is down:' } as const

async function tellHealth(
  em: EntityManager,
  change: { id: string; name: string; from: string; to: EcosystemHealth; reason: string | null },
): Promise<void> {
  const { id, name, from, to, reason } = change
  await recordEvent(em, {
    type: 'ecosystem.health_changed',
    payload: { ecosystemProjectId: id, name, from, to },
    companyId: null,
    activity: {
      type: `ecosystem.${to === 'HEALTHY' ? 'recovered' : to.toLowerCase()}`,
      category: 'INTEGRATION',
      audience: 'STAFF',
      summary: [name, SENTENCE[to], to === 'HEALTHY' ? null : reason].filter(Boolean).join(' '),
      source: 'ecosystem',
    },
  })
}
