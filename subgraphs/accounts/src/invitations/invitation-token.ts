import { createHash, randomBytes } from 'node:crypto'

const DAYS = 7
const DAY_MS = 86_400_000

/** A new link's secret, what is kept of it, and when it ends. */
export function newToken(): { token: string; tokenHash: string; expiresAt: Date } {
  const token = randomBytes(32).toString('base64url')
  return { token, tokenHash: hashOf(token), expiresAt: new Date(Date.now() + DAYS * DAY_MS) }
}

/** SHA-256, hex: what is kept of a token. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
