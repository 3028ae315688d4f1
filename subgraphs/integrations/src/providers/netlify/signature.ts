import { createHash } from 'node:crypto'
import { parseObject } from '../shared/delivery.ts'
import { verifyHmac, verifyPlain } from '../shared/signatures.ts'

/**
 * Verifies `X-Webhook-Signature`: a JWS by HMAC-SHA256 of Netlify, with the SHA-256 of the body among its claims.
 * Source: https://docs.netlify.com/site-deploys/notifications/#payload-signature
 */
export function verifySignature(rawBody: Buffer, header: string | undefined, secret: unknown): boolean {
  const [head, claims, signature, ...rest] = (header ?? '').split('.')
  if (!head || !claims || !signature || rest.length > 0) return false
  // Whoever chooses the algorithm could choose none.
  if (decoded(head)?.['alg'] !== 'HS256') return false
  if (!verifyHmac(`${head}.${claims}`, toBase64(signature), secret, { encoding: 'base64' })) return false
  const said = decoded(claims)
  const digest = createHash('sha256').update(rawBody).digest('hex')
  return said?.['iss'] === 'netlify' && typeof said['sha256'] === 'string' && verifyPlain(said['sha256'], digest)
}

const decoded = (part: string) => parseObject(Buffer.from(part, 'base64url').toString('utf8'))

const toBase64 = (text: string) =>
  text
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .padEnd(Math.ceil(text.length / 4) * 4, '=')
