import type { EntityManager } from '@mikro-orm/postgresql'
import { type Database, sql, system, transaction } from '@atrium/kit/database'
import type { SubgraphExecutor } from '@atrium/kit/executor'
import { newId, toGlobalId } from '@atrium/kit/ids'
import { deadLetterName, type Jobs } from '@atrium/kit/jobs'
import type { Logger } from '@atrium/kit/logs'
import type { Outbound } from '@atrium/kit/outbound'
import type { Vault } from '@atrium/kit/data-keys'
import { ENDPOINT_QUEUE } from '../migrations.ts'
import { WebhookEndpoint } from './endpoint.entity.ts'
import { noteFailure, noteSuccess, tellChanged } from './health.ts'
import { WebhookMessage, WebhookMessageAttempt } from './message.entity.ts'
import { makePayload } from './payload.ts'
import { nextAttempt } from './retries.ts'
import { signingSecrets } from './secrets.ts'
import { type Answer, sendOnce } from './send.ts'
import { signedHeaders } from './sign.ts'

/** Messages sent at once in one process; they wait for receivers most of the time. */
const CONCURRENCY = 8
/** Of those, for one endpoint: one that hangs does not hold up the others. */
const MOST_PER_ENDPOINT = 2
const BUSY_SECONDS = 2
/** How much before its time a job may come, and from when on it is not this message's. */
const EARLY_MS = 1000
const STALE_MS = 60_000

export interface DeliverDeps {
  database: Database
  jobs: Jobs
  vault: Vault
  outbound: Outbound
  log: Logger
  /** The subgraph itself: payloads are read through it, as the endpoint. */
  execute: SubgraphExecutor['execute']
}

interface MessageJob {
  messageId: string
}

/** A message that is due, with its endpoint and what it is signed with. */
interface Due {
  message: WebhookMessage
  endpoint: WebhookEndpoint
  secrets: string[]
}

/** Sends messages. Whose process dies on the way is sent by another, with the same id: a receiver tells by it what it has already. */
export async function startDelivery(deps: DeliverDeps): Promise<{ dispose(): Promise<void> }[]> {
  const { jobs, log } = deps
  const inFlight = new Map<string, number>()
  const worker = await jobs.work<MessageJob>(
    ENDPOINT_QUEUE,
    async ({ messageId }, signal) => {
      const due = await readDue(deps, messageId)
      if (!due) return
      const { id } = due.endpoint
      const busy = inFlight.get(id) ?? 0
      if (busy >= MOST_PER_ENDPOINT) return putOff(deps, messageId)
      inFlight.set(id, busy + 1)
      try {
        await deliver(deps, due, signal)
      } catch (error) {
        log.error({ err: error, messageId }, 'A webhook of a third party could not be sent')
        throw error
      } finally {
        const left = (inFlight.get(id) ?? 1) - 1
        if (left > 0) inFlight.set(id, left)
        else inFlight.delete(id)
      }
    },
    { concurrency: CONCURRENCY },
  )
  const undertaker = await jobs.work<MessageJob>(deadLetterName(ENDPOINT_QUEUE), ({ messageId }) =>
    giveUp(deps.database, messageId),
  )
  return [worker, undertaker]
}

function readDue({ database, jobs, vault }: DeliverDeps, messageId: string): Promise<Due | null> {
  return transaction(database, system('job'), async (em) => {
    const message = await em.findOne(WebhookMessage, { id: messageId })
    if (message?.status !== 'PENDING') return null
    const early = (message.nextAttemptAt?.getTime() ?? 0) - Date.now()
    if (early > EARLY_MS) {
      // Clocks differ, or the job is of before it was sent by hand: then one of its own comes later.
      if (early < STALE_MS) await jobs.send(em, ENDPOINT_QUEUE, { messageId }, { startAfter: Math.ceil(early / 1000) })
      return null
    }
    const endpoint = await em.findOneOrFail(WebhookEndpoint, { id: message.endpointId })
    if (endpoint.status === 'ENABLED') {
      return { message, endpoint, secrets: await signingSecrets(em, endpoint, vault) }
    }
    await end(em, message, 'FAILED', 'The endpoint was switched off. Switch it on and send the message again.')
    return null
  })
}

/** Comes back in a moment: its endpoint is busy. */
function putOff({ database, jobs }: DeliverDeps, messageId: string): Promise<void> {
  return transaction(database, system('job'), (em) =>
    jobs.send(em, ENDPOINT_QUEUE, { messageId }, { startAfter: BUSY_SECONDS }),
  )
}

async function deliver(deps: DeliverDeps, { message, endpoint, secrets }: Due, signal: AbortSignal): Promise<void> {
  const body = message.payload ?? (await makePayload(deps.execute, endpoint, message))
  if (body === null) {
    const reason = 'The activity is not there any more, or not for the owner of this endpoint.'
    return transaction(deps.database, system('job'), (em) => end(em, message, 'SKIPPED', reason))
  }
  const headers = signedHeaders({ id: toGlobalId('WebhookMessage', message.id), body, at: new Date() }, secrets)
  const answer = await sendOnce(deps.outbound.fetch, endpoint.url, body, headers, signal)
  // The process ends: another one sends it.
  if (signal.aborted) throw new Error('Interrupted.')
  await transaction(deps.database, system('job'), (em) => note(em, deps.jobs, { message, endpoint, body, answer }))
}

async function note(
  em: EntityManager,
  jobs: Jobs,
  {
    message,
    endpoint,
    body,
    answer,
  }: { message: WebhookMessage; endpoint: WebhookEndpoint; body: string; answer: Answer },
): Promise<void> {
  if (!(await lockEndpoint(em, endpoint.id))) return
  const { statusCode, error, excerpt: responseExcerpt, durationMs } = answer
  em.persist(
    em.create(WebhookMessageAttempt, {
      id: newId(),
      messageId: message.id,
      companyId: message.companyId ?? null,
      statusCode,
      error,
      responseExcerpt,
      durationMs,
    }),
  )
  await em.flush()
  const tries = message.tries + 1
  const isGone = statusCode === 410
  const next = answer.isOk || isGone ? null : nextAttempt(tries, new Date(), answer.retryAfter)
  const status = answer.isOk ? 'SUCCEEDED' : next === null ? 'FAILED' : 'PENDING'
  const [kept] = await sql<{ id: string }>(
    em,
    `update integrations.webhook_messages set payload = ?, attempts = attempts + 1, tries = ?, status = ?, reason = ?,
       next_attempt_at = ?, finished_at = case when ? = 'PENDING' then null else now() end
     where id = ? and status = 'PENDING' and tries = ? returning id`,
    [body, tries, status, error, next, status, message.id, message.tries],
  )
  if (kept && next) {
    const startAfter = Math.max(1, Math.ceil((next.getTime() - Date.now()) / 1000))
    await jobs.send(em, ENDPOINT_QUEUE, { messageId: message.id }, { startAfter })
  }
  if (answer.isOk) await noteSuccess(em, endpoint)
  else await noteFailure(em, endpoint, { isGone, error: error! })
  await tellChanged(em, endpoint)
}

/** First, as whoever deletes an endpoint locks it before its messages. @returns whether it is there still. */
async function lockEndpoint(em: EntityManager, id: string): Promise<boolean> {
  const rows = await sql(em, 'select 1 from integrations.webhook_endpoints where id = ? for update', [id])
  return rows.length > 0
}

async function end(em: EntityManager, message: WebhookMessage, status: 'FAILED' | 'SKIPPED', reason: string) {
  if (!(await lockEndpoint(em, message.endpointId))) return
  await sql(
    em,
    `update integrations.webhook_messages set status = ?, reason = ?, next_attempt_at = null, finished_at = now()
     where id = ? and status = 'PENDING'`,
    [status, reason, message.id],
  )
  await tellChanged(em, { id: message.endpointId, companyId: message.companyId ?? null })
}

/** What failed again and again within the product: a person may send it once more. */
function giveUp(database: Database, messageId: string): Promise<void> {
  return transaction(database, system('job'), async (em) => {
    const message = await em.findOne(WebhookMessage, { id: messageId })
    if (message) await end(em, message, 'FAILED', 'It could not be prepared, which was logged. Send it again.')
  })
}
