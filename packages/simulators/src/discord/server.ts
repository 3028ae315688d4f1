import type { FastifyInstance, FastifyReply } from 'fastify'
import { type Simulator, startSimulator } from '../base/server.ts'
import { createActions, type DiscordActions } from './actions.ts'
import { channelJson, messageJson, userJson } from './representations.ts'
import { createState, type DiscordMessage, type DiscordSeed, type DiscordState, type DiscordUser } from './state.ts'

export interface DiscordSimulatorConfig {
  port?: number
  /** The bot's, the one that is accepted. */
  token: string
  seed?: DiscordSeed
}

export interface DiscordSimulator extends Simulator, DiscordActions {
  state: DiscordState
  /** As a person copies it from the channel's settings. */
  webhookUrl: string
}

const PREFIX = '/api/v10'

/** Starts Discord as the product sees it. `url` is the base address with the version. */
export async function startDiscordSimulator(config: DiscordSimulatorConfig): Promise<DiscordSimulator> {
  const state = createState(config.seed ?? {})
  const { id, token } = state.webhook
  let actions!: DiscordActions
  const simulator = await startSimulator({
    ...(config.port !== undefined && { port: config.port }),
    // A webhook's address is access enough.
    authorized: ({ headers, url }) =>
      headers.authorization === `Bot ${config.token}` || url.startsWith(`${PREFIX}/webhooks/${id}/${token}`),
    refuse: (reply) => reply.status(401).send({ message: '401: Unauthorized', code: 0 }),
    missing: (reply) => error(reply, 404, '404: Not Found', 0),
    headers: (calls) => ({
      'x-ratelimit-bucket': 'abcd1234',
      'x-ratelimit-limit': 50,
      'x-ratelimit-remaining': Math.max(0, 49 - (calls % 50)),
      'x-ratelimit-reset': Date.now() / 1000 + 1,
      'x-ratelimit-reset-after': '0.02',
    }),
    routes(server, { hooks }) {
      actions = createActions(state, hooks)
      void server.register(
        async (api) => {
          guildRoutes(api, state)
          messageRoutes(api, state)
          webhookRoutes(api, state)
        },
        { prefix: PREFIX },
      )
    },
  })
  return {
    ...simulator,
    url: simulator.url + PREFIX,
    webhookUrl: `https://discord.com/api/webhooks/${id}/${token}`,
    state,
    ...actions,
  }
}

function error(reply: FastifyReply, status: number, message: string, code: number): FastifyReply {
  return reply.status(status).send({ message, code })
}

type ById = { Params: { id: string } }

function guildRoutes(api: FastifyInstance, state: DiscordState): void {
  const { guild } = state
  api.get('/users/@me', () => ({ ...userJson(state.bot), verified: true, email: null, mfa_enabled: false }))
  api.get('/users/@me/guilds', () => [{ ...guild, icon: null, owner: false, permissions: '68608', features: [] }])
  api.get<ById>('/guilds/:id/channels', ({ params }, reply) =>
    params.id === guild.id
      ? state.channels.map((channel) => channelJson(state, channel))
      : error(reply, 404, 'Unknown Guild', 10004),
  )
  api.get<ById>('/guilds/:id/roles', () => [
    {
      id: guild.id,
      name: '@everyone',
      color: 0,
      hoist: false,
      position: 0,
      permissions: '0',
      managed: false,
      mentionable: false,
      flags: 0,
    },
    ...state.roles.map((role) => ({
      ...role,
      color: 0,
      hoist: true,
      position: 1,
      permissions: '0',
      managed: false,
      mentionable: true,
      flags: 0,
    })),
  ])
}

interface MessageBody {
  content?: string
  embeds?: object[]
  nonce?: string
  enforce_nonce?: boolean
}

function messageRoutes(api: FastifyInstance, state: DiscordState): void {
  const find = (id: string) => state.channels.find((channel) => channel.id === id)
  api.get<ById>('/channels/:id', ({ params }, reply) => {
    const channel = find(params.id)
    return channel ? channelJson(state, channel) : error(reply, 404, 'Unknown Channel', 10003)
  })
  api.get<ById & { Querystring: Record<string, string | undefined> }>(
    '/channels/:id/messages',
    ({ params, query }, reply) => {
      const channel = find(params.id)
      if (!channel) return error(reply, 404, 'Unknown Channel', 10003)
      if (!channel.isOpen) return error(reply, 403, 'Missing Access', 50001)
      const after = BigInt(query['after'] ?? '0')
      // Those that follow, though the newest comes first.
      const found = state.messages.filter(({ id, channelId }) => channelId === channel.id && BigInt(id) > after)
      return found
        .slice(0, Number(query['limit'] ?? 50))
        .toReversed()
        .map(messageJson)
    },
  )
  api.post<ById & { Body: MessageBody | null }>('/channels/:id/messages', ({ params, body }, reply) => {
    const channel = find(params.id)
    if (!channel) return error(reply, 404, 'Unknown Channel', 10003)
    const nonce = body?.nonce ?? null
    const before = body?.enforce_nonce ? state.messages.find((message) => message.nonce === nonce) : undefined
    return before ? messageJson(before) : written(state, reply, channel.id, state.bot, body)
  })
}

function webhookRoutes(api: FastifyInstance, state: DiscordState): void {
  const { id, token, name, channelId } = state.webhook
  const author: DiscordUser = { id, username: name, global_name: null, bot: true }
  api.get(`/webhooks/${id}/${token}`, () => ({
    id,
    type: 1,
    name,
    avatar: null,
    token,
    channel_id: channelId,
    guild_id: state.guild.id,
    application_id: null,
  }))
  api.post<{ Body: MessageBody | null; Querystring: { wait?: string } }>(
    `/webhooks/${id}/${token}`,
    ({ body, query }, reply) => {
      const answer = written(state, reply, channelId, author, body, id)
      return query.wait === 'true' ? answer : reply.status(204).send()
    },
  )
}

function written(
  state: DiscordState,
  reply: FastifyReply,
  channelId: string,
  author: DiscordUser,
  body: MessageBody | null,
  webhookId: string | null = null,
) {
  const { content = '', embeds = [], nonce = null } = body ?? {}
  if (content === '' && embeds.length === 0) return error(reply, 400, 'Cannot send an empty message', 50006)
  if (content.length > 2000) {
    const errors = {
      content: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 2000 or fewer in length.' }] },
    }
    return reply.status(400).send({ message: 'Invalid Form Body', code: 50035, errors })
  }
  const message: DiscordMessage = {
    id: state.nextId(),
    channelId,
    author,
    content,
    embeds,
    nonce,
    webhookId,
    mentions: [],
    roles: [],
    everyone: false,
  }
  state.messages.push(message)
  return messageJson(message)
}
