import { createHmac, timingSafeEqual } from 'node:crypto'
import { type Database, sql, system, transaction } from '@atrium/kit/database'
import { fromGlobalId } from '@atrium/kit/ids'
import type { Logger } from '@atrium/kit/logs'
import type { Vault } from '@atrium/kit/data-keys'
import { placeOf, WEBHOOK_SECRET } from '../connections/secrets.ts'
import { storeSamples } from '../metrics/ingest.ts'
import { storeUsage } from '../usage/ingest.ts'
import type { ReadUsage } from '../usage/event.ts'
import { BATCH_SAMPLES, type Sample, sampleProblem } from '../metrics/sample.ts'
import type { WebhookAnswer, WebhookHandler, WebhookRequest } from '../webhooks/handler.ts'
import type { RefusalReason, Refusals } from '../webhooks/refusals.ts'
import { readJson, UnreadableAnswerError } from './answer.ts'

const MOST_BYTES = 1_000_000
const MOST_PROBLEMS = 20

/** Carries `sha256=` and the HMAC-SHA256 of the body in hex, with the connection's webhook secret. */
export const SIGNATURE_HEADER = 'x-atrium-signature'

export function signatureOf(body: Buffer | string, secret: string): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`
}

interface Deps {
  database: Database
  vault: Vault
  refusals: Refusals
  log: Logger
}

/**
 * Takes metrics and use that a project tells by itself: `POST /webhooks/ecosystem/:connectionId`, all of a body or nothing of it. A sample or
 * an event that was sent before is there once, so a body may be sent again.
 *
 * Answers: 202 with how many samples were new; 400 not readable, 401 signature missing or wrong, 404 no such connection, 413
 * too large, 422 with what is wrong with which sample, 503 to be sent again.
 */
export function createPushHandler(deps: Deps): WebhookHandler {
  return async (request) => {
    if (request.method !== 'POST') return answer(405, { error: 'Metrics are posted.' }, { allow: 'POST' })
    try {
      const outcome = await takeIn(deps, request)
      if ('refused' in outcome) deps.refusals.count(outcome.refused, outcome.connectionId, request)
      return answer(outcome.status, outcome.body)
    } catch (error) {
      deps.log.error({ err: error, connectionId: request.connectionId }, 'Pushed metrics could not be stored')
      return answer(503, { error: 'The metrics could not be stored. Send them again shortly.' }, { 'retry-after': '5' })
    }
  }
}

type Outcome =
  | { status: number; body: object }
  | { status: number; body: object; refused: RefusalReason; connectionId: string | null }

async function takeIn(deps: Deps, request: WebhookRequest): Promise<Outcome> {
  const id = fromGlobalId('Connection', request.connectionId)
  const receiver = id && (await findReceiver(deps, id))
  if (!receiver) {
    const error = 'There is no such connection. Copy the address from the project’s page.'
    return { status: 404, body: { error }, refused: 'unknown_connection', connectionId: null }
  }
  if (!isSigned(request, receiver.secret)) {
    const error = `The signature is missing or wrong. Send ${SIGNATURE_HEADER}: sha256=…, the HMAC-SHA256 of the body with the webhook secret.`
    return { status: 401, body: { error }, refused: 'wrong_signature', connectionId: id }
  }
  if (request.rawBody.length > MOST_BYTES) return { status: 413, body: { error: 'Send at most 1 MB at once.' } }
  const now = new Date()
  const read = readBody(request.rawBody, now)
  if ('error' in read) return { status: 400, body: read, refused: 'malformed', connectionId: id }
  const badSamples = read.samples.map((sample) => sampleProblem(sample, now)).filter((problem) => problem !== null)
  const problems = [...badSamples, ...read.usage.problems]
  if (problems.length > 0) {
    return { status: 422, body: { error: 'Nothing was stored.', problems: problems.slice(0, MOST_PROBLEMS) } }
  }
  const stored = await transaction(deps.database, system('job'), async (em) => {
    const usage = await storeUsage(em, receiver.projectId, read.usage.events)
    const samples = await storeSamples(em, receiver.projectId, read.samples)
    return read.usage.events.length > 0 ? { ...samples, usage } : samples
  })
  return { status: 202, body: stored }
}

function readBody(rawBody: Buffer, now: Date): { samples: Sample[]; usage: ReadUsage } | { error: string } {
  try {
    const body: unknown = JSON.parse(rawBody.toString('utf8'))
    if (typeof body !== 'object' || body === null || Array.isArray(body)) return { error: 'Send a JSON object.' }
    // Without a time of the sender's, a body that is sent again would count twice.
    if (typeof (body as Record<string, unknown>)['timestamp'] !== 'string') {
      return { error: 'Send “timestamp”, the instant of the samples, such as 2026-01-31T12:00:00Z.' }
    }
    const { samples, usage } = readJson(body as Record<string, unknown>, now, BATCH_SAMPLES)
    return { samples, usage }
  } catch (error) {
    return { error: error instanceof UnreadableAnswerError ? error.message : 'The body is not JSON.' }
  }
}

function isSigned({ headers, rawBody }: WebhookRequest, secret: string): boolean {
  const sent = Buffer.from(headers[SIGNATURE_HEADER] ?? '')
  const expected = Buffer.from(signatureOf(rawBody, secret))
  return sent.length === expected.length && timingSafeEqual(sent, expected)
}

function findReceiver({ database, vault }: Deps, id: string): Promise<{ projectId: string; secret: string } | null> {
  return transaction(
    database,
    system('job'),
    async (em) => {
      const [row] = await sql<{ projectId: string; companyId: string | null; ciphertext: string }>(
        em,
        `select project.id as "projectId", connection.company_id as "companyId", ciphertext
         from integrations.ecosystem_projects project
         join integrations.connections connection on connection.id = project.connection_id and connection.status <> 'PAUSED'
         join integrations.connection_secrets secret on secret.connection_id = connection.id and secret.name = ?
         where connection.id = ? and project.status = 'ACTIVE'`,
        [WEBHOOK_SECRET, id],
      )
      if (!row) return null
      const place = placeOf({ id, companyId: row.companyId }, WEBHOOK_SECRET)
      return { projectId: row.projectId, secret: await vault.open(row.ciphertext, place) }
    },
    { readOnly: true },
  )
}

function answer(status: number, body: object, headers: Record<string, string> = {}): WebhookAnswer {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) }
}
