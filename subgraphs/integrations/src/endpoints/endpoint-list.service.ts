import type { EntityManager } from '@mikro-orm/postgresql'
import { forbidden } from '@atrium/kit/errors'
import { allOf, containsText, oneOf, type Page, type PageArgs, paginate, withId } from '@atrium/kit/pages'
import type { AnyViewer } from '@atrium/kit/viewer'
import { WebhookEndpoint, type WebhookEndpointStatus } from './endpoint.entity.ts'
import { WebhookMessage, type WebhookMessageStatus } from './message.entity.ts'
import { mayKeepAny } from './owner.ts'

/** Endpoints that the viewer keeps, newest first. @throws FORBIDDEN for who keeps none. */
export async function listEndpoints(
  em: EntityManager,
  viewer: AnyViewer,
  args: PageArgs,
  where: { companyId?: string | null; status?: WebhookEndpointStatus[] | null },
): Promise<Page<WebhookEndpoint>> {
  if (!mayKeepAny(viewer)) throw forbidden()
  return paginate(em, WebhookEndpoint, {
    args,
    where: allOf<WebhookEndpoint>(withId('companyId', 'Company', where.companyId), oneOf('status', where.status)),
    orderBy: { createdAt: 'desc', id: 'desc' },
    toNode: (row: WebhookEndpoint) => row,
  })
}

/** Messages of one endpoint (UUID) that match, newest first. */
export function listMessages(
  em: EntityManager,
  endpointId: string,
  args: PageArgs,
  where: { status?: WebhookMessageStatus[] | null; search?: string | null },
): Promise<Page<WebhookMessage>> {
  return paginate(em, WebhookMessage, {
    args,
    where: allOf<WebhookMessage>(
      { endpointId },
      oneOf('status', where.status),
      containsText<WebhookMessage>(where.search, 'type'),
    ),
    orderBy: { createdAt: 'desc', id: 'desc' },
    toNode: (row: WebhookMessage) => row,
  })
}
