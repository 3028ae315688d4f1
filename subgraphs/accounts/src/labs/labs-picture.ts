import { sql } from '@atrium/kit/database'
import { recordEvent } from '@atrium/kit/events'
import type { EntityManager } from '@mikro-orm/postgresql'

/**
 * One profile: name and e-mail address are Atrium's, which contracts and approvals name; the picture is that of Labs, unless the
 * person has another one here.
 *
 * @param former the picture of Labs until now, which is taken away or replaced.
 */
export async function adoptPicture(
  em: EntityManager,
  userId: string,
  { picture, former }: { picture: string | null; former: string | null },
): Promise<void> {
  if (picture === former && picture === null) return
  const changed = await sql(
    em,
    `update accounts.users set avatar_url = ?
     where id = ? and (avatar_url is null or avatar_url = ?) and avatar_url is distinct from ? returning id`,
    [picture, userId, former ?? '', picture],
  )
  if (changed.length > 0) await recordEvent(em, { type: 'user.updated', payload: { userId } })
}
