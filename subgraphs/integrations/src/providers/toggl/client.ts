import type { ExternalPerson } from '@atrium/kit/events'
import type { ProviderCall } from '../provider.ts'
import { createHttp, type Http, HttpFailure, SetupProblem } from '../shared/http.ts'
import { collect, pagesByNumber } from '../shared/pages.ts'
import { reader, type Reader } from '../shared/reader.ts'
import { TOGGL_API, type TogglConfig } from './config-schema.ts'

export const NAME = 'Toggl'

/** @param retries 0 where a person waits. */
export function togglHttp({ token, baseUrl }: TogglConfig, call: ProviderCall, retries?: number): Http {
  return createHttp(
    {
      name: NAME,
      baseUrl: baseUrl ?? TOGGL_API,
      headers: { authorization: `Basic ${Buffer.from(`${token}:api_token`).toString('base64')}` },
      statusPage: 'status.toggl.com',
      // What asks more than its plan’s calls in an hour is told to pay.
      reasonOf: (status) => (status === 402 ? 'RATE_LIMITED' : null),
      wordsOf: (body) => (typeof body === 'string' ? body : reader(body).text('message', 300)),
      retryAtOf: quotaReset,
      ...(retries !== undefined && { retries }),
    },
    call,
  )
}

/** Seconds until the hour’s calls are given anew. */
function quotaReset(headers: Headers): Date | null {
  const seconds = Number(headers.get('x-toggl-quota-resets-in') ?? Number.NaN)
  const isUsedUp =
    headers.get('x-toggl-quota-remaining') !== null && Number(headers.get('x-toggl-quota-remaining')) <= 0
  return isUsedUp && Number.isFinite(seconds) && seconds >= 0 ? new Date(Date.now() + seconds * 1000) : null
}

export interface Account {
  person: ExternalPerson
  workspaceId: string
  workspaceName: string
}

/**
 * Whose token it is, and the workspace of a connection.
 * @throws SetupProblem when it is not clear which, or the token does not see it.
 */
export async function findAccount(http: Http, { workspaceId }: TogglConfig): Promise<Account> {
  const me = reader(await http.get('api/v9/me', { with_related_data: true }).catch(deadToken))
  const workspaces = me.list('workspaces').flatMap((workspace) => {
    const id = workspace.id('id')
    return id === null ? [] : [{ id, name: workspace.text('name', 100) ?? id }]
  })
  const found = workspaceId === undefined ? workspaces : workspaces.filter(({ id }) => id === workspaceId)
  if (found.length !== 1) {
    const names = workspaces.map(({ id, name }) => `${name} (${id})`).slice(0, 5)
    const reason = found.length > 1 ? 'The token sees several workspaces.' : 'The token does not see this workspace.'
    throw new SetupProblem(`${reason} Enter the number of one of these: ${names.join(', ') || 'none'}.`)
  }
  const person = {
    id: me.id('id'),
    name: me.text('fullname', 100) ?? 'Someone',
    email: me.text('email', 200),
    avatarUrl: me.url('image_url'),
  }
  return { person, workspaceId: found[0]!.id, workspaceName: found[0]!.name }
}

/** A token that is not known is forbidden everything, even to ask whose it is. */
function deadToken(error: unknown): never {
  if (!(error instanceof HttpFailure) || error.reason !== 'FORBIDDEN') throw error
  const message =
    'Toggl does not accept the token. It may have been reset: copy the new one from your profile and enter it here.'
  throw new HttpFailure('ACCESS_LOST', message, { status: error.status, cause: error })
}

export interface TogglProject {
  id: string
  name: string
}

const PROJECTS = 200

export function listProjects(http: Http, workspaceId: string): Promise<TogglProject[]> {
  return collect(
    pagesByNumber(
      async (page) => {
        const found = list(await http.get(`api/v9/workspaces/${workspaceId}/projects`, { page, per_page: PROJECTS }))
        const items = found.flatMap((project) => {
          const id = project.id('id')
          const client = project.text('client_name', 60)
          const name = project.text('name', 120) ?? id ?? ''
          return id === null ? [] : [{ id, name: client === null ? name : `${client} / ${name}` }]
        })
        return { items, isLast: found.length < PROJECTS }
      },
      { first: 1 },
    ),
  )
}

/** Finished entries of everybody the token may see, by their days. @returns the row of the next page; null after the last. */
export async function reportPage(
  http: Http,
  workspaceId: string,
  days: { from: string; to: string },
  firstRow: number | null,
): Promise<{ rows: Reader[]; nextRow: number | null }> {
  const body = {
    start_date: days.from,
    end_date: days.to,
    order_by: 'date',
    order_dir: 'DESC',
    ...(firstRow !== null && { first_row_number: firstRow }),
  }
  const path = `reports/api/v3/workspace/${workspaceId}/search/time_entries`
  const { data, headers } = await http.request('POST', path, { body, isRead: true })
  const next = Number(headers.get('x-next-row-number') ?? Number.NaN)
  const rows = list(data)
  return { rows, nextRow: Number.isInteger(next) && rows.length > 0 ? next : null }
}

/** Entries of the token's own person that changed, deleted ones and a running one as well. */
export async function ownEntries(http: Http, since: Date): Promise<Reader[]> {
  return list(await http.get('api/v9/me/time_entries', { since: Math.floor(since.getTime() / 1000) }))
}

export const list = (answer: unknown): Reader[] => (Array.isArray(answer) ? answer.map(reader) : [])
