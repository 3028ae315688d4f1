import { sql } from '@atrium/kit/database'
import { isStaff } from '@atrium/kit/viewer'
import type { EntityManager } from '@mikro-orm/postgresql'
import { type Context, requirePerson } from '../context.ts'
import { LabsAccountEntity } from './labs-account.entity.ts'
import type { LabsAccountUpdateInput } from './labs-account.input.ts'
import { labsError, notLinked } from './labs-errors.ts'
import { adoptPicture } from './labs-picture.ts'
import { requireAdapter } from './link.service.ts'
import { labsSyncQueue, queueSync } from './sync.job.ts'

/** Whether the viewer may see that and how a person (UUID) is linked: itself, and staff. */
export function seesAccountOf({ viewer }: Pick<Context, 'viewer'>, userId: string): boolean {
  return isStaff(viewer) || (viewer.kind === 'user' && viewer.userId === userId)
}

/** Shows both profiles as one, or each for itself. @throws NOT_LINKED */
export async function updateAccount(context: Context, input: LabsAccountUpdateInput): Promise<LabsAccountEntity> {
  const { userId } = requirePerson(context)
  return context.as('signin', async (em) => {
    const account = await lockOwn(em, userId)
    const { buildlyProfileLinked } = input
    if (account.buildlyProfileLinked === buildlyProfileLinked) return account
    account.buildlyProfileLinked = buildlyProfileLinked
    await em.flush()
    const picture = account.labsAvatarUrl ?? null
    await adoptPicture(
      em,
      userId,
      buildlyProfileLinked ? { picture, former: null } : { picture: null, former: picture },
    )
    return account
  })
}

/** Has the viewer's account read now. @throws NOT_AVAILABLE, NOT_LINKED, TOKEN_EXPIRED, SYNC_RUNNING */
export async function syncNow(context: Context): Promise<LabsAccountEntity> {
  const { userId } = requirePerson(context)
  requireAdapter(context)
  const { jobs } = context.services
  const account = await context.as('signin', async (em) => {
    const own = await lockOwn(em, userId)
    if (!own.isActive) {
      throw labsError('TOKEN_EXPIRED', 'Labs does not take the token any more. Link the account again.')
    }
    if (own.syncState !== 'IDLE') {
      throw labsError('SYNC_RUNNING', 'The account is being synchronised already. Wait until it is done.')
    }
    await queueSync(em, jobs, own.id)
    await em.refresh(own)
    return own
  })
  jobs.wake(labsSyncQueue.name)
  return account
}

async function lockOwn(em: EntityManager, userId: string): Promise<LabsAccountEntity> {
  const [row] = await sql(em, 'select id from accounts.labs_accounts where user_id = ? for update', [userId])
  if (!row) throw notLinked()
  return em.findOneOrFail(LabsAccountEntity, { userId })
}
