import type { ProviderCall } from '../provider.ts'
import { createHttp, type Http, HttpFailure, SetupProblem } from '../shared/http.ts'
import { collect, pagesByCursor } from '../shared/pages.ts'
import { reader, type Reader } from '../shared/reader.ts'
import { GITLAB_API, type GitLabConfig } from './config-schema.ts'

export const NAME = 'GitLab'
const PAGE = 100
/** More are not connected at once: name a group. */
const MOST_PROJECTS = 1000

/** @param retries 0 where a person waits. */
export function gitLabHttp({ token, baseUrl }: GitLabConfig, call: ProviderCall, retries?: number): Http {
  return createHttp(
    {
      name: NAME,
      baseUrl: baseUrl ?? GITLAB_API,
      headers: { 'private-token': token },
      statusPage: 'status.gitlab.com',
      wordsOf,
      retryAtOf: (headers) => {
        const reset = Number(headers.get('ratelimit-reset') ?? Number.NaN)
        return headers.has('retry-after') || !(reset > 1e9) ? null : new Date(reset * 1000)
      },
      ...(retries !== undefined && { retries }),
    },
    call,
  )
}

/** GitLab says what is wrong with each field: `{ message: { name: ['has already been taken'] } }`. */
function wordsOf(body: unknown): string | null {
  const p = reader(body)
  const plain = p.text('message', 300) ?? p.text('error_description', 300) ?? p.text('error', 300)
  if (plain !== null) return plain
  const message = (body as { message?: unknown } | null)?.message
  if (typeof message !== 'object' || message === null) return null
  const [field, words] = Object.entries(message)[0] ?? []
  return field === undefined ? null : `${field} ${String(Array.isArray(words) ? words[0] : words)}`
}

export interface GitLabProject {
  id: string
  /** `group/name`, as the product names repositories. */
  path: string
  defaultBranch: string
  stars: number
  openIssues: number
  activeAt: string | null
}

/** The projects of a connection: those named, those of the group, else all that the token's owner is a member of. */
export async function listProjects(http: Http, { group, projects = [] }: GitLabConfig): Promise<GitLabProject[]> {
  if (projects.length > 0) return namedProjects(http, projects)
  const path = group === undefined ? 'projects' : `groups/${encodeURIComponent(group)}/projects`
  const scope = group === undefined ? { membership: true } : { include_subgroups: true }
  const found = await collect(
    pages(http, path, { ...scope, archived: false, order_by: 'id', sort: 'asc' }),
    MOST_PROJECTS,
  )
  return found.flatMap((project) => projectOf(project) ?? [])
}

/** @throws SetupProblem naming those that are not there. */
async function namedProjects(http: Http, wanted: string[]): Promise<GitLabProject[]> {
  const missing: string[] = []
  const found: GitLabProject[] = []
  for (const path of wanted) {
    const project = await orNull(http.get<unknown>(`projects/${encodeURIComponent(path)}`))
    const read = project === null ? null : projectOf(reader(project))
    if (read === null) missing.push(path)
    else found.push(read)
  }
  if (missing.length === 0) return found
  throw new SetupProblem(
    `GitLab has no project ${missing.slice(0, 5).join(', ')}, or the token may not see it. Write the whole path, with the group.`,
  )
}

export function projectOf(project: Reader): GitLabProject | null {
  const id = project.id('id')
  const path = project.text('path_with_namespace', 250)
  if (id === null || path === null) return null
  return {
    id,
    path,
    defaultBranch: project.text('default_branch', 250) ?? 'main',
    stars: project.number('star_count') ?? 0,
    openIssues: project.number('open_issues_count') ?? 0,
    activeAt: project.instant('last_activity_at'),
  }
}

export type Query = Record<string, string | number | boolean | null | undefined>

/** Pages by the number that GitLab names for the next one. */
export function pages(http: Http, path: string, query: Query = {}): AsyncIterable<Reader[]> {
  return pagesByCursor<Reader, string>(async (page) => {
    const { data, headers } = await http.request<unknown>('GET', path, { query: { ...query, per_page: PAGE, page } })
    return { items: Array.isArray(data) ? data.map(reader) : [], next: headers.get('x-next-page') || null }
  })
}

/** How many there are, in one call. */
export async function countOf(http: Http, path: string, query: Query = {}): Promise<number> {
  const { data, headers } = await http.request<unknown>('GET', path, { query: { ...query, per_page: 1 } })
  // GitLab does not count beyond 10,000.
  const total = Number(headers.get('x-total') ?? Number.NaN)
  return Number.isFinite(total) ? total : Array.isArray(data) ? data.length : 0
}

/** Null of what is gone, or switched off for this project. */
export async function orNull<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await call
  } catch (error) {
    if (error instanceof HttpFailure && (error.reason === 'NOT_FOUND' || error.reason === 'FORBIDDEN')) return null
    throw error
  }
}
