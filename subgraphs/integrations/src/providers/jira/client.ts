import type { ProviderCall } from '../provider.ts'
import { createHttp, type Http, SetupProblem } from '../shared/http.ts'
import { collect, pagesByCursor } from '../shared/pages.ts'
import { reader, type Reader } from '../shared/reader.ts'
import type { JiraConfig } from './config-schema.ts'

export const NAME = 'Jira'

/** @param retries 0 where a person waits. */
export function jiraHttp({ baseUrl, email, token }: JiraConfig, call: ProviderCall, retries?: number): Http {
  return createHttp(
    {
      name: NAME,
      baseUrl,
      headers: { authorization: `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}` },
      statusPage: 'jira-software.status.atlassian.com',
      wordsOf,
      ...(retries !== undefined && { retries }),
    },
    call,
  )
}

/** Jira says what is wrong as a list, or for each field. */
function wordsOf(body: unknown): string | null {
  const said = reader(body)
  const messages = (body as { errorMessages?: unknown } | null)?.errorMessages
  const [first] = Array.isArray(messages) ? (messages as unknown[]) : []
  if (typeof first === 'string' && first !== '') return first
  const [field] = said.at('errors').keys()
  return field === undefined ? said.text('message', 300) : said.at('errors').text(field, 300)
}

/** Who the token belongs to. Asked before all else: to a dead token Jira shows what anybody may see, often nothing. */
export async function whoAmI(http: Http): Promise<{ id: string; name: string }> {
  const me = reader(await http.get('rest/api/3/myself'))
  return { id: me.id('accountId') ?? '', name: me.text('displayName', 100) ?? 'somebody' }
}

export interface JiraProject {
  id: string
  key: string
  name: string
}

/** The projects of a connection. @throws SetupProblem when one of those named is not there. */
export async function listProjects(http: Http, { projects: wanted = [] }: JiraConfig): Promise<JiraProject[]> {
  const projects = await collect(
    pagesByCursor<JiraProject, number>(async (cursor) => {
      const startAt = cursor ?? 0
      const page = reader(await http.get('rest/api/3/project/search', { startAt, maxResults: 50, status: 'live' }))
      const values = page.list('values')
      const items = values.flatMap((project) => {
        const id = project.id('id')
        const key = project.text('key', 40)
        return id === null || key === null ? [] : [{ id, key, name: project.text('name', 120) ?? key }]
      })
      return { items, next: page.flag('isLast') || values.length === 0 ? null : startAt + values.length }
    }),
  )
  const isKey = (key: string) => (project: JiraProject) => project.key.toLowerCase() === key.toLowerCase()
  const missing = wanted.filter((key) => !projects.some(isKey(key)))
  if (missing.length > 0) {
    throw new SetupProblem(`Jira has no project ${missing.slice(0, 5).join(', ')}, or the token may not see it.`)
  }
  return wanted.length === 0 ? projects : projects.filter((project) => wanted.some((key) => isKey(key)(project)))
}

const FIELDS =
  'summary,status,priority,assignee,duedate,created,updated,resolutiondate,parent,project,timeoriginalestimate'

/** Issues of a project, the latest changed first. @param since changed after it. */
export function issuePages(http: Http, project: string, since: Date | null): AsyncIterable<Reader[]> {
  const jql = `project = ${project}${changedAfter(since)} order by updated desc`
  return pagesByCursor<Reader, string>(async (nextPageToken) => {
    const page = reader(
      await http.get('rest/api/3/search/jql', { jql, fields: FIELDS, maxResults: 100, nextPageToken }),
    )
    const next = page.flag('isLast') ? null : page.text('nextPageToken', 2000)
    return { items: page.list('issues'), next }
  })
}

/** Written as minutes ago: a date in JQL would be in the time zone of whoever asks. */
function changedAfter(since: Date | null): string {
  if (since === null) return ''
  const minutes = Math.max(1, Math.ceil((Date.now() - since.getTime()) / 60_000))
  return ` and updated >= -${minutes}m`
}

export async function fetchIssue(http: Http, idOrKey: string): Promise<Reader> {
  return reader(await http.get(`rest/api/3/issue/${encodeURIComponent(idOrKey)}`, { fields: FIELDS }))
}
