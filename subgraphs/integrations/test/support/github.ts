import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { type Database, openDatabase, sql, system, transaction } from '@atrium/kit/database'
import { toGlobalId } from '@atrium/kit/ids'
import type { Viewer } from '@atrium/kit/viewer'
import { githubExamples, type GitHubExample, signedDelivery } from '@atrium/simulators'
import type { WebhookAnswer, WebhookRequest } from '../../src/index.ts'
import { entities } from '../../src/orm.ts'
import type { Workspace } from './workspace.ts'

export interface TestConnection {
  id: string
  webhookSecret: string
}

/** A GitHub connection made through the API. */
export async function connectGitHub(
  workspace: Workspace,
  viewer: Viewer,
  options: { companyId?: string | null; name?: string; config?: Record<string, unknown> } = {},
): Promise<TestConnection> {
  const { connectionCreate } = await workspace.ask<{
    connectionCreate: { connection: { id: string } | null; webhookSecret: string; userErrors: { message: string }[] }
  }>(
    viewer,
    `mutation ($input: ConnectionCreateInput!) {
      connectionCreate(input: $input) { connection { id } webhookSecret userErrors { message } }
    }`,
    {
      input: {
        templateKey: 'github',
        name: options.name ?? 'GitHub',
        companyId: options.companyId ? toGlobalId('Company', options.companyId) : null,
        config: { owner: 'octo-org', token: `ghp_${'a'.repeat(36)}`, ...options.config },
      },
    },
  )
  if (!connectionCreate.connection) throw new Error(connectionCreate.userErrors.map((e) => e.message).join())
  return { id: connectionCreate.connection.id, webhookSecret: connectionCreate.webhookSecret }
}

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
export function createInspector(workspace: Workspace) {
  let opened: Promise<Database> | null = null
  const database = () =>
    (opened ??= openDatabase({
      name: 'integrations',
      url: workspace.urls.appUrl,
      entities,
      log: workspace.runtime.log,
    }))
  return {
    database,
    async rows<T extends object>(
      text: string,
      purpose: 'job' | 'relay' | 'seed' | 'ingest' = 'job',
      params: unknown[] = [],
    ): Promise<T[]> {
      return transaction(await database(), system(purpose), (em) => sql<T>(em, text, params))
    },
    async dispose() {
      await (await opened)?.dispose()
    },
  }
}
export type Inspector = ReturnType<typeof createInspector>

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
