import { randomBytes } from 'node:crypto'
import { Webhook } from 'standardwebhooks'

/** A secret in the form of Standard Webhooks: `whsec_` and 32 random bytes in base64. */
export function newEndpointSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`
}

/**
 * Headers of Standard Webhooks (https://www.standardwebhooks.com): one signature for each secret, newest first, so that a receiver
 * that has either of them accepts it.
 * @param id the message's: the same at each attempt.
 */
export function signedHeaders(
  message: { id: string; body: string; at: Date },
  secrets: readonly string[],
): Record<string, string> {
  return {
    'webhook-id': message.id,
    'webhook-timestamp': String(Math.floor(message.at.getTime() / 1000)),
    'webhook-signature': secrets
      .map((secret) => new Webhook(secret).sign(message.id, message.at, message.body))
      .join(' '),
  }
}
