import { sql } from '@atrium/kit/database'
import { userError } from '@atrium/kit/errors'
import { Role, type Viewer } from '@atrium/kit/viewer'
import type { EntityManager } from '@mikro-orm/postgresql'
import type { Context } from '../context.ts'

/** Whether this person has to sign in with two steps. */
export function isTwoFactorRequired({ services }: Context, { role, mustSetUpTwoFactor }: Viewer): boolean {
  return mustSetUpTwoFactor === true || services.settings.twoFactorRoles.includes(role)
}

/**
 * A viewer with the rights that it has now. Whose role needs a second step and who has none yet has no rights but to set one up: for
 * every check of a role or company it is a client without any. So is a session that the password alone began, though its person has a
 * second step by now: it counts for the sessions in which it was used or made. Needs the purpose `signin`.
 */
export async function withSecondStep(em: EntityManager, context: Context, viewer: Viewer): Promise<Viewer> {
  // Who acts in somebody's place has passed its own sign-in, and cannot set up the other's.
  if (viewer.impersonatorId || !isTwoFactorRequired(context, viewer)) return viewer
  const { isThere, isPassed } = await standingOf(em, viewer)
  if (isThere && isPassed) return viewer
  return {
    ...viewer,
    role: Role.CLIENT,
    companies: [],
    agencyId: null,
    developerId: null,
    mustSetUpTwoFactor: true,
  }
}

/**
 * Keeps who knows the password alone from setting up a second step of its own beside the one that its person has: that one is to be shown
 * first. Needs the purpose `signin`, and the person locked ({@link lockWaysIn}) where a second step is then kept.
 * @throws SECOND_STEP_NEEDED
 */
export async function requireSecondStep(em: EntityManager, context: Context, viewer: Viewer): Promise<void> {
  if (!isTwoFactorRequired(context, viewer)) return
  const { isThere, isPassed } = await standingOf(em, viewer)
  if (!isThere || isPassed) return
  throw userError<'SECOND_STEP_NEEDED'>(
    'SECOND_STEP_NEEDED',
    'You have a second step already, and this session began without it. Show it first, or sign in again.',
  )
}

/** Whether the person has a second step, and whether it was shown in this session. */
async function standingOf(em: EntityManager, { userId, sessionId }: Viewer) {
  const [row] = await sql<{ isThere: boolean; isPassed: boolean }>(
    em,
    `select u.has_second_step as "isThere",
            exists (select from accounts.sessions s where s.id = ? and s.user_id = u.id and s.has_second_step) as "isPassed"
     from accounts.users u where u.id = ?`,
    [sessionId, userId],
  )
  return row ?? { isThere: false, isPassed: false }
}
