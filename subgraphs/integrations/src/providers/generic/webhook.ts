import type {
  Headers,
  Processed,
  ProviderConfig,
  ProviderDelivery,
  ProviderRequest,
  ReadDelivery,
} from '../provider.ts'
import { bodyKey, joinedKey, readJson } from '../shared/delivery.ts'
import { cut, oneLine, reader } from '../shared/reader.ts'
import { verifyBearer, verifyHmac, verifyPlain, verifyStandardWebhook } from '../shared/signatures.ts'
import { activityOf } from '../shared/words.ts'
import { DEFAULT_SIGNING, type GenericConfig, SECRET_HEADER, SIGNATURE_HEADER } from './config-schema.ts'
import { say, valueAt } from './sentence.ts'

export const KEY = 'generic'

const typed = (config: ProviderConfig | undefined) => (config ?? {}) as unknown as GenericConfig
const EVENT_LENGTH = 60

export function verify({ headers, rawBody }: ProviderRequest, config: ProviderConfig): boolean {
  const { signing = DEFAULT_SIGNING, signatureHeader, algorithm, encoding, signaturePrefix } = typed(config)
  const { webhookSecret } = config
  const sent = (usual: string) => headers[(signatureHeader ?? usual).toLowerCase()]
  switch (signing) {
    case 'none':
      return true
    case 'secret-header':
      // In the header of sign-ins it may stand behind “Bearer”, as everywhere.
      return verifyPlain(sent(SECRET_HEADER), webhookSecret) || verifyBearer(sent(SECRET_HEADER), webhookSecret)
    case 'hmac': {
      const scheme = {
        algorithm: algorithm ?? 'sha256',
        encoding: encoding ?? 'hex',
        prefix: signaturePrefix ?? '',
      } as const
      return verifyHmac(rawBody, sent(SIGNATURE_HEADER), webhookSecret, scheme)
    }
    case 'standard-webhooks':
      return verifyStandardWebhook(rawBody, headers, webhookSecret)
    default:
      return false
  }
}

export function read(headers: Headers, rawBody: Buffer, settings?: ProviderConfig): ReadDelivery {
  const { eventPath, idPath } = typed(settings)
  const body = readBody(headers, rawBody)
  if (!body.ok) return body
  const p = reader(body.payload)
  const names = eventPath === undefined ? ['type', 'event'] : [eventPath]
  const event = names.map((path) => p.text(path, EVENT_LENGTH)).find((name) => name !== null) ?? 'webhook'
  const id = (idPath === undefined ? null : valueAt(p, idPath)) ?? headers['webhook-id'] ?? null
  const key = id === null ? bodyKey(event, rawBody) : joinedKey(event, id)
  return { ok: true, delivery: { event, action: null, key, payload: body.payload } }
}

/** JSON, be it an object or a list, or a form. */
function readBody(headers: Headers, rawBody: Buffer): ReturnType<typeof readJson> {
  if (/^application\/x-www-form-urlencoded\b/i.test(headers['content-type'] ?? '')) {
    return { ok: true, payload: Object.fromEntries(new URLSearchParams(rawBody.toString('utf8'))) }
  }
  const text = rawBody.toString('utf8')
  // So that paths into a list begin with a number, as into an object with a name.
  return text.trimStart().startsWith('[')
    ? readJson(headers, Buffer.from(`{"list":${text}}`))
    : readJson(headers, rawBody)
}

/** One delivery is one line of the feed, in the words of whoever set the connection up. */
export function process({ event, payload }: ProviderDelivery, _: unknown, settings?: ProviderConfig): Processed {
  const { sentence, linkPath } = typed(settings)
  const said = (sentence === undefined ? null : say(sentence, { event, ...payload })) ?? wordsFor(event)
  const url = linkPath === undefined ? null : reader(payload).url(linkPath)
  return {
    kind: 'events',
    events: [{ activity: activityOf(KEY, event, said, { url }), actor: null, container: null, facts: [] }],
  }
}

const wordsFor = (event: string) =>
  event === 'webhook' ? 'A webhook came in' : `A webhook came in: ${cut(oneLine(event), EVENT_LENGTH)}`
