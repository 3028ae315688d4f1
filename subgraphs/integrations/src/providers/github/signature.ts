import { createHmac, timingSafeEqual } from 'node:crypto'

const PATTERN = /^sha256=([0-9a-f]{64})$/i

/**
 * Verifies `X-Hub-Signature-256` on the raw body: HMAC-SHA256, hex, prefixed with `sha256=`.
 *
 * The comparison takes the same time whatever the difference. A missing or malformed header is a failed verification, not an error.
 * Source: https://docs.github.com/webhooks/using-webhooks/validating-webhook-deliveries
 */
export function verifySignature(secret: string, rawBody: Uint8Array, header: string | undefined): boolean {
  const sent = PATTERN.exec(header ?? '')?.[1]
  if (sent === undefined || secret === '') return false
  return timingSafeEqual(createHmac('sha256', secret).update(rawBody).digest(), Buffer.from(sent, 'hex'))
}
