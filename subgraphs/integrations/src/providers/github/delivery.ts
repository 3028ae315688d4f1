/** What GitHub says about one delivery, in its headers and in the top of its body. */
export interface Delivery {
  /** `X-GitHub-Event`, for example `pull_request`. */
  event: string
  /** The body's `action`, for example `opened`; events such as `push` have none. */
  action: string | null
  /** `X-GitHub-Delivery`: the same over redeliveries, so it tells a repeated delivery. */
  deliveryKey: string
  /** `X-GitHub-Hook-ID`: null from a GitHub Enterprise Server that does not send it. */
  hookId: string | null
  /** What the hook is on: `repository`, `organization`, `integration`… and its id. */
  hookTarget: { type: string; id: string } | null
}

export type ReadDelivery =
  { ok: true; delivery: Delivery; payload: object } | { ok: false; status: 400 | 415; reason: string }

const EVENT = /^[a-z][a-z0-9_]{0,63}$/
/** A GUID from GitHub; any printable word will do to tell a repeated delivery. */
const DELIVERY = /^[\x21-\x7e]{1,128}$/

/**
 * Reads a delivery whose signature was verified.
 *
 * @param headers lower-case names.
 * @param rawBody JSON, or `payload=<JSON>` when the hook's content type is `application/x-www-form-urlencoded` (GitHub's default).
 */
export function readDelivery(headers: Record<string, string | undefined>, rawBody: Buffer): ReadDelivery {
  const event = headers['x-github-event'] ?? ''
  if (!EVENT.test(event)) return refuse('The X-GitHub-Event header is missing or is not the name of an event.')
  const deliveryKey = headers['x-github-delivery'] ?? ''
  if (!DELIVERY.test(deliveryKey)) return refuse('The X-GitHub-Delivery header is missing or is not a delivery id.')

  const json = jsonText(headers['content-type'] ?? 'application/json', rawBody)
  if (json === null) {
    return refuse(
      'The content type is not supported: set the content type of the webhook to application/json on GitHub.',
      415,
    )
  }
  const payload = parseObject(json)
  if (payload === null) return refuse('The body is not a JSON object.')

  const type = headers['x-github-hook-installation-target-type']
  const id = headers['x-github-hook-installation-target-id']
  return {
    ok: true,
    payload,
    delivery: {
      event,
      action: 'action' in payload && typeof payload.action === 'string' ? payload.action : null,
      deliveryKey,
      hookId: headers['x-github-hook-id'] ?? null,
      hookTarget: type !== undefined && id !== undefined ? { type, id } : null,
    },
  }
}

function jsonText(contentType: string, rawBody: Buffer): string | null {
  const mediaType = contentType.split(';', 1)[0]?.trim().toLowerCase()
  if (mediaType === 'application/json') return rawBody.toString('utf8')
  if (mediaType === 'application/x-www-form-urlencoded') {
    return new URLSearchParams(rawBody.toString('utf8')).get('payload') ?? ''
  }
  return null
}

function parseObject(json: string): object | null {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null
  } catch {
    return null
  }
}

function refuse(reason: string, status: 400 | 415 = 400): ReadDelivery {
  return { ok: false, status, reason }
}
