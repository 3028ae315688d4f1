import type { FoundEvent, ProviderCall, SyncStep } from '../provider.ts'
import type { Http } from '../shared/http.ts'
import { percent } from '../shared/incremental.ts'
import { reader } from '../shared/reader.ts'
import {
  type Channel,
  chosenChannels,
  compareIds,
  discordHttp,
  type Guild,
  listGuilds,
  messagesAfter,
  PAGE,
} from './client.ts'
import type { DiscordConfig } from './config-schema.ts'
import { mentionEvent, type Mentions, nameOf } from './messages.ts'

/** Where a synchronisation stands: the last message that was read of each channel. */
interface DiscordCursor {
  channels: Record<string, string>
}

/** Of one channel in one run: who writes more than this in five minutes is not read by people either. */
const MOST_PAGES = 10

/** Reads what was written since the last run; only channels in which something was. What stood there before the first is history. */
export async function* syncMessages(
  config: DiscordConfig,
  cursor: object | null,
  call: ProviderCall,
): AsyncGenerator<SyncStep, void, void> {
  // Without a bot there is nothing to read: a webhook address only writes.
  if (config.token === undefined) return
  const http = discordHttp(config, call)
  const bot = reader(await http.get('users/@me')).id('id')
  const guilds = await listGuilds(http)
  const chosen = chosenChannels(guilds, config)
  const known = { ...(cursor as DiscordCursor | null)?.channels }
  const counts = { channels: chosen.length, messages: 0, mentions: 0 }
  const containers = chosen.map(({ channel }) => ({ kind: 'CHANNEL' as const, id: channel.id, name: nameOf(channel) }))
  yield { facts: [], containers, counts: { ...counts }, progress: 0, cursor: { channels: known } }

  for (const [index, { guild, channel }] of chosen.entries()) {
    call.signal?.throwIfAborted()
    const progress = percent(index + 1, chosen.length)
    const last = known[channel.id]
    if (last === undefined) known[channel.id] = channel.lastMessageId ?? '0'
    else if (channel.lastMessageId !== null && compareIds(channel.lastMessageId, last) > 0) {
      const read = await readChannel(http, {
        guild,
        channel,
        after: last,
        mentions: { wanted: config.mentions ?? [], bot },
      })
      counts.messages += read.messages
      counts.mentions += read.events.length
      known[channel.id] = read.last
      yield { facts: [], events: read.events, counts: { ...counts }, progress, cursor: { channels: { ...known } } }
    }
  }
  const left = Object.fromEntries(chosen.map(({ channel }) => [channel.id, known[channel.id]!]))
  yield { facts: [], counts, progress: 100, cursor: { channels: left } satisfies DiscordCursor }
}

async function readChannel(
  http: Http,
  { guild, channel, after, mentions }: { guild: Guild; channel: Channel; after: string; mentions: Mentions },
): Promise<{ events: FoundEvent[]; messages: number; last: string }> {
  const events: FoundEvent[] = []
  let last = after
  let messages = 0
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const found = await messagesAfter(http, channel.id, last)
    // It may not be read: what is written there is passed over, and not asked for again until more is.
    if (found === null) return { events, messages, last: channel.lastMessageId ?? last }
    messages += found.length
    events.push(...found.flatMap((message) => mentionEvent(message, channel, guild, mentions) ?? []))
    last = found.at(-1)?.id('id') ?? last
    if (found.length < PAGE) break
  }
  return { events, messages, last }
}
