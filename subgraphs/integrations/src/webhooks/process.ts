import { type Database, sql, system, transaction } from '@atrium/kit/database'
import { deadLetterName, type Jobs } from '@atrium/kit/jobs'
import type { Logger } from '@atrium/kit/logs'
import type { Outbound } from '@atrium/kit/outbound'
import type { Vault } from '@atrium/kit/data-keys'
import { THIN_WEBHOOK_QUEUE, WEBHOOK_QUEUE } from '../migrations.ts'
import { act, openDeliveries } from './act.ts'
import { completeDelivery, isThin } from './complete.ts'
import { noteFailure, setAside } from './failures.ts'
import type { Pressure } from './pressure.ts'

/**
 * Deliveries that need nothing from outside are worked off together, so many at a time, in one transaction. By one worker: two would wait for
 * each other's tasks.
 */
const TOGETHER = { size: 32, concurrency: 1 }
/** Larger ones are worked off alone. */
const LARGE_BYTES = 262_144
/** How long a batch gives way to what is coming in. */
const GIVES_WAY_MS = 2_000
/** Deliveries that are completed at their provider at once, in one process. */
const COMPLETED_AT_ONCE = 4

export interface WebhookJob {
  deliveryId: string
}

interface Deps {
  database: Database
  jobs: Jobs
  vault: Vault
  outbound: Outbound
  pressure: Pressure
  log: Logger
}

/**
 * Works off deliveries; one whose last try has failed is set aside for a person. Those that only name a thing go on to a queue of their
 * own, so that a slow provider holds up nobody else's.
 */
export async function startWebhookWorker(deps: Deps): Promise<{ dispose(): Promise<void> }[]> {
  const { database, jobs } = deps
  const worker = await jobs.workTogether<WebhookJob>(
    WEBHOOK_QUEUE,
    async (batch) => {
      await deps.pressure.calm(GIVES_WAY_MS)
      const ids = batch.map(({ data }) => data.deliveryId)
      return processDeliveries(deps, ids)
    },
    TOGETHER,
  )
  const completer = await jobs.work<WebhookJob>(
    THIN_WEBHOOK_QUEUE,
    ({ deliveryId }, signal) => completeDelivery(deps, deliveryId, signal),
    { concurrency: COMPLETED_AT_ONCE },
  )
  const undertakers = [WEBHOOK_QUEUE, THIN_WEBHOOK_QUEUE].map((queue) =>
    jobs.work<WebhookJob>(deadLetterName(queue), ({ deliveryId }) => setAside(database, deliveryId)),
  )
  return [worker, completer, ...(await Promise.all(undertakers))]
}

/**
 * Acts on deliveries, the small ones in one transaction with all that they lead to; if that fails, on each in one of its own. What was done
 * before is not done again. @returns what each failed of, in order.
 */
async function processDeliveries(deps: Deps, ids: string[]): Promise<(Error | null)[]> {
  const failures = new Map<string, Error>()
  const large = await largeOnes(deps.database, ids)
  const small = ids.filter((id) => !large.has(id))
  const isDone = await processTogether(deps, small).then(
    () => true,
    () => false,
  )
  for (const id of isDone ? large : ids) {
    await processTogether(deps, [id]).catch(async (error: unknown) => {
      failures.set(id, await noteFailure(deps, id, error))
    })
  }
  return ids.map((id) => failures.get(id) ?? null)
}

/** Those that would fill the memory if many of them were read at once. */
async function largeOnes(database: Database, ids: string[]): Promise<Set<string>> {
  const rows = await transaction(database, system('job'), (em) =>
    sql<{ id: string }>(
      em,
      'select id from integrations.webhook_deliveries where id = any (?::uuid[]) and size_bytes > ?',
      [`{${ids.join(',')}}`, LARGE_BYTES],
    ),
  )
  return new Set(rows.map(({ id }) => id))
}

async function processTogether(deps: Deps, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  const passedOn = await transaction(deps.database, system('job'), async (em) => {
    const opened = await openDeliveries(em, ids)
    const thin = opened.filter(isThin)
    const whole = opened.filter((open) => !isThin(open))
    await act(
      em,
      whole.map((open) => ({ open, completed: null })),
    )
    await deps.jobs.sendAll(
      em,
      THIN_WEBHOOK_QUEUE,
      thin.map(({ row }) => ({ deliveryId: row.id })),
    )
    return thin.length > 0
  })
  if (passedOn) deps.jobs.wake(THIN_WEBHOOK_QUEUE)
}
