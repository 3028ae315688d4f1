import { type Database, sql, system, transaction } from '@atrium/kit/database'
import { toGlobalId } from '@atrium/kit/ids'
import { deadLetterName, type Jobs } from '@atrium/kit/jobs'
import type { Logger } from '@atrium/kit/logs'
import type { Outbound } from '@atrium/kit/outbound'
import type { Vault } from '@atrium/kit/data-keys'
import { ALERT_QUEUE, COMMAND_QUEUE } from '../migrations.ts'
import { queueMessage } from './discord.ts'
import { addToTimeline } from './lifecycle.ts'
import { webhookPlace } from './rule-secret.ts'

interface Deps {
  database: Database
  jobs: Jobs
  vault: Vault
  outbound: Outbound
  /** Where people open the alert. */
  publicUrl: string
  log: Logger
}

interface DeliveryJob {
  alertId: string
  change: 'raised' | 'resolved'
  message: string
  route: 'DISCORD' | 'WEBHOOK'
}

/** What a message is made of. */
interface Told {
  title: string
  severity: string
  category: string
  ruleId: string
  discordConnectionId: string | null
  discordChannel: string | null
  webhookUrl: string | null
}

const TIMEOUT_MS = 10_000

/**
 * Posts alerts to addresses, tried again for a while, and queues the commands that post them to Discord. What came of either stands in
 * the alert's timeline.
 */
export async function startAlertDelivery(deps: Deps): Promise<{ dispose(): Promise<void> }[]> {
  const worker = await deps.jobs.work<DeliveryJob>(ALERT_QUEUE, (job, signal) => deliver(deps, job, signal), {
    concurrency: 2,
  })
  const undertaker = await deps.jobs.work<DeliveryJob>(deadLetterName(ALERT_QUEUE), ({ alertId, route }) =>
    note(deps.database, alertId, 'NOT_DELIVERED', `${NAMES[route]} could not be told, also not later.`),
  )
  return [worker, undertaker]
}

const NAMES = { DISCORD: 'Discord', WEBHOOK: 'The webhook' } as const

async function deliver(deps: Deps, job: DeliveryJob, signal: AbortSignal): Promise<void> {
  const told = await readTold(deps.database, job.alertId)
  if (!told) return
  const words = {
    title: `${job.change === 'raised' ? 'Alert' : 'Over'}: ${told.title}`,
    text: job.message,
    url: `${deps.publicUrl}/alerts?open=${toGlobalId('Alert', job.alertId)}`,
  }
  if (job.route === 'DISCORD') return postToDiscord(deps, told, job, words)
  await postToWebhook(deps, told, { ...words, job, signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]) })
  await note(deps.database, job.alertId, 'DELIVERED', `${NAMES[job.route]} was told.`)
}

type Words = { title: string; text: string; url: string }

async function postToDiscord(deps: Deps, told: Told, { alertId, change }: DeliveryJob, words: Words): Promise<void> {
  const of = { alertId, change, connectionId: told.discordConnectionId }
  const message = { channel: told.discordChannel, ...words }
  const isQueued = await transaction(deps.database, system('job'), (em) => queueMessage(em, deps.jobs, of, message))
  if (isQueued) deps.jobs.wake(COMMAND_QUEUE)
  else await note(deps.database, alertId, 'NOT_DELIVERED', 'Discord was not told: its connection was deleted.')
}

/** `content` is what Discord reads, `text` what Slack and its kin do; the rest is for programs. Texts call nobody. */
async function postToWebhook(
  { vault, outbound }: Deps,
  told: Told,
  { title, text, url, job, signal }: Words & { job: DeliveryJob; signal: AbortSignal },
): Promise<void> {
  if (!told.webhookUrl) return
  const address = await vault.open(told.webhookUrl, webhookPlace(told.ruleId))
  const content = withoutMentions(`**${title}**\n${text}\n${url}`)
  const line = withoutMentions(`${title}: ${text} ${url}`).replace(/[&<>]/g, (sign) => SLACK_ENTITIES[sign]!)
  const { severity, category } = told
  const alert = { id: job.alertId, change: job.change, title: told.title, message: text, severity, category, url }
  const answer = await outbound.fetch(address, {
    method: 'POST',
    // A try whose answer was lost is made again: receivers know it by this.
    headers: { 'content-type': 'application/json', 'idempotency-key': `${job.alertId}:${job.change}` },
    body: JSON.stringify({ content, allowed_mentions: { parse: [] }, text: line, alert }),
    redirect: 'error',
    signal,
  })
  await answer.body?.cancel()
  if (!answer.ok) throw new Error(`The address answered with ${answer.status}.`)
}

const SLACK_ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Names in a text may look like mentions: with a space of no width after it, `@` is none to any chat. */
const withoutMentions = (text: string): string => text.replace(/@(?=\S)/g, '@\u200b')

function readTold(database: Database, alertId: string): Promise<Told | undefined> {
  return transaction(
    database,
    system('job'),
    async (em) => {
      const [told] = await sql<Told>(
        em,
        `select alerts.title, alerts.severity, alerts.category, rule_id as "ruleId",
                discord_connection_id as "discordConnectionId", discord_channel as "discordChannel", webhook_url as "webhookUrl"
         from integrations.alerts join integrations.alert_rules on alert_rules.id = rule_id where alerts.id = ?`,
        [alertId],
      )
      return told
    },
    { readOnly: true },
  )
}

function note(database: Database, alertId: string, kind: string, message: string): Promise<void> {
  return transaction(database, system('job'), async (em) => {
    const [alert] = await sql(em, 'select 1 from integrations.alerts where id = ?', [alertId])
    if (alert) await addToTimeline(em, alertId, kind, message, new Date())
  })
}
