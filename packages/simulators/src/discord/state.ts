import { generateKeyPairSync, type KeyObject } from 'node:crypto'

export interface DiscordUser {
  id: string
  username: string
  global_name: string | null
  bot?: boolean
}

export interface DiscordRole {
  id: string
  name: string
}

export interface DiscordChannel {
  id: string
  /** 0 text, 2 voice, 5 announcements. */
  type: number
  name: string
  /** Whether the bot may read it. */
  isOpen: boolean
}

export interface DiscordMessage {
  id: string
  channelId: string
  author: DiscordUser
  content: string
  mentions: DiscordUser[]
  roles: string[]
  everyone: boolean
  embeds: object[]
  nonce: string | null
  webhookId: string | null
}

/** Everything the simulated Discord knows: one server, one application with a bot, one webhook of a channel. */
export interface DiscordState {
  application: { id: string; publicKey: string; privateKey: KeyObject }
  bot: DiscordUser
  guild: { id: string; name: string }
  people: DiscordUser[]
  roles: DiscordRole[]
  channels: DiscordChannel[]
  messages: DiscordMessage[]
  webhook: { id: string; token: string; name: string; channelId: string }
  /** Where the application's events go; null: nowhere. */
  endpoint: string | null
  nextId(): string
}

export interface DiscordSeed {
  guild?: string
  people?: string[]
  roles?: string[]
  channels?: string[]
}

const EPOCH = 1_420_070_400_000

export function createState({
  guild = 'Agency',
  people = [],
  roles = [],
  channels = ['general'],
}: DiscordSeed): DiscordState {
  let last = 0n
  const nextId = () => {
    const now = BigInt(Date.now() - EPOCH) << 22n
    last = now > last ? now : last + 1n
    return String(last)
  }
  const pair = generateKeyPairSync('ed25519')
  const der = pair.publicKey.export({ type: 'spki', format: 'der' })
  const made = channels.map((name) => ({ id: nextId(), type: 0, name, isOpen: true }))
  return {
    application: { id: nextId(), publicKey: der.subarray(-32).toString('hex'), privateKey: pair.privateKey },
    bot: { id: nextId(), username: 'atrium', global_name: null, bot: true },
    guild: { id: nextId(), name: guild },
    people: people.map((name) => ({ id: nextId(), username: name.toLowerCase(), global_name: name })),
    roles: roles.map((name) => ({ id: nextId(), name })),
    channels: [...made, { id: nextId(), type: 2, name: 'Lounge', isOpen: true }],
    messages: [],
    webhook: { id: nextId(), token: 'w'.repeat(68), name: 'Notices', channelId: made[0]!.id },
    endpoint: null,
    nextId,
  }
}

/** When an id was given. */
export const timeOf = (id: string) => new Date(Number(BigInt(id) >> 22n) + EPOCH).toISOString()
