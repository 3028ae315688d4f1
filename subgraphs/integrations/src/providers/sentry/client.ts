import type { ProviderCall } from '../provider.ts'
import { createHttp, type Http, HttpFailure, SetupProblem } from '../shared/http.ts'
import { collect, pagesByCursor } from '../shared/pages.ts'
import { reader, type Reader } from '../shared/reader.ts'
import { SENTRY_API, type SentryConfig } from './config-schema.ts'

export const NAME = 'Sentry'
const PAGE = 100

/** @param retries 0 where a person waits. */
export function sentryHttp({ token, baseUrl }: SentryConfig, call: ProviderCall, retries?: number): Http {
  return createHttp(
    {
      name: NAME,
      baseUrl: baseUrl ?? SENTRY_API,
      headers: { authorization: `Bearer ${token}` },
      statusPage: 'status.sentry.io',
      retryAtOf: (headers) => {
        const reset = Number(headers.get('x-sentry-rate-limit-reset') ?? Number.NaN)
        return Number.isFinite(reset) && reset > 0 ? new Date(reset * 1000) : null
      },
      ...(retries !== undefined && { retries }),
    },
    call,
  )
}

/** The list of open errors of level error and fatal, as people see it: of sentry.io below the organization's own name. */
export function issuesUrl({ organization, baseUrl }: SentryConfig): string | null {
  const server = URL.parse(baseUrl ?? SENTRY_API)
  if (server === null) return null
  const isHosted = server.hostname === 'sentry.io' || server.hostname.endsWith('.sentry.io')
  const place = isHosted
    ? `https://${organization}.sentry.io`
    : `${server.origin}/organizations/${encodeURIComponent(organization)}`
  return `${place}/issues/?${new URLSearchParams({ query: 'is:unresolved level:[error,fatal]', statsPeriod: '14d' })}`
}

export interface SentryProject {
  id: string
  slug: string
  name: string
}

const ofOrganization = ({ organization }: SentryConfig) => `organizations/${encodeURIComponent(organization)}`

export async function findOrganization(http: Http, config: SentryConfig): Promise<string> {
  // Sentry's addresses end in a slash; without one it redirects.
  return reader(await http.get(`${ofOrganization(config)}/`)).text('name', 100) ?? config.organization
}

/**
 * The projects of a connection: those named, else all of the organization.
 * @throws SetupProblem naming those that are not there.
 */
export async function listProjects(http: Http, config: SentryConfig): Promise<SentryProject[]> {
  const pages = pagesByCursor<SentryProject, string>(async (cursor) => {
    const { data, headers } = await http.request<unknown>('GET', `${ofOrganization(config)}/projects/`, {
      query: { per_page: PAGE, cursor },
    })
    return { items: listed(data).flatMap((project) => projectOf(project) ?? []), next: nextCursor(headers) }
  })
  const all = await collect(pages)
  const wanted = config.projects ?? []
  const missing = wanted.filter((each) => !all.some(({ slug }) => slug === each))
  if (missing.length > 0) {
    throw new SetupProblem(
      `${config.organization} has no project ${missing.slice(0, 5).join(', ')} at Sentry, or the token may not see it.`,
    )
  }
  return wanted.length === 0 ? all : all.filter(({ slug }) => wanted.includes(slug))
}

function projectOf(project: Reader): SentryProject | null {
  const id = project.id('id')
  const slug = project.text('slug', 100)
  return id === null || slug === null ? null : { id, slug, name: project.text('name', 120) ?? slug }
}

/** A page of the issues that nobody has resolved, those seen last first. @param projects ids; empty: all. */
export async function unresolvedPage(
  http: Http,
  config: SentryConfig,
  projects: string[],
  cursor: string | null,
): Promise<{ issues: Reader[]; next: string | null }> {
  const { data, headers } = await http.request<unknown>('GET', `${ofOrganization(config)}/issues/`, {
    query: { query: 'is:unresolved', sort: 'date', statsPeriod: '90d', limit: PAGE, project: projects, cursor },
  })
  return { issues: listed(data), next: nextCursor(headers) }
}

/** Null when it is gone. */
export const findIssue = (http: Http, config: SentryConfig, id: string) =>
  orNull(http.get<unknown>(`${ofOrganization(config)}/issues/${encodeURIComponent(id)}/`))

/** Null when it is gone. */
export const findProject = (http: Http, { organization }: SentryConfig, slug: string) =>
  orNull(http.get<unknown>(`projects/${encodeURIComponent(organization)}/${encodeURIComponent(slug)}/`))

async function orNull(call: Promise<unknown>): Promise<unknown> {
  try {
    return await call
  } catch (error) {
    if (error instanceof HttpFailure && error.reason === 'NOT_FOUND') return null
    throw error
  }
}

const listed = (data: unknown): Reader[] => (Array.isArray(data) ? data.map(reader) : [])

/** Sentry names a next page even after the last, and says with `results` whether there is anything on it. */
function nextCursor(headers: Headers): string | null {
  const next = (headers.get('link') ?? '').split(/,\s*(?=<)/).find((part) => part.includes('rel="next"'))
  return next?.includes('results="true"') ? (/cursor="([^"]+)"/.exec(next)?.[1] ?? null) : null
}
