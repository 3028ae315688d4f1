import { system, transaction } from '@atrium/kit/database'
import { recordEvent } from '@atrium/kit/events'
import { fromGlobalId, newId, toGlobalId } from '@atrium/kit/ids'
import { Webhook } from 'standardwebhooks'
import { expect } from 'vitest'
import { eventually } from './github.ts'
import type { people } from './people.ts'
import type { Received, Receiver } from './receiver.ts'
import { run } from './run.ts'
import type { Workspace } from './workspace.ts'

export type Person = (typeof people)[keyof typeof people]

export interface MadeEndpoint {
  id: string
  uuid: string
  secret: string
}

/** An endpoint whose webhooks the receiver gets. */
export async function makeEndpoint(
  workspace: Workspace,
  receiver: Receiver,
  viewer: Person,
  companyId: string | null,
  input: object = {},
): Promise<MadeEndpoint> {
  const made = await run(
    workspace,
    viewer,
    'webhookEndpointCreate',
    { name: 'Status board', url: receiver.url, companyId: companyId && toGlobalId('Company', companyId), ...input },
    'endpoint { id selection status } secret',
  )
  expect(made.userErrors).toEqual([])
  const { id } = made['endpoint'] as { id: string }
  return { id, uuid: fromGlobalId('WebhookEndpoint', id)!, secret: made['secret'] as string }
}

export const removeEndpoint = (workspace: Workspace, viewer: Person, { id }: MadeEndpoint) =>
  run(workspace, viewer, 'webhookEndpointDelete', { id, confirmName: 'Status board' }, 'endpointId')

export interface Happening {
  companyId: string | null
  audience?: 'COMPANY' | 'TEAM' | 'STAFF'
  summary: string
  type?: string
}

/** Something happens, as another part of the product tells of it. */
export function makeHappen(
  workspace: Workspace,
  { companyId, audience = 'COMPANY', summary, type = 'invoice.paid' }: Happening,
): Promise<void> {
  return transaction(workspace.database, system('job'), async (em) => {
    await recordEvent(em, {
      type: 'connection.changed',
      payload: { connectionId: newId() },
      companyId,
      activity: { type, category: 'BILLING', audience, summary, source: 'atrium' },
    })
  })
}

interface Body {
  type: string
  timestamp: string
  data: Record<string, unknown>
}

/** What Standard Webhooks' own library makes of what came. @throws when the signature is not good. */
export const verified = ({ headers, body }: Received, secret: string): Body =>
  new Webhook(secret).verify(body, headers as Record<string, string>) as Body

export const arrivedAt = (receiver: Receiver, count: number) =>
  eventually(
    async () => receiver.received,
    (received) => received.length >= count,
  )

export interface SeenEndpoint {
  status: string
  disabledReason: string | null
  failingSince: string | null
  previousSecretEndsAt: string | null
  messageCounts: { pending: number; succeeded: number; failed: number; skipped: number }
  messages: {
    nodes: {
      id: string
      type: string
      status: string
      attempts: number
      nextAttemptAt: string | null
      reason: string | null
      payload: string | null
      attemptLog: { nodes: { statusCode: number | null; error: string | null; responseExcerpt: string | null }[] }
    }[]
  }
}

const READ = `query ($id: ID!) { webhookEndpoint(id: $id) { status disabledReason failingSince previousSecretEndsAt
  messageCounts { pending succeeded failed skipped } messages(first: 20) { nodes { id type status attempts nextAttemptAt reason payload
    attemptLog(first: 20) { nodes { statusCode error responseExcerpt } } } } } }`

/** The endpoint as the viewer sees it; null where there is none for it. */
export const seeEndpoint = async (workspace: Workspace, viewer: Person, id: string) =>
  (await workspace.ask<{ webhookEndpoint: SeenEndpoint | null }>(viewer, READ, { id })).webhookEndpoint
