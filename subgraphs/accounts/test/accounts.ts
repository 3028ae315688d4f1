import { sql, system, transaction } from '@atrium/kit/database'
import type { ClientInfo } from '@atrium/kit/executor'
import type { ResponseExtensions, SubgraphRuntime } from '@atrium/kit/server'
import { ANONYMOUS, type AnyViewer, GATEWAY, type Viewer } from '@atrium/kit/viewer'
import { startTestSubgraph, type TestSubgraph } from '@atrium/testing'
import type { GraphQLFormattedError } from 'graphql'
import { expect } from 'vitest'
import { type AccountsSubgraph, migrations, seed, start } from '../src/index.ts'
import { entities } from '../src/orm.ts'
import { plan } from './plan.ts'

export interface Answer<T> {
  data: T
  errors: readonly GraphQLFormattedError[] | undefined
  refreshCookie: ResponseExtensions['refreshCookie']
}

export interface Accounts extends TestSubgraph<AccountsSubgraph> {
  ask<T>(viewer: AnyViewer, query: string, options?: AskOptions): Promise<Answer<T>>
  /** The viewer as the gateway would get it, from a real session of the person. */
  viewerOf(person: { email: string }): Promise<Viewer>
}

interface AskOptions {
  variables?: Record<string, unknown>
  client?: Partial<ClientInfo>
}

/** Accounts on a database of its own, with the people of `plan.ts` unless it is to be empty. */
export async function startAccounts({
  isEmpty = false,
  ...runtime
}: { isEmpty?: boolean } & Partial<SubgraphRuntime> = {}): Promise<Accounts> {
  const subgraph = await startTestSubgraph({
    migrations,
    start,
    entities,
    runtime,
    prepare: async (runtime) => void (!isEmpty && (await seed(runtime, plan))),
  })
  const accounts: Accounts = {
    ...subgraph,
    async ask<T>(viewer: AnyViewer, query: string, { variables, client }: AskOptions = {}) {
      const { data, errors, extensions } = await subgraph.execute(viewer, query, variables, client)
      return { data: data as T, errors, refreshCookie: (extensions as ResponseExtensions | undefined)?.refreshCookie }
    },
    viewerOf: (person) => viewerOf(accounts, person),
  }
  return accounts
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
