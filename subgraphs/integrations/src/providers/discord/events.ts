import type {
  HandshakeAnswer,
  Headers,
  Processed,
  ProviderConfig,
  ProviderDelivery,
  ProviderRequest,
  ReadDelivery,
} from '../provider.ts'
import { joinedKey, parseObject, readJson } from '../shared/delivery.ts'
import { cut, reader } from '../shared/reader.ts'
import { isFresh, verifyEd25519 } from '../shared/signatures.ts'

const EVENT = /^[A-Z][A-Z_]{2,60}$/

export function verify({ headers, rawBody }: ProviderRequest, { publicKey }: ProviderConfig): boolean {
  const time = headers['x-signature-timestamp'] ?? ''
  if (!/^\d+$/.test(time) || !isFresh(Number(time) * 1000)) return false
  const message = Buffer.concat([Buffer.from(time), rawBody])
  return verifyEd25519(message, headers['x-signature-ed25519'], publicKey, 'hex')
}

/** Discord asks now and then, also with a wrong signature, to see that this is refused. */
export function handshake(request: ProviderRequest, config: ProviderConfig): HandshakeAnswer | null {
  if (request.method !== 'POST' || parseObject(request.rawBody.toString('utf8'))?.['type'] !== 0) return null
  return { status: verify(request, config) ? 204 : 401 }
}

export function readDelivery(headers: Headers, rawBody: Buffer): ReadDelivery {
  const body = readJson(headers, rawBody)
  if (!body.ok) return body
  const p = reader(body.payload)
  const event = p.text('event.type') ?? ''
  if (!EVENT.test(event)) return { ok: false, status: 400, reason: 'The body names no event.' }
  const about = p.id('event.data.id') ?? p.id('event.data.user.id')
  const key = joinedKey(event, p.text('event.timestamp'), about)
  return { ok: true, delivery: { event, action: null, key, payload: body.payload } }
}

export function processDelivery({ event, payload }: ProviderDelivery): Processed {
  const p = reader(payload).at('event.data')
  const name = p.text('user.global_name', 60) ?? p.text('user.username', 60) ?? 'Someone'
  const server = p.text('guild.name', 80)
  const said: Record<string, string> = {
    APPLICATION_AUTHORIZED:
      server === null
        ? `${name} authorised the Discord application`
        : `${name} added the Discord application to ${server}`,
    APPLICATION_DEAUTHORIZED: `${name} removed the Discord application`,
  }
  const summary = said[event]
  if (summary === undefined) return { kind: 'ignored', reason: `Discord’s event ${event} is not shown.` }
  const activity = {
    type: `discord.${event.toLowerCase()}`,
    category: 'INTEGRATION' as const,
    audience: 'STAFF' as const,
    summary: cut(summary, 200),
    source: 'discord',
    url: null,
  }
  return {
    kind: 'events',
    events: [{ activity, actor: { id: null, name, avatarUrl: null, url: null }, container: null, facts: [] }],
  }
}
