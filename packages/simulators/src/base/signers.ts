import { createHash, createHmac, type KeyObject, sign } from 'node:crypto'

/** How providers sign, each once; written apart from what verifies them. */

export function hmacHex(secret: string, body: string, algorithm: 'sha1' | 'sha256' | 'sha512' = 'sha256'): string {
  return createHmac(algorithm, secret).update(body).digest('hex')
}

/** Stripe's form. @param at Unix seconds. */
export function timestamped(secret: string, body: string, at: number): string {
  return `t=${at},v1=${hmacHex(secret, `${at}.${body}`)}`
}

/** Headers of Standard Webhooks. @param secret `whsec_` and base64. @param at Unix seconds. */
export function standardWebhook(secret: string, body: string, id: string, at: number): Record<string, string> {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${at}.${body}`).digest('base64')
  return { 'webhook-id': id, 'webhook-timestamp': String(at), 'webhook-signature': `v1,${signature}` }
}

export function ed25519(key: KeyObject, message: string, encoding: 'hex' | 'base64'): string {
  return sign(null, Buffer.from(message), key).toString(encoding)
}

/** Netlify's form: a JWS whose claims have the body's digest. */
export function jws(secret: string, body: string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const claims = { iss: 'netlify', sha256: createHash('sha256').update(body).digest('hex') }
  const signed = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}`
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`
}
