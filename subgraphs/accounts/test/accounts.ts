import { type Database, migrateAll, openDatabase, sql, system, transaction } from '@atrium/kit/database'
import { listenToBus } from '@atrium/kit/events'
import type { ClientInfo } from '@atrium/kit/executor'
import { startJobs } from '@atrium/kit/jobs'
import { createLogger } from '@atrium/kit/logs'
import { generateKeyTexts, parseKeys } from '@atrium/kit/secrets'
import type { ResponseExtensions, Subgraph, SubgraphRuntime } from '@atrium/kit/server'
import { ANONYMOUS, type AnyViewer, GATEWAY, type Viewer } from '@atrium/kit/viewer'
import { createTestDatabase } from '@atrium/testing'
import type { GraphQLFormattedError } from 'graphql'
import { expect } from 'vitest'
import { migrations, seed, start } from '../src/index.ts'
import { plan } from './plan.ts'

export interface Answer<T> {
  data: T
  errors: readonly GraphQLFormattedError[] | undefined
  refreshCookie: ResponseExtensions['refreshCookie']
}

export interface Accounts {
  subgraph: Subgraph
  runtime: SubgraphRuntime
  /** To look into tables, as a purpose. */
  database: Database
  ask<T>(viewer: AnyViewer, query: string, options?: AskOptions): Promise<Answer<T>>
  /** The viewer as the gateway would get it, from a real session of the person. */
  viewerOf(person: { email: string }): Promise<Viewer>
  dispose(): Promise<void>
}

interface AskOptions {
  variables?: Record<string, unknown>
  client?: Partial<ClientInfo>
}

/** Accounts on a database of its own, with the people of `plan.ts` unless it is to be empty. */
export async function startAccounts({ isEmpty = false } = {}): Promise<Accounts> {
  const log = createLogger({ level: 'error' })
  const { appUrl } = await createTestDatabase({
    migrate: (ownerUrl, appUrl) => migrateAll({ ownerUrl, appUrl, subgraphs: [migrations] }),
  })
  const runtime: SubgraphRuntime = {
    databaseUrl: appUrl,
    keys: await parseKeys(await generateKeyTexts()),
    bus: await listenToBus({ url: appUrl, log }),
    jobs: await startJobs({ url: appUrl, log }),
    log,
    publicUrl: 'http://localhost:4000',
    trustedHosts: [],
  }
  if (!isEmpty) await seed(runtime, plan)
  const subgraph = await start(runtime)
  const database = await openDatabase({ name: 'accounts', url: appUrl, entities: [], log })
  const accounts: Accounts = {
    subgraph,
    runtime,
    database,
    ask: (viewer, query, options) => ask(subgraph, viewer, query, options),
    viewerOf: (person) => viewerOf(accounts, person),
    async dispose() {
      await subgraph.dispose()
      await database.dispose()
      await runtime.jobs.dispose()
      await runtime.bus.dispose()
    },
  }
  return accounts
}

async function ask<T>(
  subgraph: Subgraph,
  viewer: AnyViewer,
  query: string,
  { variables, client }: AskOptions = {},
): Promise<Answer<T>> {
  const result = await subgraph.execute({
    query,
    viewer,
    requestId: 'test',
    client: { ip: '192.0.2.1', userAgent: 'vitest', refreshToken: null, ...client },
    ...(variables && { variables }),
  })
  const extensions = result.extensions as ResponseExtensions | undefined
  return { data: result.data as T, errors: result.errors, refreshCookie: extensions?.refreshCookie }
}

export interface SessionPayload {
  accessToken: string | null
  expiresAt: string | null
  user: { id: string; email: string; memberships: { nodes: { company: { name: string } }[] } } | null
  userErrors: { code: string; message: string; field: string[] | null }[]
}

const SESSION = `accessToken expiresAt user { id email memberships { nodes { company { name } } } } userErrors { code message field }`

export async function signIn(accounts: Accounts, email: string, password: string, client: Partial<ClientInfo> = {}) {
  const query = `mutation ($input: SessionCreateInput!) { session: sessionCreate(input: $input) { ${SESSION} } }`
  return sessionOf(await accounts.ask(ANONYMOUS, query, { variables: { input: { email, password } }, client }))
}

export async function refresh(accounts: Accounts, refreshToken: string | null, attempt?: string) {
  const query = `mutation($input: SessionRefreshInput) { session: sessionRefresh(input: $input) { ${SESSION} } }`
  return sessionOf(
    await accounts.ask(ANONYMOUS, query, {
      client: { refreshToken },
      ...(attempt !== undefined && { variables: { input: { attempt } } }),
    }),
  )
}

function sessionOf({ data, errors, refreshCookie }: Answer<{ session: SessionPayload }>) {
  expect(errors).toBeUndefined()
  const code = data.session.userErrors[0]?.code ?? null
  const refreshToken = refreshCookie && 'token' in refreshCookie ? refreshCookie.token : null
  return { ...data.session, code, refreshCookie, refreshToken }
}

async function viewerOf(accounts: Accounts, { email }: { email: string }): Promise<Viewer> {
  const [session] = await asSignIn<{ id: string }>(
    accounts,
    `insert into accounts.sessions (id, user_id, expires_at, ends_at)
     select gen_random_uuid(), id, now() + interval '1 day', now() + interval '1 day' from accounts.users where email = ?
     returning id`,
    [email],
  )
  return (await sessionViewer(accounts, session!.id))!
}

/** What a gateway is told of a session (UUID). */
export async function sessionViewer(
  accounts: Accounts,
  id: string,
  viewer: AnyViewer = GATEWAY,
): Promise<Viewer | null> {
  const query = 'query ($id: ID!) { sessionViewer(sessionId: $id) }'
  const { data } = await accounts.ask<{ sessionViewer: Viewer | null }>(viewer, query, { variables: { id } })
  return data.sessionViewer
}

/** SQL with the rights of the sign-in. */
export function asSignIn<T extends object>(accounts: Accounts, text: string, params: unknown[] = []): Promise<T[]> {
  return transaction(accounts.database, system('signin'), (em) => sql<T>(em, text, params))
}
