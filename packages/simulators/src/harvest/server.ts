import type { FastifyInstance, FastifyReply } from 'fastify'
import { type Simulator, startSimulator } from '../base/server.ts'
import { entryJson, listJson } from './representations.ts'
import { addEntry, createState, type HarvestEntry, type HarvestSeed, type HarvestState } from './state.ts'

export interface HarvestSimulatorConfig {
  port?: number
  /** The one account and token that are accepted. */
  accountId: string
  token: string
  seed?: HarvestSeed
}

export interface HarvestSimulator extends Simulator {
  state: HarvestState
  track(entry: Partial<HarvestEntry>): HarvestEntry
}

/** Starts Harvest as the product sees it: time entries, timers, projects. It has no webhooks. No client of others has checked it. */
export async function startHarvestSimulator(config: HarvestSimulatorConfig): Promise<HarvestSimulator> {
  const state = createState(config.seed ?? {})
  const simulator = await startSimulator({
    ...(config.port !== undefined && { port: config.port }),
    authorized: ({ headers }) =>
      headers.authorization === `Bearer ${config.token}` && headers['harvest-account-id'] === config.accountId,
    refuse: (reply) =>
      reply.status(401).send({
        error: 'invalid_token',
        error_description: 'The access token provided is expired, revoked, malformed or invalid for other reasons.',
      }),
    missing: (reply) => refuse(reply, 404, 'Not Found'),
    routes(server, { url }) {
      server.addHook('preHandler', async ({ headers }, reply) => {
        if (!headers['user-agent']?.includes('('))
          return refuse(reply, 400, 'User-Agent must name the application and how to reach its makers')
      })
      placeRoutes(server, state, url)
      entryRoutes(server, state, url)
    },
  })
  return { ...simulator, state, track: (entry) => addEntry(state, entry) }
}

const refuse = (reply: FastifyReply, status: number, message: string) => reply.status(status).send({ status, message })

type Query = Record<string, string | undefined>

function placeRoutes(server: FastifyInstance, state: HarvestState, site: () => string): void {
  server.get('/v2/users/me', () => {
    const { id, firstName, lastName } = state.user
    return {
      id,
      first_name: firstName,
      last_name: lastName,
      email: `${firstName.toLowerCase()}@example.com`,
      timezone: 'UTC',
      is_active: true,
    }
  })
  server.get<{ Querystring: Query }>('/v2/projects', ({ query }) => {
    const found = state.projects.filter(
      ({ isActive }) => query['is_active'] === undefined || String(isActive) === query['is_active'],
    )
    const projects = found.map(({ id, name, client, isActive }) => ({
      id,
      name,
      code: null,
      is_active: isActive,
      client: { id: id + 1, name: client, currency: 'USD' },
    }))
    return listJson('projects', projects, query, site())
  })
  server.get<{ Params: { id: string }; Querystring: Query }>(
    '/v2/projects/:id/task_assignments',
    ({ params, query }, reply) => {
      if (!state.projects.some(({ id }) => String(id) === params.id)) return refuse(reply, 404, 'Not Found')
      const assignments = state.tasks.map((task) => ({ id: task.id + 100, billable: true, is_active: true, task }))
      return listJson('task_assignments', assignments, query, site())
    },
  )
}

interface EntryBody {
  project_id?: number
  task_id?: number
  spent_date?: string
  notes?: string
  hours?: number
}

function entryRoutes(server: FastifyInstance, state: HarvestState, site: () => string): void {
  const find = (id: string) => state.entries.find((each) => String(each.id) === id)
  server.get<{ Querystring: Query }>('/v2/time_entries', ({ query }) => {
    const since = Date.parse(query['updated_since'] ?? '1970-01-01')
    const found = state.entries
      .filter(({ updatedAt }) => updatedAt >= since)
      .filter(
        ({ timerStartedAt }) =>
          query['is_running'] === undefined || String(timerStartedAt !== null) === query['is_running'],
      )
      .filter(({ userId }) => query['user_id'] === undefined || String(userId) === query['user_id'])
      .toSorted((a, b) => b.updatedAt - a.updatedAt)
    return listJson(
      'time_entries',
      found.map((entry) => entryJson(state, entry)),
      query,
      site(),
    )
  })
  server.get<{ Params: { id: string } }>('/v2/time_entries/:id', ({ params }, reply) => {
    const entry = find(params.id)
    return entry ? entryJson(state, entry) : refuse(reply, 404, 'Not Found')
  })
  server.post<{ Body: EntryBody | null }>('/v2/time_entries', ({ body }, reply) => {
    const { project_id, task_id, spent_date, notes = null, hours } = body ?? {}
    if (!state.projects.some(({ id }) => id === project_id)) return refuse(reply, 422, 'Project doesn’t exist')
    if (!state.tasks.some(({ id }) => id === task_id)) return refuse(reply, 422, 'Task can’t be found')
    if (spent_date === undefined) return refuse(reply, 422, 'Spent date can’t be blank')
    const now = state.now()
    // Without hours it is a timer; a person has one.
    if (hours === undefined) for (const entry of state.entries) if (entry.userId === state.user.id) halt(state, entry)
    const timerStartedAt = hours === undefined ? now : null
    const entry = addEntry(state, {
      projectId: project_id!,
      taskId: task_id!,
      spentDate: spent_date,
      notes,
      hours: hours ?? 0,
      timerStartedAt,
    })
    return reply.status(201).send(entryJson(state, entry))
  })
  server.patch<{ Params: { id: string } }>('/v2/time_entries/:id/stop', ({ params }, reply) => {
    const entry = find(params.id)
    if (!entry) return refuse(reply, 404, 'Not Found')
    if (entry.timerStartedAt === null) return refuse(reply, 422, 'This timer isn’t running.')
    return entryJson(state, halt(state, entry))
  })
}

function halt(state: HarvestState, entry: HarvestEntry): HarvestEntry {
  const now = state.now()
  if (entry.timerStartedAt === null) return entry
  const hours = Math.round((entry.hours + (now - entry.timerStartedAt) / 3_600_000) * 100) / 100
  return Object.assign(entry, { hours, timerStartedAt: null, updatedAt: now })
}
