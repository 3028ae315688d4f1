import { randomUUID } from 'node:crypto'
import { startGateway } from '@atrium/gateway'
import type { DemoPlan } from '@atrium/kit/demo'
import { migrateAll } from '@atrium/kit/database'
import { createLogger } from '@atrium/kit/logs'
import { generateKeyTexts, type Keys, parseKeys } from '@atrium/kit/secrets'
import type { Subgraph } from '@atrium/kit/server'
import {
  clientDir,
  makeDemoPlan,
  readSupergraph,
  seedPlan,
  startSubgraphs,
  SUBGRAPH_MIGRATIONS,
} from '@atrium/launcher'
import { createTestDatabase } from '@atrium/testing'
import { inject } from 'vitest'

export interface GraphqlBody {
  data?: Record<string, unknown> | null
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string; requestId: string } }[]
}

/** The whole product on a database of its own: real HTTP, real WebSocket, the demo workspace in it. */
export interface Product {
  url: string
  plan: DemoPlan
  keys: Keys
  appUrl: string
  superuserUrl: string
  subgraphs: Record<string, Subgraph>
  /** Sends an operation over HTTP. `text` is the answer as it came. */
  graphql(
    token: string | null,
    query: string,
    variables?: object,
  ): Promise<{ status: number; body: GraphqlBody; text: string }>
  /** Access token of a demo person, by the part of the address before `@demo.test`. */
  signIn(person: string): Promise<string>
  dispose(): Promise<void>
}

export async function startProduct(options: { client?: boolean; now?: Date } = {}): Promise<Product> {
  const { appUrl, ownerUrl } = await createTestDatabase({
    migrate: (owner, app) => migrateAll({ ownerUrl: owner, appUrl: app, subgraphs: SUBGRAPH_MIGRATIONS }),
  })
  const log = createLogger({ level: process.env['ATRIUM_LOG_LEVEL'] ?? 'silent' })
  const keys = await parseKeys(await generateKeyTexts())
  const plan = makeDemoPlan({ seed: 7, scale: 1, now: options.now ?? new Date() })
  await seedPlan({ databaseUrl: appUrl, keys, log }, plan)
  const started = await startSubgraphs({
    databaseUrl: appUrl,
    keys,
    log,
    publicUrl: 'http://localhost:4000',
    trustedHosts: [],
  })
  const gateway = await startGateway({
    port: 0,
    supergraphSdl: readSupergraph(),
    subgraphs: started.subgraphs,
    sessionKey: keys.sessionKey,
    viewerKey: keys.viewerKey,
    webhooks: started.webhooks,
    log,
    ...(options.client && clientDir()),
  })
  const superuserUrl = Object.assign(new URL(inject('postgres').superuserUrl), {
    pathname: new URL(ownerUrl).pathname,
  }).href

  async function graphql(token: string | null, query: string, variables: object = {}) {
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query, variables }),
    })
    const text = await response.text()
    return { status: response.status, text, body: JSON.parse(text) as GraphqlBody }
  }

  return {
    url: gateway.url,
    plan,
    keys,
    appUrl,
    superuserUrl,
    subgraphs: started.subgraphs,
    graphql,
    async signIn(person) {
      const { body, text } = await graphql(
        null,
        'mutation($input: SessionCreateInput!) { sessionCreate(input: $input) { accessToken userErrors { message } } }',
        { input: { email: `${person}@demo.test`, password: 'atrium-demo' } },
      )
      const { accessToken } = (body.data?.['sessionCreate'] ?? {}) as { accessToken?: string }
      if (!accessToken) throw new Error(`${person} could not sign in: ${text}`)
      return accessToken
    },
    async dispose() {
      await gateway.dispose()
      await started.dispose()
    },
  }
}

/** A request id for tests that go straight to a subgraph. */
export const newRequestId = (): string => randomUUID()
