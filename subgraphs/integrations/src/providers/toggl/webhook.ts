import type {
  HandshakeAnswer,
  Headers,
  Processed,
  ProviderConfig,
  ProviderDelivery,
  ProviderRequest,
  ReadDelivery,
} from '../provider.ts'
import { bodyKey, joinedKey, parseObject, readJson } from '../shared/delivery.ts'
import { cut, reader } from '../shared/reader.ts'
import { verifyHmac } from '../shared/signatures.ts'
import { containerOf, entryFact, goneFact } from './entries.ts'

/** What Toggl is asked to tell: three events, as many as its free plan has. */
export const EVENT_FILTERS = (['created', 'updated', 'deleted'] as const).map((action) => ({
  entity: 'time_entry',
  action,
}))

export const verifyDelivery = ({ rawBody, headers }: ProviderRequest, { webhookSecret }: ProviderConfig): boolean =>
  verifyHmac(rawBody, headers['x-webhook-signature-256'], webhookSecret, { prefix: 'sha256=' })

/** A ping asks whether this is the right address: it wants its code back. Signed as everything is. */
export function answerPing(request: ProviderRequest, config: ProviderConfig): HandshakeAnswer | null {
  const body = reader(parseObject(request.rawBody.toString('utf8')))
  if (request.method !== 'POST' || body.text('payload') !== 'ping' || !verifyDelivery(request, config)) return null
  const validation_code = body.text('validation_code', 200)
  return {
    status: 200,
    contentType: 'application/json',
    body: JSON.stringify(validation_code === null ? {} : { validation_code }),
  }
}

const NAME = /^[a-z_]{2,40}$/

export function readDelivery(headers: Headers, rawBody: Buffer): ReadDelivery {
  const body = readJson(headers, rawBody)
  if (!body.ok) return body
  const p = reader(body.payload)
  const model = p.text('metadata.model') ?? ''
  const action = p.text('metadata.action') ?? ''
  if (!NAME.test(model) || !NAME.test(action))
    return { ok: false, status: 400, reason: 'The body does not say what happened to what.' }
  const id = p.id('event_id')
  const key = id === null || id === '0' ? bodyKey(model, rawBody) : joinedKey(p.id('subscription_id'), id)
  return { ok: true, delivery: { event: model, action, key, payload: body.payload } }
}

export function processDelivery({ event, action, payload }: ProviderDelivery): Processed {
  if (event !== 'time_entry') return { kind: 'ignored', reason: 'Of Toggl only time entries are kept.' }
  const p = reader(payload)
  const entry = p.at('payload')
  const externalId = entry.id('id') ?? p.id('metadata.time_entry_id')
  const container = containerOf(entry.id('project_id') ?? p.id('metadata.project_id'))
  if (action === 'deleted') {
    if (externalId === null) return { kind: 'ignored', reason: 'It does not say which entry was deleted.' }
    const at = p.instant('created_at') ?? new Date().toISOString()
    return {
      kind: 'events',
      events: [{ activity: null, actor: null, container, facts: [goneFact(externalId, container, at)] }],
    }
  }
  // Toggl tells the number of a person; the name comes with the next synchronisation.
  const person = { id: entry.id('user_id') ?? entry.id('uid'), name: 'Someone', email: null, avatarUrl: null }
  const fact = entryFact(entry, person)
  if (fact === null) return { kind: 'ignored', reason: 'The entry lacks its id or its begin.' }
  const seconds = fact.type === 'time_entry.upserted' ? fact.payload.seconds : null
  const isFinished =
    seconds !== null && (action === 'created' || (p.text('metadata.path', 300) ?? '').endsWith('/stop'))
  const what = entry.text('description', 80)
  const summary = `${durationOf(seconds ?? 0)} were tracked in Toggl${what === null ? '' : `: “${what}”`}`
  const activity = {
    type: 'toggl.time_tracked',
    category: 'PROJECT',
    audience: 'TEAM',
    summary: cut(summary, 200),
    source: 'toggl',
    url: null,
  } as const
  return {
    kind: 'events',
    events: [{ activity: isFinished ? activity : null, actor: null, container: fact.container, facts: [fact] }],
  }
}

/** `1 h 5 min`. */
function durationOf(seconds: number): string {
  const minutes = Math.max(1, Math.round(seconds / 60))
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return [hours > 0 ? `${hours} h` : '', rest > 0 ? `${rest} min` : ''].filter((part) => part !== '').join(' ')
}
