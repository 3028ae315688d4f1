import type { ProviderCall } from '../provider.ts'
import { createHttp, type Http, SetupProblem } from '../shared/http.ts'
import { collect, pagesByCursor } from '../shared/pages.ts'
import { reader, type Reader } from '../shared/reader.ts'
import { VERCEL_API, type VercelConfig } from './config-schema.ts'

export const NAME = 'Vercel'
const PAGE = 100

/** @param retries 0 where a person waits. */
export function vercelHttp({ token, baseUrl }: VercelConfig, call: ProviderCall, retries?: number): Http {
  return createHttp(
    {
      name: NAME,
      baseUrl: baseUrl ?? VERCEL_API,
      headers: { authorization: `Bearer ${token}` },
      statusPage: 'www.vercel-status.com',
      // An expired or foreign token is answered by 403 with a code of its own.
      reasonOf: (status, body) => (status === 403 && reader(body).flag('error.invalidToken') ? 'ACCESS_LOST' : null),
      ...(retries !== undefined && { retries }),
    },
    call,
  )
}

export interface VercelProject {
  id: string
  name: string
}

/**
 * The projects of a connection: those named, else all that the token can see.
 * @throws SetupProblem naming those that are not there.
 */
export async function listProjects(
  http: Http,
  { teamId, projects: wanted = [] }: VercelConfig,
): Promise<VercelProject[]> {
  const pages = pagesByCursor<VercelProject, string>(async (from) => {
    const answer = reader(await http.get('v10/projects', { teamId, limit: PAGE, from }))
    const items = answer.list('projects').flatMap((project) => {
      const id = project.id('id')
      return id === null ? [] : [{ id, name: project.text('name', 120) ?? id }]
    })
    return { items, next: answer.id('pagination.next') }
  })
  const all = await collect(pages)
  if (wanted.length === 0) return all
  const missing = wanted.filter((each) => !all.some(({ id, name }) => id === each || name === each))
  if (missing.length > 0) {
    throw new SetupProblem(
      `Vercel has no project ${missing.slice(0, 5).join(', ')}, or the token may not see it. Check the names and the team.`,
    )
  }
  return all.filter(({ id, name }) => wanted.includes(id) || wanted.includes(name))
}

/** One page of deployments, newest first. @param since of their creation. @param until from the page before; null: the first. */
export async function deploymentPage(
  http: Http,
  { teamId }: VercelConfig,
  { since, until }: { since: Date; until: number | null },
): Promise<{ deployments: Reader[]; next: number | null }> {
  const answer = reader(await http.get('v7/deployments', { teamId, limit: PAGE, since: since.getTime(), until }))
  return { deployments: answer.list('deployments'), next: answer.number('pagination.next') }
}

export interface RegisteredWebhook {
  id: string
  url: string
}

export async function listWebhooks(http: Http, { teamId }: VercelConfig): Promise<RegisteredWebhook[]> {
  const webhooks = await http.get<unknown>('v1/webhooks', { teamId })
  return (Array.isArray(webhooks) ? webhooks : []).map(reader).map((webhook) => ({
    id: webhook.id('id') ?? '',
    url: webhook.text('url', 2000) ?? '',
  }))
}
