import { generateKeyPairSync } from 'node:crypto'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { type Simulator, startSimulator } from '../base/server.ts'
import { createActions, type GhlActions } from './actions.ts'
import { appointmentJson, contactJson, opportunityJson } from './representations.ts'
import { createState, type GhlSeed, type GhlState } from './state.ts'

export interface GoHighLevelSimulatorConfig {
  port?: number
  /** The one token that is accepted. */
  token: string
  seed?: GhlSeed
}

export interface GoHighLevelSimulator extends Simulator, GhlActions {
  state: GhlState
  /** What webhooks are signed with: the DER in base64, as GoHighLevel publishes its own. */
  publicKey: string
}

const LIMIT = 100

/** Starts GoHighLevel as the product sees it: one location, and an app's webhooks. */
export async function startGoHighLevelSimulator(config: GoHighLevelSimulatorConfig): Promise<GoHighLevelSimulator> {
  const state = createState(config.seed ?? {})
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  let actions!: GhlActions
  const simulator = await startSimulator({
    ...(config.port !== undefined && { port: config.port }),
    authorized: ({ headers }) => headers.authorization === `Bearer ${config.token}`,
    refuse: (reply) => error(reply, 401, 'Invalid Private Integration token'),
    missing: (reply) => error(reply, 404, 'Cannot be found'),
    headers: (calls) => ({
      'x-ratelimit-max': LIMIT,
      'x-ratelimit-remaining': LIMIT - (calls % LIMIT),
      'x-ratelimit-interval-milliseconds': 10_000,
      'x-ratelimit-limit-daily': 200_000,
      'x-ratelimit-daily-remaining': Math.max(0, 200_000 - calls),
    }),
    routes(server, { hooks }) {
      actions = createActions(state, hooks, privateKey)
      server.addHook('preHandler', async ({ headers }, reply) => {
        if (!headers.version) return error(reply, 401, 'version header was not found.')
      })
      readRoutes(server, state)
      searchRoutes(server, state)
      writeRoutes(server, state, actions)
    },
  })
  const key = publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
  return { ...simulator, state, publicKey: key, ...actions }
}

function error(reply: FastifyReply, statusCode: number, message: string): FastifyReply {
  return reply.status(statusCode).send({ statusCode, message, traceId: '0c52e980-41f6-4be7-8c4b-2332ee09b8e1' })
}

function readRoutes(server: FastifyInstance, state: GhlState): void {
  server.get<{ Params: { id: string } }>('/locations/:id', ({ params }, reply) =>
    params.id === state.location.id
      ? { location: { ...state.location, companyId: 'agency', country: 'CH', settings: {} } }
      : error(reply, 403, 'The token does not have access to this location.'),
  )
  server.get('/opportunities/pipelines', () => ({
    pipelines: state.pipelines.map((pipeline) => ({ ...pipeline, locationId: state.location.id, showInFunnel: true })),
  }))
  server.get<{ Params: { id: string } }>('/opportunities/:id', ({ params }, reply) => {
    const found = state.opportunities.find(({ id }) => id === params.id)
    return found ? { opportunity: opportunityJson(state, found) } : error(reply, 404, 'Opportunity not found')
  })
  server.get('/calendars', () => ({
    calendars: state.calendars.map((calendar) => ({ ...calendar, locationId: state.location.id, isActive: true })),
  }))
  server.get<{ Querystring: Record<string, string> }>('/calendars/events', ({ query }, reply) => {
    if (!query.calendarId) return error(reply, 422, 'Either of userId, groupId or calendarId is required')
    const events = state.appointments
      .filter(({ calendarId }) => calendarId === query.calendarId)
      .filter(({ startTime }) => startTime >= Number(query.startTime) && startTime <= Number(query.endTime))
    return { events: events.map((appointment) => appointmentJson(state, appointment)) }
  })
}

interface SearchBody {
  locationId?: string
  limit?: number
  pageLimit?: number
  searchAfter?: [number, string]
  page?: number
  filters?: { field: string; operator: string; value: { gte?: string } }[]
}

function searchRoutes(server: FastifyInstance, state: GhlState): void {
  const found = <T extends { id: string; addedAt: number; updatedAt: number }>(
    list: T[],
    body: SearchBody,
    most: number,
  ) => {
    const since = body.filters?.find(({ field }) => /^date_?updated$/i.test(field))?.value.gte
    const [afterAt, afterId] = body.searchAfter ?? []
    const fitting = list
      .filter(({ updatedAt }) => since === undefined || updatedAt >= Date.parse(since))
      .toSorted((a, b) => a.addedAt - b.addedAt || (a.id < b.id ? -1 : 1))
    const rest = fitting.filter(
      ({ addedAt, id }) => afterAt === undefined || addedAt > afterAt || (addedAt === afterAt && id > afterId!),
    )
    const first = state.hasPages ? ((body.page ?? 1) - 1) * most : 0
    const page = rest.slice(first, first + most)
    return { total: fitting.length, page, place: page.at(-1) && [page.at(-1)!.addedAt, page.at(-1)!.id] }
  }
  const placeOf = ({ addedAt, id }: { addedAt: number; id: string }) =>
    state.places === 'searchAfter' || state.places === 'sort' ? { [state.places]: [addedAt, id] } : {}
  const isOwn = (body: SearchBody | null) => body?.locationId === state.location.id
  const foreign = 'The token does not have access to this location.'
  server.post<{ Body: SearchBody | null }>('/contacts/search', ({ body }, reply) => {
    if (!isOwn(body)) return error(reply, 403, foreign)
    if (!body!.pageLimit || body!.pageLimit > 500) return error(reply, 422, 'pageLimit must not be greater than 500')
    const { total, page, place } = found(state.contacts, body!, body!.pageLimit)
    const contacts = page.map((one) => ({ ...contactJson(state, one), ...placeOf(one) }))
    return { contacts, total, ...(state.places === 'root' && { searchAfter: place }) }
  })
  server.post<{ Body: SearchBody | null }>('/opportunities/search', ({ body }, reply) => {
    if (!isOwn(body)) return error(reply, 403, foreign)
    if (!body!.limit || body!.limit > 500) return error(reply, 422, 'limit must not be greater than 500')
    const { total, page, place } = found(state.opportunities, body!, body!.limit)
    const opportunities = page.map((one) => ({ ...opportunityJson(state, one), ...placeOf(one) }))
    return { opportunities, total, aggregations: {}, ...(state.places === 'root' && { searchAfter: place }) }
  })
}

interface ContactBody {
  locationId?: string
  email?: string
  phone?: string
  name?: string
  source?: string
}

interface BookingBody {
  calendarId?: string
  contactId?: string
  title?: string
  startTime?: string
  endTime?: string
}

function writeRoutes(server: FastifyInstance, state: GhlState, actions: GhlActions): void {
  server.post<{ Body: ContactBody | null }>('/contacts/upsert', async ({ body }, reply) => {
    if (!body?.email && !body?.phone) return error(reply, 400, 'Either email or phone is required')
    if (body.email && !body.email.includes('@')) return error(reply, 422, 'email must be an email')
    const known = state.contacts.find(
      ({ email, phone }) => (body.email && email === body.email) || (body.phone && phone === body.phone),
    )
    const [firstName = null, ...rest] = body.name?.split(' ') ?? []
    const change = {
      ...(body.email && { email: body.email }),
      ...(body.phone && { phone: body.phone }),
      ...(body.name && { firstName, lastName: rest.join(' ') || null }),
      ...(body.source && { source: body.source }),
    }
    if (known) await actions.updateContact(known.id, change)
    const contact = known ?? (await actions.createContact(change))
    return reply.status(known ? 200 : 201).send({ new: !known, contact: contactJson(state, contact) })
  })
  server.post<{ Body: BookingBody | null }>('/calendars/events/appointments', async ({ body }, reply) => {
    if (!state.calendars.some(({ id }) => id === body?.calendarId)) return error(reply, 400, 'Calendar not found')
    if (!state.contacts.some(({ id }) => id === body?.contactId)) return error(reply, 400, 'Contact not found')
    const startTime = Date.parse(body?.startTime ?? '')
    const isTaken = state.appointments.some(
      (one) => one.calendarId === body?.calendarId && one.startTime === startTime && one.status !== 'cancelled',
    )
    if (isTaken) return error(reply, 400, 'The slot you have selected is no longer available.')
    const appointment = await actions.book({
      contactId: body!.contactId!,
      calendarId: body!.calendarId!,
      title: body!.title ?? 'Appointment',
      startTime,
      endTime: Date.parse(body!.endTime ?? ''),
    })
    return reply.status(201).send(appointmentJson(state, appointment))
  })
}
