import { sql } from '@atrium/kit/database'
import { Role, type Viewer } from '@atrium/kit/viewer'
import type { EntityManager } from '@mikro-orm/postgresql'
import type { Context } from '../context.ts'

/** Whether this person has to sign in with two steps. */
export function isTwoFactorRequired({ services }: Context, { role, mustSetUpTwoFactor }: Viewer): boolean {
  return mustSetUpTwoFactor === true || services.settings.twoFactorRoles.includes(role)
}

/**
 * A viewer with the rights that it has now. Whose role needs a second step and who has none yet has no rights but to set one up: for
 * every check of a role or company it is a client without any. A passkey is one for sessions in which it was used or made: the
 * authenticator verifies who holds it. Needs the purpose `signin`.
 */
export async function withSecondStep(em: EntityManager, context: Context, viewer: Viewer): Promise<Viewer> {
  // Who acts in somebody's place has passed its own sign-in, and cannot set up the other's.
  if (viewer.impersonatorId || !isTwoFactorRequired(context, viewer)) return viewer
  const [row] = await sql<{ isOn: boolean }>(
    em,
    `select exists (select from accounts.totp_secrets where user_id = ? and confirmed_at is not null)
         or exists (select from accounts.sessions s join accounts.passkeys p on p.user_id = s.user_id
                    where s.id = ? and s.has_second_step) as "isOn"`,
    [viewer.userId, viewer.sessionId],
  )
  if (row!.isOn) return viewer
  return {
    ...viewer,
    role: Role.CLIENT,
    companies: [],
    agencyId: null,
    developerId: null,
    mustSetUpTwoFactor: true,
  }
}
