import DataLoader from 'dataloader'
import { sql } from '@atrium/kit/database'
import { pageLoader, rowLoader } from '@atrium/kit/pages'
import type { SubgraphContext } from '@atrium/kit/server'
import { WebhookEndpoint } from './endpoint.entity.ts'
import { WebhookMessage, WebhookMessageAttempt } from './message.entity.ts'

export interface MessageCounts {
  pending: number
  succeeded: number
  failed: number
  skipped: number
}

export function endpointLoaders(context: SubgraphContext) {
  const em = () => context.read()
  return {
    webhookEndpoint: rowLoader(em, WebhookEndpoint),
    webhookMessage: rowLoader(em, WebhookMessage),
    messageCounts: new DataLoader<string, MessageCounts>(async (endpointIds) => {
      const rows = await sql<{ id: string; status: keyof MessageCounts; count: number }>(
        await em(),
        `select endpoint_id as id, lower(status) as status, count(*)::int as count
         from integrations.webhook_messages where endpoint_id = any (?::uuid[]) group by 1, 2`,
        [`{${endpointIds.join(',')}}`],
      )
      return endpointIds.map((id) => {
        const counts: MessageCounts = { pending: 0, succeeded: 0, failed: 0, skipped: 0 }
        for (const row of rows) if (row.id === id) counts[row.status] = row.count
        return counts
      })
    }),
    previousSecretEndsAt: new DataLoader<string, Date | null>(async (endpointIds) => {
      const rows = await sql<{ id: string; at: string }>(
        await em(),
        `select endpoint_id as id, max(ends_at) as at from integrations.webhook_endpoint_secrets
         where endpoint_id = any (?::uuid[]) and ends_at > now() group by 1`,
        [`{${endpointIds.join(',')}}`],
      )
      const byId = new Map(rows.map(({ id, at }) => [id, new Date(at)]))
      return endpointIds.map((id) => byId.get(id) ?? null)
    }),
    messagesOfEndpoint: pageLoader<WebhookMessage, WebhookMessage>({
      em,
      entity: WebhookMessage,
      parent: 'endpointId',
      orderBy: { createdAt: 'desc', id: 'desc' },
      toNode: (row) => row,
    }),
    attemptsOfMessage: pageLoader<WebhookMessageAttempt, WebhookMessageAttempt>({
      em,
      entity: WebhookMessageAttempt,
      parent: 'messageId',
      orderBy: { attemptedAt: 'desc', id: 'desc' },
      toNode: (row) => row,
    }),
  }
}
