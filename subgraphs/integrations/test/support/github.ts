import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { sql, system, transaction } from '@atrium/kit/database'
import type { Viewer } from '@atrium/kit/viewer'
import { githubExamples, type GitHubExample, signedDelivery } from '@atrium/simulators'
import { buildGitHubConnection, type BuiltConnection } from '@atrium/testing'
import type { WebhookAnswer, WebhookRequest } from '../../src/index.ts'
import type { Workspace } from './workspace.ts'

export type TestConnection = Pick<BuiltConnection, 'id' | 'webhookSecret'>

/** A GitHub connection made through the API. */
export const connectGitHub = (
  workspace: Workspace,
  viewer: Viewer,
  of?: Parameters<typeof buildGitHubConnection>[1],
): Promise<BuiltConnection> => buildGitHubConnection((query, variables) => workspace.ask(viewer, query, variables), of)

export function example(name: string): GitHubExample {
  const found = githubExamples().find((candidate) => candidate.name === name)
  if (!found) throw new Error(`There is no example named ${name}`)
  return found
}

/** Posts what GitHub would; each part can be spoilt. */
export function post(
  workspace: Workspace,
  connection: TestConnection,
  { event, payload }: Pick<GitHubExample, 'event' | 'payload'>,
  change: {
    deliveryId?: string
    secret?: string
    request?: Partial<WebhookRequest>
    headers?: Record<string, string>
  } = {},
): Promise<WebhookAnswer> {
  const secret = change.secret ?? connection.webhookSecret
  const deliveryId = change.deliveryId ?? randomUUID()
  const { headers, body } = signedDelivery({ event, payload, secret, deliveryId, hookId: 1 })
  return workspace.subgraph.webhooks({
    provider: 'github',
    connectionId: connection.id,
    method: 'POST',
    headers: { ...headers, ...change.headers },
    rawBody: Buffer.from(body),
    query: {},
    ip: '140.82.112.1',
    ...change.request,
  })
}

/** Rows of the subgraph's schema, for assertions on what is stored. */
export function rowsOf<T extends object>(
  workspace: Workspace,
  text: string,
  purpose: 'job' | 'relay' | 'seed' | 'ingest' | 'keys' = 'job',
  params: unknown[] = [],
): Promise<T[]> {
  return transaction(workspace.database, system(purpose), (em) => sql<T>(em, text, params))
}

/** Asks again until the answer holds. @throws with the last answer after `patienceMs`. */
export async function eventually<T>(
  ask: () => Promise<T>,
  holds: (answer: T) => boolean,
  patienceMs = 15_000,
): Promise<T> {
  const end = Date.now() + patienceMs
  for (;;) {
    const answer = await ask()
    if (holds(answer)) return answer
    if (Date.now() > end)
      throw new Error(`Did not come to hold; the last answer was ${JSON.stringify(answer)?.slice(0, 500)}`)
    await delay(20)
  }
}
