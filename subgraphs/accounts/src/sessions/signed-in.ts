import type { Context } from '../context.ts'
import { found } from '../found.ts'
import { toUser, type User } from '../users/user.type.ts'
import type { SignedIn } from './session.service.ts'

/** What the payloads of everything that signs in have in common. */
export async function signedInPayload(
  { loaders }: Context,
  { accessToken, expiresAt, viewer }: SignedIn,
): Promise<{ accessToken: string; expiresAt: Date; user: User | null }> {
  return { accessToken, expiresAt, user: await found(loaders.user, viewer.userId, toUser) }
}
