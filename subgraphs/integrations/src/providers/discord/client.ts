import type { ProviderCall } from '../provider.ts'
import { createHttp, type Http, HttpFailure, SetupProblem } from '../shared/http.ts'
import { reader, type Reader } from '../shared/reader.ts'
import { DISCORD_API, type DiscordConfig } from './config-schema.ts'

export const NAME = 'Discord'
export const PAGE = 100

/** @param retries 0 where a person waits. */
export function discordHttp({ token, baseUrl }: DiscordConfig, call: ProviderCall, retries?: number): Http {
  return createHttp(
    {
      name: NAME,
      baseUrl: baseUrl ?? DISCORD_API,
      headers: {
        ...(token !== undefined && { authorization: `Bot ${token}` }),
        // Discord shuts out clients that do not name themselves so.
        'user-agent': 'DiscordBot (https://discord.com, 10) Atrium',
      },
      statusPage: 'discordstatus.com',
      ...(retries !== undefined && { retries }),
    },
    call,
  )
}

/** `webhooks/<id>/<token>` of the address that a person copied: only its path counts, the server is the configured one. */
export function webhookPath(address: string): string | null {
  const path = URL.parse(address)?.pathname
  const [, id, token] = /\/webhooks\/([0-9]{15,22})\/([A-Za-z0-9_-]{20,200})\/?$/.exec(path ?? '') ?? []
  return id === undefined || token === undefined ? null : `webhooks/${id}/${token}`
}

export interface Channel {
  id: string
  name: string
  guild: { id: string; name: string }
  /** The latest message; null of a channel without any. */
  lastMessageId: string | null
}

export interface Guild {
  id: string
  name: string
  /** Names of roles, by id. */
  roles: Map<string, string>
  channels: Channel[]
}

/** A server's text and announcement channels. */
const READ_TYPES = new Set([0, 5])

/** The servers that the bot is in, with their channels and roles. */
export async function listGuilds(http: Http): Promise<Guild[]> {
  const guilds: Guild[] = []
  for (const each of list(await http.get('users/@me/guilds', { limit: 200 }))) {
    const id = each.id('id')
    if (id === null) continue
    const name = each.text('name', 100) ?? id
    const channels = list(await http.get(`guilds/${id}/channels`))
    const roles = list(await http.get(`guilds/${id}/roles`))
    guilds.push({
      id,
      name,
      roles: new Map(roles.map((role) => [role.id('id') ?? '', role.text('name', 60) ?? 'role'])),
      channels: channels
        .filter((channel) => READ_TYPES.has(channel.number('type') ?? -1))
        .flatMap((channel) => channelOf(channel, { id, name }) ?? []),
    })
  }
  return guilds
}

function channelOf(channel: Reader, guild: Channel['guild']): Channel | null {
  const id = channel.id('id')
  return id === null
    ? null
    : { id, name: channel.text('name', 100) ?? id, guild, lastMessageId: channel.id('last_message_id') }
}

/** @throws SetupProblem naming the channels that the bot does not see. */
export function chosenChannels(
  guilds: Guild[],
  { channels: wanted = [] }: DiscordConfig,
): { guild: Guild; channel: Channel }[] {
  const all = guilds.flatMap((guild) => guild.channels.map((channel) => ({ guild, channel })))
  const missing = wanted.filter((id) => !all.some(({ channel }) => channel.id === id))
  if (missing.length > 0) {
    throw new SetupProblem(
      `The bot sees no text channel ${missing.slice(0, 5).join(', ')}. Invite it to the server, and give it View Channels.`,
    )
  }
  return wanted.length === 0 ? all : all.filter(({ channel }) => wanted.includes(channel.id))
}

/** The messages that follow one, oldest first. Null of a channel that the bot may not read. */
export async function messagesAfter(http: Http, channel: string, after: string): Promise<Reader[] | null> {
  try {
    const page = list(await http.get(`channels/${channel}/messages`, { after, limit: PAGE }))
    return page.toSorted((a, b) => compareIds(a.id('id') ?? '0', b.id('id') ?? '0'))
  } catch (error) {
    if (error instanceof HttpFailure && (error.reason === 'FORBIDDEN' || error.reason === 'NOT_FOUND')) return null
    throw error
  }
}

/** Ids grow with time, and are too long for numbers. */
export function compareIds(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length
  return a < b ? -1 : a > b ? 1 : 0
}

const list = (value: unknown): Reader[] => (Array.isArray(value) ? value.map(reader) : [])
