import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { type Simulator, startSimulator } from '../base/server.ts'
import { createActions, type TogglActions } from './actions.ts'
import { entryJson, rowJson, subscriptionJson } from './representations.ts'
import { addEntry, createState, type TogglSeed, type TogglState } from './state.ts'

export interface TogglSimulatorConfig {
  port?: number
  /** The one API token that is accepted. */
  token: string
  seed?: TogglSeed
}

export interface TogglSimulator extends Simulator, TogglActions {
  state: TogglState
}

const QUOTA = 600
const PAGE = 50

/** Starts Toggl Track as the product sees it: entries, timers, the report, subscriptions. No client of others has checked it. */
export async function startTogglSimulator(config: TogglSimulatorConfig): Promise<TogglSimulator> {
  const state = createState(config.seed ?? {})
  const credentials = Buffer.from(`${config.token}:api_token`).toString('base64')
  let actions!: TogglActions
  const simulator = await startSimulator({
    ...(config.port !== undefined && { port: config.port }),
    authorized: ({ headers }) => headers.authorization === `Basic ${credentials}`,
    refuse: (reply) => reply.status(403).send('Incorrect username and/or password'),
    missing: (reply) => reply.status(404).send('Not Found'),
    headers: (calls) => ({ 'x-toggl-quota-remaining': Math.max(0, QUOTA - calls), 'x-toggl-quota-resets-in': 3600 }),
    routes(server, { hooks }) {
      actions = createActions(state, hooks)
      entryRoutes(server, state, actions)
      reportRoutes(server, state)
      subscriptionRoutes(server, state, actions)
    },
  })
  return { ...simulator, state, ...actions }
}

interface EntryBody {
  description?: string
  project_id?: number
  task_id?: number
  duration?: number
  start?: string
  created_with?: string
}

function entryRoutes(server: FastifyInstance, state: TogglState, actions: TogglActions): void {
  const { workspace, user } = state
  const own = () => state.entries.filter(({ userId }) => userId === user.id)
  server.get('/api/v9/me', () => ({
    id: user.id,
    fullname: user.fullname,
    email: user.email,
    default_workspace_id: workspace.id,
    workspaces: [workspace],
  }))
  server.get<{ Querystring: { page?: string; per_page?: string } }>('/api/v9/workspaces/:id/projects', ({ query }) => {
    const size = Number(query.per_page ?? 151)
    const start = (Number(query.page ?? 1) - 1) * size
    return state.projects
      .slice(start, start + size)
      .map(({ id, name, client }) => ({ id, name, client_name: client, workspace_id: workspace.id, active: true }))
  })
  server.get<{ Querystring: { since?: string } }>('/api/v9/me/time_entries', ({ query }) => {
    const since = Number(query.since ?? 0) * 1000
    return own()
      .filter(({ changedAt }) => changedAt >= since)
      .map((entry) => entryJson(state, entry))
  })
  const running = () => own().find(({ stoppedAt, deletedAt }) => stoppedAt === null && deletedAt === null)
  server.get('/api/v9/me/time_entries/current', (_, reply) => {
    const entry = running()
    return reply.type('application/json').send(entry ? entryJson(state, entry) : 'null')
  })
  server.get<{ Params: { id: string } }>('/api/v9/me/time_entries/:id', ({ params }, reply) => {
    const entry = own().find(({ id }) => String(id) === params.id)
    return entry ? entryJson(state, entry) : reply.status(404).send('Time entry not found')
  })
  server.post<{ Body: EntryBody | null }>('/api/v9/workspaces/:workspace/time_entries', async ({ body }, reply) => {
    if (!body?.created_with)
      return reply.status(400).type('application/json').send('"created_with needs to be provided an a valid string"')
    if (body.project_id !== undefined && !state.projects.some(({ id }) => id === body.project_id))
      return reply.status(400).type('application/json').send('"Project not found/accessible"')
    const before = running()
    if (before) await actions.stop(before.id)
    const { description = '', project_id = null, task_id = null, start } = body
    const entry = addEntry(state, {
      description,
      projectId: project_id,
      taskId: task_id,
      startedAt: start === undefined ? state.now() : Date.parse(start),
    })
    return entryJson(state, entry)
  })
  server.patch<{ Params: { id: string } }>(
    '/api/v9/workspaces/:workspace/time_entries/:id/stop',
    async ({ params }, reply) => {
      const entry = own().find(({ id }) => String(id) === params.id)
      if (!entry) return reply.status(404).send('Time entry not found')
      if (entry.stoppedAt !== null)
        return reply.status(409).type('application/json').send('"Time entry already stopped"')
      await actions.stop(entry.id)
      return entryJson(state, entry)
    },
  )
}

function reportRoutes(server: FastifyInstance, state: TogglState): void {
  type Search = { start_date?: string; end_date?: string; first_row_number?: number }
  server.post<{ Body: Search | null }>('/reports/api/v3/workspace/:id/search/time_entries', ({ body }, reply) => {
    const { start_date = '', end_date = '', first_row_number: first = 1 } = body ?? {}
    if (start_date === '' || end_date < start_date)
      return reply.status(400).type('application/json').send('"Invalid start_date"')
    const found = state.entries
      .filter(({ stoppedAt, deletedAt }) => stoppedAt !== null && deletedAt === null)
      .filter(
        ({ startedAt }) =>
          new Date(startedAt).toISOString().slice(0, 10) >= start_date &&
          new Date(startedAt).toISOString().slice(0, 10) <= end_date,
      )
      .toSorted((a, b) => b.startedAt - a.startedAt)
    const rows = found.slice(first - 1, first - 1 + PAGE).map((entry, index) => rowJson(state, entry, first + index))
    if (first - 1 + PAGE < found.length) reply.header('x-next-row-number', first + PAGE)
    return rows
  })
}

interface SubscriptionBody {
  url_callback?: string
  secret?: string
  enabled?: boolean
  event_filters?: { entity: string; action: string }[]
}

function subscriptionRoutes(server: FastifyInstance, state: TogglState, actions: TogglActions): void {
  const PATH = '/webhooks/api/v1/subscriptions/:workspace'
  const find = (id: string) => state.subscriptions.find((each) => String(each.id) === id)
  server.get(PATH, () => state.subscriptions.map((each) => subscriptionJson(state, each)))
  server.post<{ Body: SubscriptionBody | null }>(PATH, async ({ body }, reply) => {
    if (!body?.url_callback || !URL.canParse(body.url_callback))
      return reply.status(400).send({ error_message: 'url_callback is not valid' })
    if (!body.event_filters?.length) return reply.status(400).send({ error_message: 'event_filters is empty' })
    const subscription = {
      id: state.nextId(),
      url: body.url_callback,
      secret: body.secret ?? randomBytes(12).toString('base64url'),
      filters: body.event_filters,
      isEnabled: body.enabled ?? true,
      validationCode: randomBytes(16).toString('hex'),
      validatedAt: null,
    }
    state.subscriptions.push(subscription)
    // A new one is pinged by itself, while its maker reads the answer.
    void actions.ping(subscription)
    return subscriptionJson(state, subscription)
  })
  server.put<{ Params: { id: string }; Body: SubscriptionBody | null }>(`${PATH}/:id`, ({ params, body }, reply) => {
    const subscription = find(params.id)
    if (!subscription) return reply.status(404).send('Subscription not found')
    const {
      secret = subscription.secret,
      event_filters: filters = subscription.filters,
      enabled: isEnabled = true,
    } = body ?? {}
    return subscriptionJson(state, Object.assign(subscription, { secret, filters, isEnabled }))
  })
  server.delete<{ Params: { id: string } }>(`${PATH}/:id`, ({ params }, reply) => {
    if (!find(params.id)) return reply.status(404).send('Subscription not found')
    state.subscriptions = state.subscriptions.filter((each) => String(each.id) !== params.id)
    return reply.status(200).send({})
  })
  server.post<{ Params: { id: string } }>('/webhooks/api/v1/ping/:workspace/:id', async ({ params }, reply) => {
    const subscription = find(params.id)
    if (!subscription) return reply.status(404).send('Subscription not found')
    await actions.ping(subscription)
    return { status: 'OK' }
  })
}
