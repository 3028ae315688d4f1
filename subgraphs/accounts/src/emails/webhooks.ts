import { type Database, sql, system, transaction } from '@atrium/kit/database'
import { newId } from '@atrium/kit/ids'
import type { Jobs, QueueDefinition } from '@atrium/kit/jobs'
import type { Logger } from '@atrium/kit/logs'
import type { EntityManager } from '@mikro-orm/postgresql'
import type { Mailer } from './mailer.ts'
import { oneClickUnsubscribe } from './unsubscribe.service.ts'
import { LockMode } from '@mikro-orm/core'
import { stateOf, withDelivery } from './email-state.ts'
import { milestonesOf, setMilestones } from './email-store.ts'
import { EmailEntity } from './email.entity.ts'
import type { DeliveryEvent } from './providers/index.ts'
import { suppress } from './suppression.service.ts'

export const deliveriesQueue: QueueDefinition = { name: 'accounts.email-deliveries', retryLimit: 5, retryDelay: 2 }

/** A delivery as the gateway takes it in; `provider` and `connectionId` are the two parts of the address after `/webhooks`. */
export interface WebhookRequest {
  provider: string
  connectionId: string
  method: 'GET' | 'POST'
  headers: Record<string, string>
  rawBody: Buffer
}

export interface WebhookAnswer {
  status: number
  headers?: Record<string, string>
  body?: string
}

interface DeliveryJob {
  deliveryId: string
}

const LARGEST = 1024 * 1024
/** A provider may tell of a mail before we have written down which it is. */
const WAIT_FOR_MAIL_S = 5
const LONGEST_WAIT = `interval '10 minutes'`

/**
 * `/webhooks/mail/:provider`: what the mail provider tells, verified on the raw bytes, stored once, acknowledged; a job does
 * the rest. `/webhooks/unsubscribe/:token`: a mail program's one-click unsubscribing (RFC 8058), and people who follow that link.
 */
export function createMailWebhooks(deps: {
  database: Database
  jobs: Jobs
  mailer: Mailer
  log: Logger
}): (request: WebhookRequest) => Promise<WebhookAnswer> {
  const { database, jobs, mailer, log } = deps
  return async (request) => {
    try {
      if (request.provider === 'unsubscribe') return await oneClickUnsubscribe(database, mailer, request)
      return await receive(database, jobs, mailer, request)
    } catch (error) {
      log.error({ err: error, provider: request.provider }, 'A delivery about mails could not be taken in')
      return answer(503, 'It could not be stored. Send it again shortly.', { 'retry-after': '5' })
    }
  }
}

async function receive(
  database: Database,
  jobs: Jobs,
  { provider }: Mailer,
  { connectionId, method, headers, rawBody }: WebhookRequest,
): Promise<WebhookAnswer> {
  if (method !== 'POST') return answer(405, 'Deliveries are posted.', { allow: 'POST' })
  if (connectionId !== provider.key || !provider.parseWebhook)
    return answer(404, 'This is not the mail provider in use.')
  if (rawBody.length > LARGEST) return answer(413, 'This is larger than any delivery about a mail.')
  const reading = provider.parseWebhook({ headers, rawBody })
  if (!reading.ok) return answer(reading.status, reading.reason)
  const { isSingleUse = false } = reading
  if (reading.events.length === 0 && !isSingleUse) return answer(200, 'There is nothing in it that Atrium follows.')
  const deliveryId = newId()
  const isNew = await transaction(database, system('ingest'), async (em) => {
    const stored = await sql(
      em,
      `insert into accounts.email_deliveries (id, provider, delivery_key, events) values (?, ?, ?, ?::jsonb)
       on conflict (provider, delivery_key) do nothing returning id`,
      [deliveryId, provider.key, reading.deliveryKey, JSON.stringify(reading.events)],
    )
    if (stored.length > 0) await jobs.send(em, deliveriesQueue.name, { deliveryId } satisfies DeliveryJob)
    return stored.length > 0
  })
  if (!isNew && isSingleUse) return answer(406, 'This delivery was taken in before.')
  jobs.wake(deliveriesQueue.name)
  return answer(202, 'Accepted.')
}

/** Works off what was stored. */
export function startDeliveries(jobs: Jobs, database: Database): Promise<{ dispose(): Promise<void> }> {
  return jobs.work<DeliveryJob>(deliveriesQueue.name, ({ deliveryId }) => workOff(jobs, database, deliveryId), {
    concurrency: 2,
  })
}

function workOff(jobs: Jobs, database: Database, deliveryId: string): Promise<void> {
  return transaction(database, system('job'), async (em) => {
    const [delivery] = await sql<{ provider: string; events: DeliveryEvent[]; isOld: boolean }>(
      em,
      `select provider, events, received_at < now() - ${LONGEST_WAIT} as "isOld" from accounts.email_deliveries
       where id = ? and handled_at is null for update`,
      [deliveryId],
    )
    if (!delivery) return
    let isMissing = false
    for (const event of delivery.events) {
      if (!(await applyDelivery(em, delivery.provider, event))) isMissing = true
    }
    if (isMissing && !delivery.isOld) {
      // Those that were found are not counted again.
      await jobs.send(em, deliveriesQueue.name, { deliveryId } satisfies DeliveryJob, { startAfter: WAIT_FOR_MAIL_S })
      return
    }
    await sql(em, 'update accounts.email_deliveries set handled_at = now() where id = ?', [deliveryId])
  })
}

/** One thing that was told of a mail. @returns false when there is no such mail, yet. */
async function applyDelivery(em: EntityManager, provider: string, event: DeliveryEvent): Promise<boolean> {
  const email = await findMail(em, provider, event)
  if (!email) return false
  const fresh = await sql(
    em,
    `insert into accounts.email_events (id, email_id, kind, detail, occurred_at, provider_key) values (?, ?, ?, ?, ?, ?)
     on conflict (provider_key) do nothing returning id`,
    [newId(), email.id, event.kind, event.detail?.slice(0, 2000) ?? null, event.occurredAt, `${provider}:${event.key}`],
  )
  if (fresh.length === 0) return true
  const milestones = withDelivery(milestonesOf(email), event.kind, new Date(event.occurredAt))
  setMilestones(email, milestones)
  email.state = stateOf(milestones)!
  email.providerMessageId ??= event.messageId
  const isTrouble = email.state === 'BOUNCED' || email.state === 'DEFERRED' || email.state === 'FAILED'
  email.error = isTrouble ? (event.detail ?? email.error ?? null) : null
  await em.flush()
  if (event.kind === 'HARD_BOUNCED') await suppress(em, email, 'HARD_BOUNCE', event.detail)
  if (event.kind === 'COMPLAINED') await suppress(em, email, 'COMPLAINT', event.detail)
  if (event.kind === 'UNSUBSCRIBED') await suppress(em, email, 'UNSUBSCRIBE', event.detail)
  return true
}

async function findMail(em: EntityManager, provider: string, event: DeliveryEvent): Promise<EmailEntity | null> {
  const locked = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const
  const byMessage =
    event.messageId && (await em.findOne(EmailEntity, { provider, providerMessageId: event.messageId }, locked))
  if (byMessage) return byMessage
  const isOurs = event.emailId !== null && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(event.emailId)
  return isOurs ? em.findOne(EmailEntity, { id: event.emailId!, toEmail: event.address }, locked) : null
}

function answer(status: number, message: string, headers: Record<string, string> = {}): WebhookAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(status < 300 ? { status: message } : { error: message }),
  }
}
