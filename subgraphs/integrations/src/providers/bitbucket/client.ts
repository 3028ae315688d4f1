import type { ProviderCall } from '../provider.ts'
import { createHttp, type Http, HttpFailure, SetupProblem } from '../shared/http.ts'
import { collect, pagesByCursor } from '../shared/pages.ts'
import { reader, type Reader } from '../shared/reader.ts'
import { BITBUCKET_API, type BitbucketConfig } from './config-schema.ts'

export const NAME = 'Bitbucket'
const PAGE = 100

/** A token of a person goes with the address of the account, one of a workspace alone. @param retries 0 where a person waits. */
export function bitbucketHttp(config: BitbucketConfig, call: ProviderCall, retries?: number): Http {
  const { token, email } = config
  const basic = () => `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}`
  return createHttp(
    {
      name: NAME,
      baseUrl: baseOf(config),
      headers: { authorization: email === undefined ? `Bearer ${token}` : basic() },
      statusPage: 'bitbucket.status.atlassian.com',
      wordsOf: (body) => reader(body).text('error.message', 300),
      ...(retries !== undefined && { retries }),
    },
    call,
  )
}

const baseOf = ({ baseUrl }: BitbucketConfig) => (baseUrl ?? BITBUCKET_API).replace(/\/+$/, '')

export interface BitbucketRepository {
  /** `workspace/slug`, as the product names repositories. */
  id: string
  slug: string
  defaultBranch: string | null
  language: string | null
  hasIssues: boolean
  updatedAt: string | null
}

export const workspaceName = async (http: Http, { workspace }: BitbucketConfig): Promise<string> =>
  reader(await http.get(`workspaces/${encodeURIComponent(workspace)}`)).text('name', 100) ?? workspace

/**
 * The repositories of a connection: those named, else all of the workspace.
 * @throws SetupProblem naming those that are not there.
 */
export async function listRepositories(http: Http, config: BitbucketConfig): Promise<BitbucketRepository[]> {
  const listed = await collect(
    pages(http, config, `repositories/${encodeURIComponent(config.workspace)}`, { sort: 'slug' }),
  )
  const all = listed.flatMap((repository) => repositoryOf(repository) ?? [])
  const wanted = config.repositories ?? []
  const missing = wanted.filter((name) => !all.some(({ slug }) => slug === name.toLowerCase()))
  if (missing.length > 0) {
    throw new SetupProblem(
      `${config.workspace} has no repository ${missing.slice(0, 5).join(', ')} at Bitbucket, or the token may not see it.`,
    )
  }
  return wanted.length === 0 ? all : all.filter(({ slug }) => wanted.some((name) => name.toLowerCase() === slug))
}

function repositoryOf(p: Reader): BitbucketRepository | null {
  const id = p.text('full_name', 250)
  if (id === null || !id.includes('/')) return null
  return {
    id,
    slug: id.slice(id.indexOf('/') + 1),
    defaultBranch: p.text('mainbranch.name', 250),
    language: p.text('language', 40),
    hasIssues: p.flag('has_issues'),
    updatedAt: p.instant('updated_on'),
  }
}

type Query = Record<string, string | number | null | undefined>

/** Bitbucket gives the whole address of the next page. */
export function pages(http: Http, config: BitbucketConfig, path: string, query: Query = {}): AsyncIterable<Reader[]> {
  return pagesByCursor<Reader, string>(async (next) => {
    const found = next === null ? await http.get(path, { ...query, pagelen: PAGE }) : await http.get(next)
    const answer = reader(found)
    return { items: answer.list('values'), next: ownAddress(answer.text('next', 2000), config) }
  })
}

/** Only below the configured address: the token goes nowhere else. */
const ownAddress = (next: string | null, config: BitbucketConfig) =>
  next !== null && next.startsWith(`${baseOf(config)}/`) ? next : null

/** How many there are, in one call. */
export const countOf = async (http: Http, path: string, query: Query): Promise<number> =>
  reader(await http.get(path, { ...query, pagelen: 1 })).number('size') ?? 0

/** Null of what is gone, or switched off for this repository. */
export async function orNull<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await call
  } catch (error) {
    if (error instanceof HttpFailure && (error.reason === 'NOT_FOUND' || error.reason === 'FORBIDDEN')) return null
    throw error
  }
}
