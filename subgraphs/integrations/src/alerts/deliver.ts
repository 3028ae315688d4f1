import { type Database, sql, system, transaction } from '@atrium/kit/database'
import { toGlobalId } from '@atrium/kit/ids'
import { deadLetterName, type Jobs } from '@atrium/kit/jobs'
import type { Logger } from '@atrium/kit/logs'
import type { Outbound } from '@atrium/kit/outbound'
import { decryptSecret, type Keyring } from '@atrium/kit/secrets'
import { Connection } from '../connections/connection.entity.ts'
import { readSecrets } from '../connections/secrets.ts'
import { ALERT_QUEUE } from '../migrations.ts'
import { providerOf } from '../providers/registry.ts'
import { addToTimeline } from './lifecycle.ts'
import { webhookPlace } from './rule-secret.ts'

interface Deps {
  database: Database
  jobs: Jobs
  keyring: Keyring
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

/** Posts alerts to chats and addresses. Tried again for a while; what came of it stands in the alert's timeline. */
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
  const call = { fetch: deps.outbound.fetch, signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]) }
  if (job.route === 'DISCORD') await postToDiscord(deps, told, { ...words, call, key: `${job.alertId}:${job.change}` })
  else await postToWebhook(deps, told, { ...words, call, job })
  await note(deps.database, job.alertId, 'DELIVERED', `${NAMES[job.route]} was told.`)
}

type Words = { title: string; text: string; url: string; call: { fetch: typeof fetch; signal: AbortSignal } }

async function postToDiscord(
  deps: Deps,
  told: Told,
  { title, text, url, call, key }: Words & { key: string },
): Promise<void> {
  const found = await transaction(deps.database, system('job'), async (em) => {
    const connection = told.discordConnectionId && (await em.findOne(Connection, { id: told.discordConnectionId }))
    return connection ? { connection, secrets: await readSecrets(em, connection, deps.keyring) } : null
  })
  if (!found) return
  const { connection, secrets } = found
  const postMessage = providerOf(connection.handlerKey).commands?.postMessage
  if (!postMessage) throw new Error(`${connection.name} takes no messages.`)
  const channel = told.discordChannel
  await postMessage({ ...connection.config, ...secrets }, { channel, title, text, url }, { ...call, key })
}

/** `content` is what Discord reads, `text` what Slack and its kin do; the rest is for programs. */
async function postToWebhook(
  deps: Deps,
  told: Told,
  { title, text, url, call, job }: Words & { job: DeliveryJob },
): Promise<void> {
  if (!told.webhookUrl) return
  const address = decryptSecret(told.webhookUrl, webhookPlace(told.ruleId), deps.keyring)
  const line = `**${title}**\n${text}\n${url}`
  const { severity, category } = told
  const alert = { id: job.alertId, change: job.change, title: told.title, message: text, severity, category, url }
  const answer = await call.fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ content: line, text: `${title}: ${text} ${url}`, alert }),
    redirect: 'error',
    signal: call.signal,
  })
  await answer.body?.cancel()
  if (!answer.ok) throw new Error(`The address answered with ${answer.status}.`)
}

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
