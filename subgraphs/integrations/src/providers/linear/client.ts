import type { LinearSdk } from '@linear/sdk'
import type { ProviderCall } from '../provider.ts'
import { createHttp, type FailureReason, type Http, SetupProblem } from '../shared/http.ts'
import { collect, pagesByCursor } from '../shared/pages.ts'
import { reader, type Reader } from '../shared/reader.ts'
import { LINEAR_API, type LinearConfig } from './config-schema.ts'
import { ISSUE, ISSUES } from './documents.ts'

export const NAME = 'Linear'

/** Linear's own SDK over our HTTP, and documents of ours where the SDK would ask once for each issue. */
export interface Linear {
  sdk: LinearSdk
  query(document: string, variables: object): Promise<Reader>
}

/** @param retries 0 where a person waits. */
export async function openLinear(config: LinearConfig, call: ProviderCall, retries?: number): Promise<Linear> {
  // It is large, and few connections are to Linear.
  const { LinearSdk: Sdk } = await import('@linear/sdk')
  const http = linearHttp(config, call, retries)
  const ask = async <T>(query: string, variables: object = {}): Promise<T> => {
    const isRead = !/^\s*mutation\b/.test(query)
    const answer = await http.post<{ data?: T }>('graphql', { query, variables }, { isRead })
    return answer.data as T
  }
  return {
    sdk: new Sdk((document, variables) => ask(document, variables)),
    query: async (document, variables) => reader(await ask(document, variables)),
  }
}

function linearHttp({ token, baseUrl }: LinearConfig, call: ProviderCall, retries?: number): Http {
  return createHttp(
    {
      name: NAME,
      baseUrl: baseUrl ?? LINEAR_API,
      // A personal key stands alone, without “Bearer”.
      headers: { authorization: token.startsWith('lin_oauth_') ? `Bearer ${token}` : token },
      statusPage: 'linearstatus.com',
      reasonOf,
      wordsOf: (body) =>
        errorOf(body).text('extensions.userPresentableMessage', 300) ?? errorOf(body).text('message', 300),
      retryAtOf: retryTime,
      ...(retries !== undefined && { retries }),
    },
    call,
  )
}

const errorOf = (body: unknown): Reader => reader(body).list('errors')[0] ?? reader(null)

const REASONS: Record<string, FailureReason> = {
  AUTHENTICATION_ERROR: 'ACCESS_LOST',
  FORBIDDEN: 'FORBIDDEN',
  INTERNAL_SERVER_ERROR: 'UNREACHABLE',
  RATELIMITED: 'RATE_LIMITED',
}

/** Linear answers 400 to most of what it refuses, its rate limit among it; the code says which it was. */
function reasonOf(_status: number, body: unknown): FailureReason | null {
  if (reader(body).count('errors') === 0) return null
  const error = errorOf(body)
  if (/^Entity not found/i.test(error.text('message', 300) ?? '')) return 'NOT_FOUND'
  return REASONS[error.text('extensions.code') ?? ''] ?? 'REFUSED'
}

/** Requests and their complexity are counted apart; milliseconds since 1970. */
function retryTime(headers: Headers): Date | null {
  const resets = ['requests', 'complexity', 'endpoint-requests']
    .filter((name) => headers.get(`x-ratelimit-${name}-remaining`) === '0')
    .map((name) => Number(headers.get(`x-ratelimit-${name}-reset`)))
    .filter((at) => at > 0)
  return resets.length === 0 ? null : new Date(Math.max(...resets))
}

export interface Team {
  id: string
  key: string
  name: string
}

const PAGE = 100

/** The teams of a connection. @throws SetupProblem when one of those named is not there. */
export async function listTeams({ sdk }: Linear, { teams: wanted = [] }: LinearConfig): Promise<Team[]> {
  const teams = await collect(
    pagesByCursor<Team, string>(async (after) => {
      const { nodes, pageInfo } = await sdk.teams({ first: PAGE, ...(after !== null && { after }) })
      return {
        items: nodes.map(({ id, key, name }) => ({ id, key, name })),
        next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
      }
    }),
  )
  const isKey = (key: string) => (team: Team) => team.key.toLowerCase() === key.toLowerCase()
  const missing = wanted.filter((key) => !teams.some(isKey(key)))
  if (missing.length > 0) {
    throw new SetupProblem(`Linear has no team ${missing.slice(0, 5).join(', ')}, or the key may not see it.`)
  }
  return wanted.length === 0 ? teams : teams.filter((team) => wanted.some((key) => isKey(key)(team)))
}

/** Every project that is not archived. */
export async function listProjects(
  { sdk }: Linear,
  teams: readonly Team[] | null,
): Promise<{ id: string; name: string; url: string }[]> {
  const filter =
    teams === null ? {} : { filter: { accessibleTeams: { some: { id: { in: teams.map(({ id }) => id) } } } } }
  return collect(
    pagesByCursor<{ id: string; name: string; url: string }, string>(async (after) => {
      const { nodes, pageInfo } = await sdk.projects({ first: PAGE, ...filter, ...(after !== null && { after }) })
      return {
        items: nodes.map(({ id, name, url }) => ({ id, name, url })),
        next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
      }
    }),
  )
}

/** Issues of a team, archived ones as well, so that what is done stays done. @param since changed after it. */
export function issuePages(linear: Linear, team: string, since: Date | null): AsyncIterable<Reader[]> {
  const changed = since === null ? {} : { updatedAt: { gt: since.toISOString() } }
  return pagesByCursor<Reader, string>(async (after) => {
    const filter = { team: { id: { eq: team } }, ...changed }
    const issues = (await linear.query(ISSUES, { first: PAGE, after, filter })).at('issues')
    const next = issues.flag('pageInfo.hasNextPage') ? issues.id('pageInfo.endCursor') : null
    return { items: issues.list('nodes'), next }
  })
}

/** One issue as it is now; null when it is gone. */
export async function fetchIssue(linear: Linear, id: string): Promise<Reader | null> {
  const [issue] = (await linear.query(ISSUE, { filter: { id: { eq: id } } })).list('issues.nodes')
  return issue ?? null
}
