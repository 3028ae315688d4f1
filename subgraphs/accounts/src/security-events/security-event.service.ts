import { forbidden } from '@atrium/kit/errors'
import { type Page, paginate } from '@atrium/kit/pages'
import { isAdmin } from '@atrium/kit/viewer'
import { type Context, requireUser } from '../context.ts'
import { SecurityEventEntity } from './security-event.entity.ts'
import type { SecurityEventsArgs } from './security-event.input.ts'

/** The viewer's own security events or, for administrators, everybody's; newest first. */
export async function listSecurityEvents<T>(
  context: Context,
  args: SecurityEventsArgs,
  toNode: (row: SecurityEventEntity) => T,
): Promise<Page<T>> {
  const { userId } = requireUser(context)
  if (args.everyone && !isAdmin(context.viewer)) throw forbidden()
  return paginate(await context.read(), SecurityEventEntity, {
    args,
    where: args.everyone ? {} : { userId },
    orderBy: { createdAt: 'desc', id: 'desc' },
    toNode,
  })
}
