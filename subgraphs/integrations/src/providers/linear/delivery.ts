import type { Headers, ProviderConfig, ProviderRequest, ReadDelivery } from '../provider.ts'
import { bodyKey, parseObject, readJson } from '../shared/delivery.ts'
import { reader } from '../shared/reader.ts'
import { isFresh, verifyHmac } from '../shared/signatures.ts'

const TYPE = /^[A-Za-z]{2,60}$/
const ACTION = /^[A-Za-z_]{2,60}$/
/** Linear asks to refuse what was sent longer ago. */
const TOLERANCE_MS = 60_000

/** The time stands in the body, so that it is signed too. */
export function verifyDelivery({ rawBody, headers }: ProviderRequest, { webhookSecret }: ProviderConfig): boolean {
  if (!verifyHmac(rawBody, headers['linear-signature'], webhookSecret)) return false
  const sentAt = reader(parseObject(rawBody.toString('utf8'))).number('webhookTimestamp')
  return sentAt !== null && isFresh(sentAt, { toleranceMs: TOLERANCE_MS })
}

export function readDelivery(headers: Headers, rawBody: Buffer): ReadDelivery {
  const body = readJson(headers, rawBody)
  if (!body.ok) return body
  const p = reader(body.payload)
  const event = p.text('type') ?? ''
  const action = p.text('action') ?? ''
  if (!TYPE.test(event) || !ACTION.test(action)) {
    return { ok: false, status: 400, reason: 'The body does not say what happened to what.' }
  }
  const id = headers['linear-delivery']
  const key = id !== undefined && /^[\w-]{8,100}$/.test(id) ? id : bodyKey(event, rawBody)
  return { ok: true, delivery: { event, action, key, payload: body.payload } }
}
