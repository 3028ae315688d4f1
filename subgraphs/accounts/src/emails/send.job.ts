import { type Database, sql, system, transaction } from '@atrium/kit/database'
import { createSignal, startLoop } from '@atrium/kit/events'
import type { Jobs, QueueDefinition } from '@atrium/kit/jobs'
import type { Logger } from '@atrium/kit/logs'
import type { EntityManager } from '@mikro-orm/postgresql'
import { EmailEntity } from './email.entity.ts'
import { frameOf, type Mailer, unsubscribeUrl } from './mailer.ts'
import { MailFailure } from './providers/index.ts'
import { renderEmail, subjectOf } from './render.ts'
import { milestonesOf, recordEmailEvent } from './email-store.ts'
import { stateOf } from './email-state.ts'
import { type EmailData, OPTIONAL } from './template.ts'
import { currentTemplates, templateOfMail } from '../email-templates/template-store.ts'

/** Waits between tries are the job's own, see {@link waitFor}: a retry of the queue is for a process that died. */
export const emailsQueue: QueueDefinition = { name: 'accounts.emails', retryLimit: 8, retryDelay: 2, retryDelayMax: 60 }

const BATCH = 100
const IDLE_MS = 1000
const WORKERS = 4
/** With the waits between them, some two hours. */
const MOST_ATTEMPTS = 12
const FIRST_WAIT_S = 2
const LONGEST_WAIT_S = 3600

interface EmailJob {
  emailId: string
}

/**
 * Sends what is queued: a loop gives each mail to the job queue once, the most important first, and workers hand them to
 * the provider with no transaction open.
 */
export async function startSending(
  jobs: Jobs,
  database: Database,
  mailer: Mailer,
  log: Logger,
): Promise<{ dispose(): Promise<void> }> {
  const worker = await jobs.work<EmailJob>(
    emailsQueue.name,
    ({ emailId }, signal) => sendEmail({ jobs, database, mailer, log }, emailId, signal),
    { concurrency: WORKERS },
  )
  const signal = createSignal()
  const stopListening = database.onCommit(() => signal.wake())
  const loop = startLoop({
    signal,
    idleMs: IDLE_MS,
    onError: (error) => log.error({ err: error }, 'Queued mails could not be taken up; trying again'),
    async step() {
      const taken = await takeUp(jobs, database, mailer)
      if (taken > 0) jobs.wake(emailsQueue.name)
      return taken === BATCH ? 'more' : 'idle'
    },
  })
  return {
    async dispose() {
      stopListening()
      await loop.dispose()
      await worker.dispose()
      await mailer.provider.dispose?.()
    },
  }
}

/** Gives up to {@link BATCH} queued mails to the job queue. Processes that do so at the same time take different ones. */
function takeUp(jobs: Jobs, database: Database, mailer: Mailer): Promise<number> {
  return transaction(database, system('job'), async (em) => {
    const rows = await sql<{ id: string; template: string; data: EmailData }>(
      em,
      `select id, template, data from accounts.emails where state = 'QUEUED' and taken_up_at is null
       order by priority, created_at, id limit ${BATCH} for update skip locked`,
    )
    if (rows.length === 0) return 0
    const frame = await frameOf(em, mailer)
    const templates = await currentTemplates(
      em,
      rows.map(({ template }) => template),
    )
    const subjects = rows.map(({ id, template, data }) => ({
      id,
      subject: subjectOf(templates.get(template)!.template, data, frame).slice(0, 300),
    }))
    await sql(
      em,
      `update accounts.emails set taken_up_at = now(), subject = taken.subject
       from jsonb_to_recordset(?::jsonb) as taken(id uuid, subject text) where emails.id = taken.id`,
      [JSON.stringify(subjects)],
    )
    for (const { id } of rows) await jobs.send(em, emailsQueue.name, { emailId: id } satisfies EmailJob)
    return rows.length
  })
}

interface Parts {
  jobs: Jobs
  database: Database
  mailer: Mailer
  log: Logger
}

/** One mail: claimed, handed over, recorded. Each is a transaction of its own; between them none is open. */
export async function sendEmail(parts: Parts, id: string, signal: AbortSignal): Promise<void> {
  const { database, mailer } = parts
  const mail = await transaction(database, system('job'), (em) => claim(em, mailer, id))
  if (!mail) return
  let messageId: string | null
  try {
    messageId = (await mailer.provider.send(mail, signal)).messageId
  } catch (error) {
    if (!(error instanceof MailFailure)) throw error
    await transaction(database, system('job'), (em) => recordFailure(em, parts, id, error))
    return
  }
  await transaction(database, system('job'), (em) => recordSent(em, mailer, id, messageId))
}

/** Makes the mail this worker's. Null when there is nothing to do: sent, cancelled, or kept from its address. */
async function claim(em: EntityManager, mailer: Mailer, id: string) {
  const [lock] = await sql(em, 'select id from accounts.emails where id = ? for update', [id])
  const email = lock && (await em.findOne(EmailEntity, { id }))
  if (!email || (email.state !== 'QUEUED' && email.state !== 'SENDING')) return null
  if (email.state === 'SENDING' && !mayRepeat(email, mailer)) {
    // A worker died between handing over and writing that down.
    await fail(
      em,
      email,
      'It is not known whether this mail was sent: Atrium stopped at that moment. Resend it if it did not arrive.',
    )
    return null
  }
  const reason = await suppression(em, email)
  if (reason) {
    email.state = 'SUPPRESSED'
    email.error = reason
    await em.flush()
    await forgetSecret(em, id)
    await recordEmailEvent(em, id, 'SUPPRESSED', reason)
    return null
  }
  const [secret] = await sql<{ data: EmailData }>(em, 'select data from accounts.email_secrets where email_id = ?', [
    id,
  ])
  const frame = {
    ...(await frameOf(em, mailer)),
    unsubscribeUrl: canUnsubscribe(email) ? unsubscribeUrl(mailer, id) : null,
  }
  const { template, version } = await templateOfMail(em, { ...email, attempts: 0 })
  const content = await renderEmail(template, { ...email.data, ...secret?.data }, frame).catch((error: Error) => error)
  if (content instanceof Error) {
    await fail(em, email, `The mail could not be made: ${content.message}`)
    return null
  }
  email.state = 'SENDING'
  email.attempts += 1
  email.subject = content.subject.slice(0, 300)
  email.templateVersion = version
  email.provider = mailer.provider.key
  await em.flush()
  const { from, replyTo } = mailer.settings
  return {
    id,
    from: { email: from.email, name: from.name ?? frame.agencyName },
    to: { email: email.toEmail, name: email.toName ?? null },
    replyTo,
    subject: content.subject,
    html: content.html,
    text: content.text,
    template: email.template,
    unsubscribeUrl: frame.unsubscribeUrl,
  }
}

const canUnsubscribe = ({ category }: EmailEntity) => OPTIONAL.includes(category)

/**
 * Whether a mail that may have been sent is handed over again: where the provider sends it once all the same, and where a
 * second copy is better than none, since without the link of a SECURITY mail a person stays locked out.
 */
const mayRepeat = ({ category }: EmailEntity, { provider }: Mailer) => provider.isIdempotent || category === 'SECURITY'

/** Why the address gets no mail of this category, or null. */
async function suppression(em: EntityManager, { toEmail, category }: EmailEntity): Promise<string | null> {
  const [found] = await sql<{ reason: keyof typeof SUPPRESSED }>(
    em,
    `select reason from accounts.email_suppressions where email = ? and case reason
       when 'HARD_BOUNCE' then true
       when 'UNSUBSCRIBE' then category = ?
       else ? <> 'SECURITY' end
     order by reason limit 1`,
    [toEmail, category, category],
  )
  return found ? SUPPRESSED[found.reason] : null
}

const SUPPRESSED = {
  HARD_BOUNCE: 'An earlier mail to this address came back for good.',
  COMPLAINT: 'The person reported an earlier mail as spam.',
  UNSUBSCRIBE: 'The person has unsubscribed from mails of this kind.',
  STAFF: 'Staff asked for no mail to this address.',
}

async function recordSent(em: EntityManager, mailer: Mailer, id: string, messageId: string | null): Promise<void> {
  const isLog = mailer.provider.key === 'log'
  const email = await lockEmail(em, id)
  if (!email) return
  email.error = null
  email.providerMessageId = messageId
  if (isLog) email.state = 'LOGGED'
  else {
    email.sentAt ??= new Date()
    // A webhook may have been faster.
    email.state = stateOf(milestonesOf(email))!
  }
  await em.flush()
  if (!isLog) await forgetSecret(em, id)
  await recordEmailEvent(em, id, isLog ? 'LOGGED' : 'SENT', isLog ? 'No mail provider is set up.' : null)
}

async function recordFailure(em: EntityManager, { jobs, mailer, log }: Parts, id: string, failure: MailFailure) {
  const email = await lockEmail(em, id)
  if (!email) return
  log.warn(
    { emailId: id, attempt: email.attempts, outcome: failure.outcome, reason: failure.message },
    'A mail was not taken',
  )
  const isOver = email.attempts >= MOST_ATTEMPTS
  if (failure.outcome === 'never' || isOver) {
    return fail(em, email, isOver ? `Given up after ${email.attempts} tries. ${failure.message}` : failure.message)
  }
  if (failure.outcome === 'unknown' && !mayRepeat(email, mailer)) {
    return fail(
      em,
      email,
      `${failure.message} It is not known whether this mail was sent: resend it if it did not arrive.`,
    )
  }
  email.state = 'QUEUED'
  email.error = failure.message
  email.takenUpAt = new Date()
  await em.flush()
  const seconds = waitFor(email.attempts, failure.retryAfterMs)
  await recordEmailEvent(em, id, 'RETRY', `${failure.message} Trying again in ${seconds} s.`)
  await jobs.send(em, emailsQueue.name, { emailId: id } satisfies EmailJob, { startAfter: seconds })
}

/** Seconds before the next try: what the provider asked for, else doubling from {@link FIRST_WAIT_S}. */
export function waitFor(attempts: number, retryAfterMs: number | null): number {
  const own = FIRST_WAIT_S * 2 ** (attempts - 1)
  return Math.min(LONGEST_WAIT_S, retryAfterMs === null ? own : Math.ceil(retryAfterMs / 1000))
}

async function fail(em: EntityManager, email: EmailEntity, error: string): Promise<void> {
  email.state = 'FAILED'
  email.failedAt = new Date()
  email.error = error
  await em.flush()
  await forgetSecret(em, email.id)
  await recordEmailEvent(em, email.id, 'FAILED', error)
}

const forgetSecret = (em: EntityManager, id: string) =>
  sql(em, 'delete from accounts.email_secrets where email_id = ?', [id])

async function lockEmail(em: EntityManager, id: string): Promise<EmailEntity | null> {
  await sql(em, 'select id from accounts.emails where id = ? for update', [id])
  return em.findOne(EmailEntity, { id }, { refresh: true })
}
