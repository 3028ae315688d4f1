import { type CryptoKey, jwtVerify, SignJWT } from 'jose'

/** Seconds that an access token is good for. Short, because it is checked without asking the database. */
export const SESSION_TOKEN_SECONDS = 600

const ISSUER = 'atrium'
const AUDIENCE = 'atrium'
const TYPE = 'at+jwt'

/** The Ed25519 pair of the installation: accounts signs with `privateKey`, gateways verify with `publicKey`. */
export interface SessionKey {
  privateKey: CryptoKey
  publicKey: CryptoKey
}

export interface SessionClaims {
  /** UUID of the user. */
  userId: string
  /** UUID of the session. */
  sessionId: string
  /** Seconds since the epoch at which the token ends. */
  expiresAt: number
}

/** An access token (JWT, EdDSA, {@link SESSION_TOKEN_SECONDS}) for `Authorization: Bearer …`. */
export function signSessionToken(claims: { userId: string; sessionId: string }, key: SessionKey): Promise<string> {
  return new SignJWT({ sid: claims.sessionId })
    .setProtectedHeader({ alg: 'EdDSA', typ: TYPE })
    .setSubject(claims.userId)
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setIssuedAt()
    .setExpirationTime(`${SESSION_TOKEN_SECONDS}s`)
    .sign(key.privateKey)
}

/**
 * Who the access token is for.
 * @throws jose errors: `JWTExpired` when it has ended, others when it is forged or made for something else.
 */
export async function verifySessionToken(token: string, key: Pick<SessionKey, 'publicKey'>): Promise<SessionClaims> {
  const { payload } = await jwtVerify<{ sid: string }>(token, key.publicKey, {
    algorithms: ['EdDSA'],
    issuer: ISSUER,
    audience: AUDIENCE,
    typ: TYPE,
    requiredClaims: ['sub', 'sid', 'exp', 'iat'],
    maxTokenAge: SESSION_TOKEN_SECONDS + 60,
  })
  return { userId: payload.sub!, sessionId: payload.sid, expiresAt: payload.exp! }
}
