import {
  createHash,
  createHmac,
  createPublicKey,
  type KeyObject,
  timingSafeEqual,
  verify as verifySignature,
} from 'node:crypto'

/**
 * The schemes that providers sign webhooks with, each once. All compare in constant time, and take a missing or malformed
 * header, or an empty secret, as a failed verification. Which header carries the signature is the handler's to say: headers of
 * the same name mean different algorithms at different providers.
 */

const TOLERANCE_MS = 5 * 60 * 1000

export interface HmacScheme {
  algorithm?: 'sha1' | 'sha256' | 'sha512'
  encoding?: 'hex' | 'base64'
  /** Stands before the signature in the header, such as `sha256=`. */
  prefix?: string
}

/** HMAC over the message. @param sent the header as it came. */
export function verifyHmac(
  message: Uint8Array | string,
  sent: string | undefined,
  secret: unknown,
  { algorithm = 'sha256', encoding = 'hex', prefix = '' }: HmacScheme = {},
): boolean {
  if (sent === undefined || !isSecret(secret)) return false
  if (sent.slice(0, prefix.length).toLowerCase() !== prefix.toLowerCase()) return false
  const given = decoded(sent.slice(prefix.length), encoding)
  return given !== null && sameBytes(given, createHmac(algorithm, secret).update(message).digest())
}

/** Stripe's form: `t=<seconds>,v1=<hex>` over `t.body`; several `v1` while a secret is replaced. */
export function verifyTimestamped(
  rawBody: Buffer,
  header: string | undefined,
  secret: unknown,
  { now = Date.now(), toleranceMs = TOLERANCE_MS }: Clock = {},
): boolean {
  const parts = (header ?? '').split(',').map((part) => part.trim().split('=', 2) as [string, string?])
  const time = parts.find(([name]) => name === 't')?.[1]
  if (time === undefined || !isFresh(Number(time) * 1000, { now, toleranceMs })) return false
  const message = Buffer.concat([Buffer.from(`${time}.`), rawBody])
  return parts.some(([name, value]) => name === 'v1' && verifyHmac(message, value, secret))
}

/**
 * Standard Webhooks: `v1,<base64>` over `id.timestamp.body`, several separated by spaces; the key is what follows `whsec_`, in
 * base64. @param prefix of the three headers, `webhook` or `svix`.
 */
export function verifyStandardWebhook(
  rawBody: Buffer,
  headers: Record<string, string | undefined>,
  secret: unknown,
  { now = Date.now(), toleranceMs = TOLERANCE_MS, prefix = 'webhook' }: Clock & { prefix?: string } = {},
): boolean {
  const id = headers[`${prefix}-id`]
  const time = headers[`${prefix}-timestamp`]
  if (!id || !time || !isSecret(secret) || !isFresh(Number(time) * 1000, { now, toleranceMs })) return false
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  if (key.length === 0) return false
  const expected = createHmac('sha256', key)
    .update(Buffer.concat([Buffer.from(`${id}.${time}.`), rawBody]))
    .digest()
  return (headers[`${prefix}-signature`] ?? '').split(' ').some((signature) => {
    const given = signature.startsWith('v1,') ? decoded(signature.slice(3), 'base64') : null
    return given !== null && sameBytes(given, expected)
  })
}

/** @param publicKey 32 bytes in hex, or a PEM. */
export function verifyEd25519(
  message: Uint8Array,
  sent: string | undefined,
  publicKey: unknown,
  encoding: 'hex' | 'base64',
): boolean {
  const signature = sent === undefined ? null : decoded(sent, encoding)
  const key = isSecret(publicKey) ? ed25519Key(publicKey) : null
  return key !== null && signature?.length === 64 && verifySignature(null, message, key, signature)
}

/** ECDSA with SHA-256, in DER. @param publicKey its DER in base64. */
export function verifyEcdsa(message: Uint8Array, sent: string | undefined, publicKey: unknown): boolean {
  const signature = sent === undefined ? null : decoded(sent, 'base64')
  const der = isSecret(publicKey) ? decoded(publicKey.replace(/\s+/g, ''), 'base64') : null
  if (signature === null || der === null) return false
  try {
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
    return key.asymmetricKeyType === 'ec' && verifySignature('sha256', message, key, signature)
  } catch {
    // No key, or no signature in its form.
    return false
  }
}

/** A secret that is sent along as it is: in a header, in the address, or as a password. */
export function verifyPlain(sent: string | undefined, secret: unknown): boolean {
  return sent !== undefined && isSecret(secret) && sameText(sent, secret)
}

/** `Authorization: Bearer …`. */
export function verifyBearer(authorization: string | undefined, secret: unknown): boolean {
  return verifyPlain(/^bearer (.+)$/i.exec(authorization ?? '')?.[1], secret)
}

/** `Authorization: Basic …`. */
export function verifyBasic(authorization: string | undefined, user: string, password: unknown): boolean {
  const sent = /^basic (.+)$/i.exec(authorization ?? '')?.[1]
  if (sent === undefined || !isSecret(password)) return false
  return sameText(Buffer.from(sent, 'base64').toString('utf8'), `${user}:${password}`)
}

interface Clock {
  now?: number
  toleranceMs?: number
}

/** Whether a moment, in milliseconds, is near enough: neither old nor from the future. */
export function isFresh(at: number, { now = Date.now(), toleranceMs = TOLERANCE_MS }: Clock = {}): boolean {
  return Number.isFinite(at) && Math.abs(now - at) <= toleranceMs
}

function isSecret(secret: unknown): secret is string {
  return typeof secret === 'string' && secret !== ''
}

/** Null where the text is not wholly of the encoding: Node would read as far as it can. */
function decoded(text: string, encoding: 'hex' | 'base64'): Buffer | null {
  const form = encoding === 'hex' ? /^(?:[0-9a-f]{2})+$/i : /^[A-Za-z0-9+/]+={0,2}$/
  return form.test(text) ? Buffer.from(text, encoding) : null
}

function sameBytes(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b)
}

/** Of texts of any length, without telling the length. */
function sameText(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}

/** What stands before the 32 bytes of an Ed25519 key in DER. */
const ED25519_DER = Buffer.from('302a300506032b6570032100', 'hex')

function ed25519Key(text: string): KeyObject | null {
  try {
    if (text.includes('BEGIN')) return createPublicKey(text)
    const raw = decoded(text.trim(), 'hex')
    if (raw?.length !== 32) return null
    return createPublicKey({ key: Buffer.concat([ED25519_DER, raw]), format: 'der', type: 'spki' })
  } catch {
    return null
  }
}
