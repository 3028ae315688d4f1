import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { type Simulator, startSimulator } from '../base/server.ts'
import { createActions, type NotionActions } from './actions.ts'
import { botJson, databaseJson, dataSourceJson, listJson, pageJson, personJson } from './representations.ts'
import { createState, type NotionPage, type NotionSeed, type NotionState } from './state.ts'

export interface NotionSimulatorConfig {
  port?: number
  /** The one integration secret that is accepted. */
  token: string
  seed?: NotionSeed
}

export interface NotionSimulator extends Simulator, NotionActions {
  state: NotionState
}

/** Starts Notion as the product sees it: pages, databases, people, and the one webhook a person has set. */
export async function startNotionSimulator(config: NotionSimulatorConfig): Promise<NotionSimulator> {
  const state = createState(config.seed ?? {})
  let actions!: NotionActions
  const simulator = await startSimulator({
    ...(config.port !== undefined && { port: config.port }),
    authorized: ({ headers }) => headers.authorization === `Bearer ${config.token}`,
    refuse: (reply) => refuse(reply, 401, 'unauthorized', 'API token is invalid.'),
    missing: (reply) => refuse(reply, 400, 'invalid_request_url', 'Invalid request URL.'),
    routes(server, { hooks }) {
      actions = createActions(state, hooks)
      void server.register(
        async (api) => {
          api.addHook('preHandler', async ({ headers }, reply) => {
            if (headers['notion-version'] === undefined)
              return refuse(reply, 400, 'missing_version', 'Notion-Version header should be defined.')
          })
          peopleRoutes(api, state)
          databaseRoutes(api, state)
          pageRoutes(api, state, actions)
        },
        { prefix: '/v1' },
      )
    },
  })
  return { ...simulator, state, ...actions }
}

function refuse(reply: FastifyReply, status: number, code: string, message: string): FastifyReply {
  return reply.status(status).send({ object: 'error', status, code, message, request_id: randomUUID() })
}

const notFound = (reply: FastifyReply, what: string, id: string) =>
  refuse(
    reply,
    404,
    'object_not_found',
    `Could not find ${what} with ID: ${id}. Make sure the relevant pages and databases are shared with your integration.`,
  )

interface Paging {
  page_size?: number
  start_cursor?: string
}

function peopleRoutes(api: FastifyInstance, state: NotionState): void {
  api.get('/users/me', () => botJson(state))
  const restricted = (reply: FastifyReply) =>
    refuse(reply, 403, 'restricted_resource', 'Insufficient permissions for this endpoint.')
  api.get<{ Querystring: Record<string, string> }>('/users', ({ query }, reply) => {
    if (!state.mayReadPeople) return restricted(reply)
    const { page_size, start_cursor } = query
    const paging = {
      ...(page_size !== undefined && { page_size: Number(page_size) }),
      ...(start_cursor !== undefined && { start_cursor }),
    }
    return listJson([...state.people.map(personJson), botJson(state)], 'user', paging)
  })
  api.get<{ Params: { id: string } }>('/users/:id', ({ params }, reply) => {
    if (!state.mayReadPeople) return restricted(reply)
    const person = state.people.find(({ id }) => id === params.id)
    return person ? personJson(person) : notFound(reply, 'user', params.id)
  })
}

function databaseRoutes(api: FastifyInstance, state: NotionState): void {
  api.get<{ Params: { id: string } }>('/databases/:id', ({ params }, reply) => {
    const database = state.databases.find(({ id }) => id === params.id)
    return database ? databaseJson(database) : notFound(reply, 'database', params.id)
  })
  const find = (dataSource: string) => state.databases.find(({ dataSourceId }) => dataSourceId === dataSource)
  api.get<{ Params: { id: string } }>('/data_sources/:id', ({ params }, reply) => {
    const database = find(params.id)
    return database ? dataSourceJson(database) : notFound(reply, 'data source', params.id)
  })
  type Query = Paging & { filter?: { timestamp?: string; last_edited_time?: { on_or_after?: string } } }
  api.post<{ Params: { id: string }; Body: Query | null }>('/data_sources/:id/query', ({ params, body }, reply) => {
    const database = find(params.id)
    if (!database) return notFound(reply, 'data source', params.id)
    const since = Date.parse(body?.filter?.last_edited_time?.on_or_after ?? '1970-01-01T00:00:00Z')
    if (Number.isNaN(since))
      return refuse(reply, 400, 'validation_error', 'body.filter.last_edited_time.on_or_after should be a valid date.')
    const isHere = ({ parent, isInTrash }: NotionPage) =>
      !isInTrash && parent !== null && 'database' in parent && parent.database === database.id
    const found = state.pages.filter((page) => isHere(page) && page.editedAt >= since)
    return listJson(
      found.map((page) => pageJson(state, page)),
      'page_or_data_source',
      body ?? {},
    )
  })
}

interface PageBody {
  parent?: { data_source_id?: string; database_id?: string; page_id?: string }
  properties?: Record<string, { title?: { text?: { content?: string } }[] }>
  children?: { paragraph?: { rich_text?: { text?: { content?: string } }[] } }[]
}

function pageRoutes(api: FastifyInstance, state: NotionState, actions: NotionActions): void {
  type Search = Paging & { filter?: { value?: string } }
  api.post<{ Body: Search | null }>('/search', ({ body }) => {
    const wanted = body?.filter?.value
    const pages = state.pages.filter(({ isInTrash }) => !isInTrash).toSorted((a, b) => b.editedAt - a.editedAt)
    const found = [
      ...(wanted === 'page' ? [] : state.databases.map(dataSourceJson)),
      ...(wanted === 'data_source' ? [] : pages.map((page) => pageJson(state, page))),
    ]
    return listJson(found, 'page_or_data_source', body ?? {})
  })
  api.get<{ Params: { id: string } }>('/pages/:id', ({ params }, reply) => {
    const page = state.pages.find(({ id }) => id === params.id)
    return page ? pageJson(state, page) : notFound(reply, 'page', params.id)
  })
  api.post<{ Body: PageBody | null }>('/pages', async ({ body }, reply) => {
    const { parent = {}, properties = {}, children = [] } = body ?? {}
    const database = state.databases.find(
      ({ id, dataSourceId }) => dataSourceId === parent.data_source_id || id === parent.database_id,
    )
    const above = state.pages.find(({ id }) => id === parent.page_id)
    if (!database && !above)
      return refuse(reply, 400, 'validation_error', 'body failed validation: body.parent should be defined.')
    const title =
      (properties['title'] ?? properties['Name'])?.title?.map(({ text }) => text?.content ?? '').join('') ?? ''
    const text = children.map(
      ({ paragraph }) => paragraph?.rich_text?.map(({ text }) => text?.content ?? '').join('') ?? '',
    )
    if (text.some((each) => each.length > 2000))
      return refuse(reply, 400, 'validation_error', 'content.length should be ≤ 2000.')
    const page = await actions.createPage({
      title,
      text,
      parent: database ? { database: database.id } : { page: above!.id },
    })
    return pageJson(state, page)
  })
}
