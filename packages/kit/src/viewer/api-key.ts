import { createHash, randomInt } from 'node:crypto'
import { crc32 } from 'node:zlib'

/** What an API key may read. Each is a part of the API; a key has one or more. */
export const API_KEY_SCOPES = [
  'activities:read',
  'billing:read',
  'integrations:read',
  'people:read',
  'projects:read',
  'schema:read',
] as const
export type ApiKeyScope = (typeof API_KEY_SCOPES)[number]

export function isApiKeyScope(text: string): text is ApiKeyScope {
  return (API_KEY_SCOPES as readonly string[]).includes(text)
}

/** What every key begins with, so that people, and scanners of repositories, tell one when they see it. */
export const API_KEY_PREFIX = 'atr_live_'

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
/** 62^30 is over 2^178: nobody guesses it, and a fast hash is enough to keep it. */
const RANDOM_LENGTH = 30
const CHECKSUM_LENGTH = 6
const SHAPE = new RegExp(`^${API_KEY_PREFIX}[0-9A-Za-z]{${RANDOM_LENGTH + CHECKSUM_LENGTH}}$`)

/**
 * A new secret: `atr_live_`, 30 random characters of base62, and the CRC-32 of all before it as six digits of base62 (`0-9A-Za-z`,
 * highest first). The checksum tells a typo or a lookalike from a key without asking anybody; it protects nothing.
 */
export function newApiKeySecret(): string {
  const random = Array.from({ length: RANDOM_LENGTH }, () => BASE62[randomInt(BASE62.length)]).join('')
  return withChecksum(API_KEY_PREFIX + random)
}

/** Whether it is meant as an API key, good or not. */
export function looksLikeApiKey(text: string): boolean {
  return text.startsWith(API_KEY_PREFIX)
}

/** Whether it has the form of an API key and its checksum fits. */
export function isWellFormedApiKey(text: string): boolean {
  return SHAPE.test(text) && withChecksum(text.slice(0, -CHECKSUM_LENGTH)) === text
}

/** SHA-256, hex: all that is kept of a secret, and all that leaves the gateway. */
export function hashApiKey(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

function withChecksum(text: string): string {
  let rest = crc32(text)
  let digits = ''
  for (let i = 0; i < CHECKSUM_LENGTH; i += 1) {
    digits = BASE62[rest % BASE62.length] + digits
    rest = Math.floor(rest / BASE62.length)
  }
  return text + digits
}
