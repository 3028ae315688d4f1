import type { EntityManager } from '@mikro-orm/postgresql'
import { allOf, type Page, type PageArgs, paginate, withId } from '@atrium/kit/pages'
import { WebhookRefusal } from './refusal.entity.ts'

/** Counts of refused deliveries that the viewer of `em` may see; those that came last first. */
export function listRefusals(
  em: EntityManager,
  args: PageArgs,
  where: { companyId?: string | null; connectionId?: string | null },
): Promise<Page<WebhookRefusal>> {
  return paginate(em, WebhookRefusal, {
    args,
    where: allOf<WebhookRefusal>(
      withId('companyId', 'Company', where.companyId),
      withId('connectionId', 'Connection', where.connectionId),
    ),
    orderBy: { lastAt: 'desc', id: 'desc' },
    toNode: (row: WebhookRefusal) => row,
  })
}
