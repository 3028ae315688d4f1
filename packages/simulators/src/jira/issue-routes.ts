import type { FastifyInstance } from 'fastify'
import type { JiraActions } from './actions.ts'
import { refuse, refuseField } from './answers.ts'
import { issueJson, statusJson } from './representations.ts'
import { type JiraIssue, type JiraState, PRIORITIES, STATUSES } from './state.ts'

interface IssueFields {
  project?: { id?: string; key?: string }
  issuetype?: { id?: string }
  summary?: string
  description?: unknown
  duedate?: string
  priority?: { name?: string }
  assignee?: { accountId?: string }
}

export function issueRoutes(server: FastifyInstance, state: JiraState, actions: JiraActions, site: () => string): void {
  const find = (idOrKey: string) => state.issues.find(({ id, key }) => id === idOrKey || key === idOrKey)
  const MISSING = 'Issue does not exist or you do not have permission to see it.'

  server.get<{ Querystring: Record<string, string | string[] | undefined> }>(
    '/rest/api/3/search/jql',
    ({ query }, reply) => {
      const jql = String(query['jql'] ?? '')
      if (jql === '')
        return refuse(reply, 400, 'Unbounded JQL queries are not allowed here. Please add a search restriction.')
      const found = state.issues.filter(matching(state, jql)).toSorted((a, b) => b.updatedAt - a.updatedAt)
      const start = Number(query['nextPageToken'] ?? 0)
      const size = Number(query['maxResults'] ?? 50)
      const isLast = start + size >= found.length
      // Without fields only ids are told.
      const fields = [query['fields'] ?? []].flat().join(',').split(',')
      const issues = found.slice(start, start + size).map((issue) => narrowed(issueJson(state, site(), issue), fields))
      return { issues, isLast, ...(!isLast && { nextPageToken: String(start + size) }) }
    },
  )
  server.post<{ Body: { fields?: IssueFields } | null }>('/rest/api/3/issue', async ({ body }, reply) => {
    const { project, issuetype, summary, description = null, duedate, priority, assignee } = body?.fields ?? {}
    const place = state.projects.find(({ id, key }) => id === project?.id || key === project?.key)
    if (!place) return refuseField(reply, 'project', 'Specify a valid project ID or key')
    if (!issuetype?.id) return refuseField(reply, 'issuetype', 'Specify an issue type')
    if (!summary) return refuseField(reply, 'summary', 'You must specify a summary of the issue.')
    if (priority?.name !== undefined && !PRIORITIES.includes(priority.name))
      return refuseField(reply, 'priority', `Priority name '${priority.name}' is not valid`)
    const issue = await actions.createIssue(place.id, {
      summary,
      description,
      dueDate: duedate ?? null,
      priority: priority?.name ?? 'Medium',
      assignee: state.people.find(({ accountId }) => accountId === assignee?.accountId) ?? null,
    })
    return reply.status(201).send({ id: issue.id, key: issue.key, self: `${site()}/rest/api/3/issue/${issue.id}` })
  })
  server.get<{ Params: { id: string } }>('/rest/api/3/issue/:id', ({ params }, reply) => {
    const issue = find(params.id)
    return issue ? issueJson(state, site(), issue) : refuse(reply, 404, MISSING)
  })
  const transitionsOf = (issue: JiraIssue) => STATUSES.filter(({ id }) => id !== issue.status.id)
  server.get<{ Params: { id: string } }>('/rest/api/3/issue/:id/transitions', ({ params }, reply) => {
    const issue = find(params.id)
    if (!issue) return refuse(reply, 404, MISSING)
    const transitions = transitionsOf(issue).map((status) => ({
      id: `${status.id}1`,
      name: status.name,
      to: statusJson(site(), status),
      hasScreen: false,
      isGlobal: true,
      isInitial: false,
      isAvailable: true,
    }))
    return { expand: 'transitions', transitions }
  })
  server.post<{ Params: { id: string }; Body: { transition?: { id?: string } } | null }>(
    '/rest/api/3/issue/:id/transitions',
    async ({ params, body }, reply) => {
      const issue = find(params.id)
      if (!issue) return refuse(reply, 404, MISSING)
      const next = transitionsOf(issue).find(({ id }) => `${id}1` === body?.transition?.id)
      if (!next)
        return refuse(reply, 400, 'It seems that you have tried to perform a workflow operation that is not valid.')
      await actions.moveIssue(issue.id, next.name)
      return reply.status(204).send()
    },
  )
}

/** As much of JQL as the product writes: one or several projects, and what changed within some minutes. */
function matching(state: JiraState, jql: string): (issue: JiraIssue) => boolean {
  const [, names] = /project (?:=|in) \(?([^)]+?)\)?(?: and| order|$)/i.exec(jql) ?? []
  const wanted = names?.split(',').map((name) => name.trim().replaceAll('"', '').toLowerCase())
  const [, minutes] = /updated >= -(\d+)m/i.exec(jql) ?? []
  const since = minutes === undefined ? 0 : Date.now() - Number(minutes) * 60_000
  return ({ projectId, updatedAt }) => {
    const project = state.projects.find(({ id }) => id === projectId)!
    const isWanted = wanted === undefined || wanted.includes(project.id) || wanted.includes(project.key.toLowerCase())
    return isWanted && updatedAt >= since
  }
}

function narrowed(issue: ReturnType<typeof issueJson>, names: string[]) {
  if (names.includes('*all')) return issue
  const fields = Object.fromEntries(Object.entries(issue.fields).filter(([name]) => names.includes(name)))
  const { id, key, self } = issue
  return names.join('') === '' ? { id } : { id, key, self, fields }
}
