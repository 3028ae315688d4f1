import {
  type AnyViewer,
  ANONYMOUS,
  hashApiKey,
  isWellFormedApiKey,
  looksLikeApiKey,
  type SessionKey,
  verifySessionToken,
  type Viewer,
} from '@atrium/kit/viewer'
import type { GraphQLError } from 'graphql'
import { errors as joseErrors } from 'jose'
import { ErrorCode, gatewayError } from '../pipeline/errors.ts'
import type { Viewers } from './viewers.ts'

/** Mutations by which a client gets, renews and ends its session. They may come with a token that has ended, and set the cookie. */
const SESSION_MUTATIONS = new Set([
  'sessionCreate',
  'sessionRefresh',
  'sessionDelete',
  'setupComplete',
  'accountSetUp',
  'invitationJoin',
  'signUpConfirm',
  'sessionChallengeComplete',
  'labsSessionCreate',
  'passkeySignInStart',
  'passkeySignIn',
])

export function isSessionOperation(rootFields: ReadonlySet<string>): boolean {
  const names = [...rootFields].filter((name) => name !== '__typename')
  return names.length > 0 && names.every((name) => SESSION_MUTATIONS.has(name))
}

/** A credential that was checked. */
export interface Session {
  viewer: AnyViewer
  /** Null for an anonymous viewer; the id of the key for an API key. */
  sessionId: string | null
  /** Seconds since the epoch at which the credential ends. */
  expiresAt: number | null
  /** Set for an API key: what accounts is asked by. */
  apiKey?: { hash: string; ip: string }
}

export type IdentityResult = { session: Session; error?: undefined } | { session?: undefined; error: GraphQLError }

export interface Identity {
  /**
   * Who sends this `Authorization` value, an access token or an API key, from this address. An `UNAUTHENTICATED` error for a bad one,
   * `SUBGRAPH_UNAVAILABLE` when that cannot be told.
   */
  identify(authorization: string | undefined, ip: string): Promise<IdentityResult>
  /** The session with its viewer as it is now. Errors as `identify`. */
  current(session: Session): Promise<IdentityResult>
}

export const ANONYMOUS_SESSION: Session = { viewer: ANONYMOUS, sessionId: null, expiresAt: null }

/** Where no sessions are known: everybody is anonymous, whatever they send. */
export const NO_IDENTITY: Identity = {
  identify: async () => ({ session: ANONYMOUS_SESSION }),
  current: async (session) => ({ session }),
}

/** @param complete adds to a person what this gateway knows of it: the features that are on. */
export function createIdentity(
  key: Pick<SessionKey, 'publicKey'>,
  viewers: Viewers,
  complete: (viewer: Viewer) => Viewer = (viewer) => viewer,
): Identity {
  async function withViewer(sessionId: string, expiresAt: number | null): Promise<IdentityResult> {
    try {
      const viewer = await viewers.ofSession(sessionId)
      if (!viewer) return { error: unauthenticated('This session has ended. Sign in again.') }
      return { session: { viewer: complete(viewer), sessionId, expiresAt } }
    } catch (error) {
      return { error: error as GraphQLError }
    }
  }

  async function withKey(hash: string, ip: string): Promise<IdentityResult> {
    try {
      const found = await viewers.ofApiKey(hash, ip)
      if (!found) return { error: unauthenticated('This API key does not exist, was revoked, or has expired.') }
      if ('refused' in found) return { error: unauthenticated(`This API key may not be used from ${ip}.`) }
      const { viewer } = found
      const expiresAt = found.expiresAt === null ? null : found.expiresAt / 1000
      // What is remembered for some seconds may have ended in the meantime.
      if (expiresAt !== null && expiresAt * 1000 <= Date.now())
        return { error: unauthenticated('This API key has expired.') }
      return { session: { viewer, sessionId: viewer.sessionId, expiresAt, apiKey: { hash, ip } } }
    } catch (error) {
      return { error: error as GraphQLError }
    }
  }

  return {
    async current(session) {
      if (session.apiKey) return withKey(session.apiKey.hash, session.apiKey.ip)
      return session.sessionId === null ? { session } : withViewer(session.sessionId, session.expiresAt)
    },
    async identify(authorization, ip) {
      if (authorization === undefined || authorization === '') return { session: ANONYMOUS_SESSION }
      const token = /^Bearer +([\w.~+/=-]+)$/i.exec(authorization)?.[1]
      if (!token) return { error: unauthenticated('Send the access token as `Authorization: Bearer <token>`.') }
      if (looksLikeApiKey(token)) {
        if (isWellFormedApiKey(token)) return withKey(hashApiKey(token), ip)
        return { error: unauthenticated('This is not a whole API key: its checksum does not fit. Copy it again.') }
      }
      try {
        const { sessionId, expiresAt } = await verifySessionToken(token, key)
        return await withViewer(sessionId, expiresAt)
      } catch (error) {
        const hasExpired = error instanceof joseErrors.JWTExpired
        if (hasExpired)
          return { error: unauthenticated('The access token has expired. Renew it with `sessionRefresh`.') }
        return { error: unauthenticated('The access token is not valid.') }
      }
    },
  }
}

function unauthenticated(message: string): GraphQLError {
  return gatewayError(message, ErrorCode.UNAUTHENTICATED)
}
