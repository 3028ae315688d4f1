import type { FastifyInstance } from 'fastify'
import { type Simulator, startSimulator } from '../base/server.ts'
import { createActions, type JiraActions } from './actions.ts'
import { refuse, refuseField } from './answers.ts'
import { issueRoutes } from './issue-routes.ts'
import { hookJson, personJson, projectJson, typeJson } from './representations.ts'
import { createState, ISSUE_TYPES, type JiraHook, type JiraSeed, type JiraState } from './state.ts'

export interface JiraSimulatorConfig {
  port?: number
  /** The account and the one token that are accepted. */
  email: string
  token: string
  seed?: JiraSeed
}

export interface JiraSimulator extends Simulator, JiraActions {
  state: JiraState
  /** Whether the account administers the site: only then may it set webhooks and make projects. */
  setAdministrator(isAdministrator: boolean): void
}

/** Starts Jira Cloud as the product sees it: projects, issues, an administrator's webhooks. */
export async function startJiraSimulator(config: JiraSimulatorConfig): Promise<JiraSimulator> {
  const state = createState(config.seed ?? {})
  const credentials = Buffer.from(`${config.email}:${config.token}`).toString('base64')
  let isAdministrator = true
  let actions!: JiraActions
  const simulator = await startSimulator({
    ...(config.port !== undefined && { port: config.port }),
    authorized: ({ headers }) => headers.authorization === `Basic ${credentials}`,
    refuse: (reply) => reply.status(401).send('Client must be authenticated to access this resource.'),
    missing: (reply) => refuse(reply, 404, 'Not Found'),
    routes(server, { url, hooks }) {
      actions = createActions(state, hooks, url)
      placeRoutes(server, state, url, () => isAdministrator)
      issueRoutes(server, state, actions, url)
      hookRoutes(server, state, url, () => isAdministrator)
    },
  })
  return { ...simulator, state, ...actions, setAdministrator: (value) => void (isAdministrator = value) }
}

type May = () => boolean
interface ProjectBody {
  key?: string
  name?: string
}

function placeRoutes(server: FastifyInstance, state: JiraState, site: () => string, may: May): void {
  server.get('/rest/api/3/myself', () => personJson(site(), state.user))
  server.get<{ Querystring: Record<string, string> }>('/rest/api/3/project/search', ({ query }) => {
    const startAt = Number(query['startAt'] ?? 0)
    const maxResults = Number(query['maxResults'] ?? 50)
    const values = state.projects.slice(startAt, startAt + maxResults).map((project) => projectJson(site(), project))
    const total = state.projects.length
    return { self: site(), startAt, maxResults, total, isLast: startAt + values.length >= total, values }
  })
  server.post<{ Body: ProjectBody | null }>('/rest/api/3/project', ({ body }, reply) => {
    if (!may()) return refuse(reply, 403, 'Only Jira administrators can create projects.')
    const { key = '', name = '' } = body ?? {}
    if (name === '') return refuseField(reply, 'projectName', 'You must specify a valid project name.')
    if (!/^[A-Z][A-Z0-9]{1,9}$/.test(key))
      return refuseField(reply, 'projectKey', 'Project keys must be two to ten capital letters.')
    if (state.projects.some((project) => project.name === name))
      return refuseField(reply, 'projectName', 'A project with that name already exists.')
    if (state.projects.some((project) => project.key === key))
      return refuseField(reply, 'projectKey', `Project '${key}' uses this project key.`)
    const project = { id: state.nextId(), key, name }
    state.projects.push(project)
    return reply.status(201).send({ self: projectJson(site(), project).self, id: Number(project.id), key })
  })
  server.get<{ Params: { project: string } }>(
    '/rest/api/3/issue/createmeta/:project/issuetypes',
    ({ params }, reply) => {
      const isThere = state.projects.some(({ id, key }) => id === params.project || key === params.project)
      if (!isThere) return refuse(reply, 404, `No project could be found with key '${params.project}'.`)
      const issueTypes = ISSUE_TYPES.map((type) => typeJson(site(), type))
      return { startAt: 0, maxResults: 50, total: issueTypes.length, issueTypes }
    },
  )
}

function hookRoutes(server: FastifyInstance, state: JiraState, site: () => string, may: May): void {
  const PATH = '/rest/webhooks/1.0/webhook'
  const denied = 'You need to be an administrator to manage webhooks.'
  server.get(PATH, (_, reply) =>
    may() ? state.hooks.map((hook) => hookJson(site(), hook)) : refuse(reply, 403, denied),
  )
  server.post<{ Body: Partial<JiraHook> | null }>(PATH, ({ body }, reply) => {
    if (!may()) return refuse(reply, 403, denied)
    if (!body?.url || !URL.canParse(body.url)) return refuseField(reply, 'url', 'The URL is not valid.')
    const { name = '', url, events = [], filters = {}, secret = null } = body
    const hook = { id: Number(state.nextId()), name, url, events, filters, secret }
    state.hooks.push(hook)
    return reply.status(201).send(hookJson(site(), hook))
  })
  server.delete<{ Params: { id: string } }>(`${PATH}/:id`, ({ params }, reply) => {
    if (!may()) return refuse(reply, 403, denied)
    if (!state.hooks.some(({ id }) => String(id) === params.id)) return refuse(reply, 404, 'No webhook of this id.')
    state.hooks = state.hooks.filter(({ id }) => String(id) !== params.id)
    return reply.status(204).send()
  })
}
