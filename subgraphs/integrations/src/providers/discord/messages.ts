import type { FoundEvent, ProviderFact } from '../provider.ts'
import { cut, oneLine, type Reader } from '../shared/reader.ts'
import type { Channel, Guild } from './client.ts'

const TEXT_LENGTH = 1000

/** Whose mentions are shown. */
export interface Mentions {
  /** Ids of people and roles, and then nobody else; empty: @everyone, every role and the bot. */
  wanted: readonly string[]
  bot: string | null
}

/** A message that the team is mentioned in, for people and for others; null for one that it is not. */
export function mentionEvent(message: Reader, channel: Channel, guild: Guild, mentions: Mentions): FoundEvent | null {
  const id = message.id('id')
  const at = message.instant('timestamp')
  const who = whom(message, guild, mentions)
  if (id === null || at === null || who === null) return null
  const author = message.at('author')
  const name = author.text('global_name', 60) ?? author.text('username', 60) ?? 'Someone'
  const text = spoken(message, guild)
  const said = text === '' ? '' : `: “${cut(text, 110)}”`
  const url = `https://discord.com/channels/${guild.id}/${channel.id}/${id}`
  const container = { kind: 'CHANNEL' as const, id: channel.id, name: nameOf(channel) }
  const avatar = author.text('avatar', 60)
  const avatarUrl =
    avatar && /^\w+$/.test(avatar) ? `https://cdn.discordapp.com/avatars/${author.id('id')}/${avatar}.png` : null
  const fact: ProviderFact = {
    type: 'message.received',
    container,
    payload: {
      provider: 'discord',
      externalId: id,
      channel: container,
      author: { id: author.id('id'), name, email: null, avatarUrl },
      text: cut(text, TEXT_LENGTH),
      isMention: true,
      url,
      at,
    },
  }
  return {
    key: `message:${id}`,
    at,
    activity: {
      type: 'discord.message.mention',
      category: 'DISCUSSION',
      audience: 'TEAM',
      summary: cut(`${name} mentioned ${who} in #${channel.name}${said}`, 200),
      source: 'discord',
      url,
    },
    actor: { id: null, name, avatarUrl, url: null },
    container,
    facts: [fact],
  }
}

export const nameOf = ({ name, guild }: Channel) => `${guild.name} / #${name}`

/** The mention that counts, as it is said: `@design`. A bot that mentions, the own one too, counts for nobody. */
function whom(message: Reader, guild: Guild, { wanted, bot }: Mentions): string | null {
  if (message.flag('author.bot')) return null
  const people = message.list('mentions').map((person) => ({
    id: person.id('id') ?? '',
    name: person.text('global_name', 60) ?? person.text('username', 60) ?? 'someone',
  }))
  const roles = message.list('mention_roles').flatMap((_, index) => message.id(`mention_roles.${index}`) ?? [])
  const person = people.find(({ id }) => (wanted.length === 0 ? id === bot : wanted.includes(id)))
  const role = roles.find((id) => wanted.length === 0 || wanted.includes(id))
  if (person) return `@${person.name}`
  if (role !== undefined) return `@${guild.roles.get(role) ?? 'a role'}`
  return wanted.length === 0 && message.flag('mention_everyone') ? '@everyone' : null
}

/** The text with names where Discord has ids. */
function spoken(message: Reader, guild: Guild): string {
  const people = new Map(
    message
      .list('mentions')
      .map((person) => [person.id('id'), person.text('global_name', 60) ?? person.text('username', 60)]),
  )
  const channels = new Map(guild.channels.map(({ id, name }) => [id, name]))
  const content = message.text('content', 4000) ?? ''
  return oneLine(
    content
      .replace(/<@!?(\d+)>/g, (_, id: string) => `@${people.get(id) ?? 'someone'}`)
      .replace(/<@&(\d+)>/g, (_, id: string) => `@${guild.roles.get(id) ?? 'a role'}`)
      .replace(/<#(\d+)>/g, (_, id: string) => `#${channels.get(id) ?? 'a channel'}`)
      .replace(/<a?:(\w+):\d+>/g, ':$1:'),
  )
}
