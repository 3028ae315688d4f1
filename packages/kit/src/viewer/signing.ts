import { jwtVerify, SignJWT } from 'jose'
import type { AnyViewer } from './viewer.ts'

/** HTTP header, and key in a subscription's `extensions`, that carries the signed viewer from gateway to subgraph. */
export const VIEWER_HEADER = 'x-atrium-viewer'

const ISSUER = 'atrium-gateway'
const AUDIENCE = 'atrium-subgraph'
const TYPE = 'viewer+jwt'

/**
 * Vouches for a viewer: a compact JWS (HS256) that a subgraph accepts for 30 seconds.
 * @param key at least 32 bytes, shared by the gateways and subgraphs of one installation (`ATRIUM_VIEWER_KEY`).
 */
export function signViewer(viewer: AnyViewer, key: Uint8Array): Promise<string> {
  return new SignJWT({ viewer })
    .setProtectedHeader({ alg: 'HS256', typ: TYPE })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setIssuedAt()
    .setExpirationTime('30s')
    .sign(key)
}

/**
 * The viewer that a gateway vouched for.
 * @throws jose errors when the token is forged, expired, or made for something else.
 */
export async function verifyViewer(token: string, key: Uint8Array): Promise<AnyViewer> {
  const { payload } = await jwtVerify<{ viewer: AnyViewer }>(token, key, {
    algorithms: ['HS256'],
    issuer: ISSUER,
    audience: AUDIENCE,
    typ: TYPE,
    clockTolerance: 5,
  })
  return payload.viewer
}
