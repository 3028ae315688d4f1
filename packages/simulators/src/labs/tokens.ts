import { createHmac, randomBytes } from 'node:crypto'

export type TokenKind = 'access' | 'refresh'

export interface Tokens {
  issue(username: string, kind: TokenKind, seconds: number): string
  /** Whose token it is, while it is good. */
  ownerOf(token: string, kind: TokenKind): string | undefined
  /** Every token of the person so far is worth nothing from now on. */
  revoke(username: string, kind: TokenKind): void
  /** For one that is good once. */
  spend(token: string): void
}

/** Tokens that are signed and not kept: with the same secret they outlive a restart. */
export function createTokens(secret: string = randomBytes(32).toString('hex')): Tokens {
  const revoked = new Map<string, number>()
  const spent = new Set<string>()
  let latest = 0
  const sign = (body: string) => createHmac('sha256', secret).update(body).digest('hex').slice(0, 40)
  return {
    issue(username, kind, seconds) {
      latest = Math.max(latest + 1, Date.now())
      const facts = { username, kind, issuedAt: latest, expiresAt: Date.now() + seconds * 1000 }
      const body = Buffer.from(JSON.stringify(facts)).toString('base64url')
      return `lbs_${body}.${sign(body)}`
    },
    ownerOf(token, kind) {
      const [body = '', signature] = token.replace(/^lbs_/, '').split('.')
      if (signature !== sign(body) || spent.has(token)) return undefined
      const facts = JSON.parse(Buffer.from(body, 'base64url').toString()) as {
        username: string
        kind: TokenKind
        issuedAt: number
        expiresAt: number
      }
      const isRevoked = facts.issuedAt <= (revoked.get(`${facts.username} ${kind}`) ?? 0)
      return facts.kind === kind && facts.expiresAt > Date.now() && !isRevoked ? facts.username : undefined
    },
    revoke: (username, kind) => void revoked.set(`${username} ${kind}`, latest),
    spend: (token) => void spent.add(token),
  }
}
