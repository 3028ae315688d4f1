import { createPublicKey, generateKeyPairSync, randomBytes, verify } from 'node:crypto'

export interface ServiceAccountFile {
  type: 'service_account'
  project_id: string
  private_key_id: string
  private_key: string
  client_email: string
  client_id: string
  token_uri: string
}

export interface GoogleTokens {
  /** The key file that a person downloads. */
  file: ServiceAccountFile
  /** Exchanges a signed assertion (RFC 7523). */
  exchange(form: Record<string, string>): { token: string } | { problem: string }
  isGood(authorization: string | undefined): boolean
  /** From now on the key is worth nothing, nor what it was exchanged for. */
  deleteKey(): void
}

const AUDIENCE = 'https://oauth2.googleapis.com/token'
const GRANT = 'urn:ietf:params:oauth:grant-type:jwt-bearer'
const SCOPE = 'https://www.googleapis.com/auth/analytics.readonly'
const HOUR_S = 3600

interface Claims {
  iss?: string
  aud?: string
  scope?: string
  iat?: number
  exp?: number
}

export function createTokens(): GoogleTokens {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const publicKey = createPublicKey(privateKey)
  const issued = new Set<string>()
  let isDeleted = false
  const file: ServiceAccountFile = {
    type: 'service_account',
    project_id: 'acme-portal',
    private_key_id: randomBytes(20).toString('hex'),
    private_key: privateKey.export({ format: 'pem', type: 'pkcs8' }) as string,
    client_email: 'portal@acme-portal.iam.gserviceaccount.com',
    client_id: '112233445566778899000',
    token_uri: AUDIENCE,
  }
  return {
    file,
    exchange({ grant_type: grant, assertion = '' }) {
      if (grant !== GRANT) return { problem: 'Invalid grant_type' }
      const [head = '', body = '', signature = ''] = assertion.split('.')
      const isSigned = verify(
        'RSA-SHA256',
        Buffer.from(`${head}.${body}`),
        publicKey,
        Buffer.from(signature, 'base64url'),
      )
      if (!isSigned || isDeleted) return { problem: 'Invalid JWT Signature.' }
      const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Claims
      const now = Math.floor(Date.now() / 1000)
      const isInTime = claims.iat! <= now + 60 && claims.exp! > now && claims.exp! - claims.iat! <= HOUR_S
      if (!isInTime) return { problem: 'Invalid JWT: Token must be a short-lived token (60 minutes)' }
      if (claims.iss !== file.client_email || claims.aud !== AUDIENCE)
        return { problem: 'Invalid grant: account not found' }
      if (!claims.scope?.split(' ').includes(SCOPE))
        return { problem: 'Invalid OAuth scope or ID token audience provided.' }
      const token = `ya29.${randomBytes(24).toString('base64url')}`
      issued.add(token)
      return { token }
    },
    isGood: (authorization = '') => issued.has(authorization.replace(/^bearer /i, '')),
    deleteKey() {
      isDeleted = true
      issued.clear()
    },
  }
}
