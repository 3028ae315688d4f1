import { randomBytes, randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { type Simulator, startSimulator } from '../base/server.ts'
import { type ClickUpActions, createActions } from './actions.ts'
import { hookJson, listJson, personJson, taskJson } from './representations.ts'
import { addList, type ClickUpSeed, type ClickUpState, createState } from './state.ts'

export interface ClickUpSimulatorConfig {
  port?: number
  /** The one token that is accepted. */
  token: string
  seed?: ClickUpSeed
}

export interface ClickUpSimulator extends Simulator, ClickUpActions {
  state: ClickUpState
}

const PREFIX = '/api/v2'
const PAGE = 100
const LIMIT = 100

/** Starts ClickUp as the product sees it: lists, tasks, webhooks. `url` is the base address with the version. */
export async function startClickUpSimulator(config: ClickUpSimulatorConfig): Promise<ClickUpSimulator> {
  const state = createState(config.seed ?? {})
  let actions!: ClickUpActions
  const simulator = await startSimulator({
    ...(config.port !== undefined && { port: config.port }),
    authorized: ({ headers }) => headers.authorization === config.token,
    refuse: (reply) => error(reply, 401, 'Token invalid', 'OAUTH_025'),
    missing: (reply) => error(reply, 404, 'Route not found', 'APP_001'),
    headers: (calls) => ({
      'x-ratelimit-limit': LIMIT,
      'x-ratelimit-remaining': Math.max(0, LIMIT - (calls % LIMIT)),
      'x-ratelimit-reset': Math.ceil(Date.now() / 1000) + 60,
    }),
    routes(server, { hooks }) {
      actions = createActions(state, hooks)
      void server.register(
        async (api) => {
          placeRoutes(api, state)
          taskRoutes(api, state, actions)
          hookRoutes(api, state)
        },
        { prefix: PREFIX },
      )
    },
  })
  return { ...simulator, url: simulator.url + PREFIX, state, ...actions }
}

function error(reply: FastifyReply, status: number, err: string, ECODE: string): FastifyReply {
  return reply.status(status).send({ err, ECODE })
}

const notFound = (reply: FastifyReply, what: string) => error(reply, 404, `${what} not found`, 'ITEM_013')

function placeRoutes(api: FastifyInstance, state: ClickUpState): void {
  api.get('/user', () => ({ user: personJson(state.user) }))
  api.get('/team', () => ({
    teams: [
      {
        ...state.workspace,
        color: '#536cfe',
        avatar: null,
        members: state.people.map((user) => ({ user: personJson(user) })),
      },
    ],
  }))
  api.get<{ Params: { id: string } }>('/team/:id/space', (request, reply) => {
    if (request.params.id !== state.workspace.id) return error(reply, 401, 'Team not authorized', 'OAUTH_027')
    return { spaces: state.spaces.map((space) => ({ ...space, private: false, archived: false, statuses: [] })) }
  })
  const listsOf = (spaceId: string, folderId: string | null) =>
    state.lists.filter((list) => list.spaceId === spaceId && list.folderId === folderId)
  api.get<{ Params: { id: string } }>('/space/:id/folder', ({ params }) => ({
    folders: state.folders
      .filter(({ spaceId }) => spaceId === params.id)
      .map((folder) => ({
        id: folder.id,
        name: folder.name,
        hidden: false,
        lists: listsOf(params.id, folder.id).map((list) => listJson(state, list)),
      })),
  }))
  api.get<{ Params: { id: string } }>('/space/:id/list', ({ params }) => ({
    lists: listsOf(params.id, null).map((list) => listJson(state, list)),
  }))
  const create = (reply: FastifyReply, name: unknown, folderId: string | null) => {
    if (typeof name !== 'string' || name === '') return error(reply, 400, 'List name invalid', 'CAT_001')
    if (state.lists.some((list) => list.name === name && list.folderId === folderId)) {
      return error(reply, 400, 'List name taken', 'SUBCAT_016')
    }
    return listJson(state, addList(state, name, folderId))
  }
  api.post<{ Params: { id: string }; Body: { name?: string } | null }>('/space/:id/list', (request, reply) =>
    state.spaces.some(({ id }) => id === request.params.id)
      ? create(reply, request.body?.name, null)
      : notFound(reply, 'Space'),
  )
  api.post<{ Params: { id: string }; Body: { name?: string } | null }>('/folder/:id/list', (request, reply) =>
    state.folders.some(({ id }) => id === request.params.id)
      ? create(reply, request.body?.name, request.params.id)
      : notFound(reply, 'Folder'),
  )
  api.get<{ Params: { id: string } }>('/list/:id', ({ params }, reply) => {
    const list = state.lists.find(({ id }) => id === params.id)
    return list ? listJson(state, list) : notFound(reply, 'List')
  })
}

interface TaskBody {
  name?: string
  markdown_content?: string
  status?: string
  due_date?: number | null
  priority?: number | null
  assignees?: number[]
}

function taskRoutes(api: FastifyInstance, state: ClickUpState, actions: ClickUpActions): void {
  api.get<{ Params: { id: string }; Querystring: Record<string, string> }>('/list/:id/task', (request, reply) => {
    const { id } = request.params
    if (!state.lists.some((list) => list.id === id)) return notFound(reply, 'List')
    const { page = '0', date_updated_gt: since, include_closed: closed, subtasks } = request.query
    const found = state.tasks
      .filter((task) => task.listId === id)
      .filter((task) => closed === 'true' || task.status.type !== 'closed')
      .filter((task) => subtasks === 'true' || task.parent === null)
      .filter((task) => since === undefined || task.updatedAt > Number(since))
      .toSorted((a, b) => b.updatedAt - a.updatedAt)
    const start = Number(page) * PAGE
    const tasks = found.slice(start, start + PAGE).map((task) => taskJson(state, task))
    return { tasks, last_page: start + PAGE >= found.length }
  })
  api.post<{ Params: { id: string }; Body: TaskBody | null }>('/list/:id/task', async (request, reply) => {
    const { id } = request.params
    const body = request.body ?? {}
    if (!state.lists.some((list) => list.id === id)) return notFound(reply, 'List')
    if (!body.name) return error(reply, 400, 'Task name invalid', 'INPUT_005')
    const task = await actions.createTask(id, {
      name: body.name,
      description: body.markdown_content ?? '',
      dueDate: body.due_date ?? null,
      priority: body.priority ?? null,
      assignees: state.people.filter((person) => body.assignees?.includes(person.id)),
    })
    return taskJson(state, task)
  })
  api.get<{ Params: { id: string } }>('/task/:id', ({ params }, reply) => {
    const task = state.tasks.find(({ id }) => id === params.id)
    return task ? taskJson(state, task) : notFound(reply, 'Task')
  })
  api.put<{ Params: { id: string }; Body: TaskBody | null }>('/task/:id', async ({ params, body }, reply) => {
    const task = state.tasks.find(({ id }) => id === params.id)
    if (!task) return notFound(reply, 'Task')
    const list = state.lists.find(({ id }) => id === task.listId)!
    if (body?.status !== undefined) {
      if (!list.statuses.some(({ status }) => status === body.status))
        return error(reply, 400, 'Status not found', 'ITEM_114')
      await actions.moveTask(task.id, body.status)
    }
    if (body?.name !== undefined) await actions.renameTask(task.id, body.name)
    return taskJson(state, task)
  })
}

function hookRoutes(api: FastifyInstance, state: ClickUpState): void {
  api.get('/team/:id/webhook', () => ({ webhooks: state.hooks.map((hook) => hookJson(state, hook, false)) }))
  api.post<{ Body: { endpoint?: string; events?: string[] } | null }>('/team/:id/webhook', ({ body }, reply) => {
    if (!body?.endpoint || !URL.canParse(body.endpoint)) return error(reply, 400, 'Endpoint invalid', 'HOOK_001')
    const hook = {
      id: randomUUID(),
      endpoint: body.endpoint,
      events: body.events ?? ['*'],
      secret: randomBytes(32).toString('hex').toUpperCase(),
    }
    state.hooks.push(hook)
    return { id: hook.id, webhook: hookJson(state, hook, true) }
  })
  api.delete<{ Params: { id: string } }>('/webhook/:id', ({ params }, reply) => {
    if (!state.hooks.some(({ id }) => id === params.id)) return notFound(reply, 'Webhook')
    state.hooks = state.hooks.filter(({ id }) => id !== params.id)
    return {}
  })
}
