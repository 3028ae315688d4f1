import { createHash } from 'node:crypto'
import type { CommandInputs, ProviderCommands, ProviderRecovery } from '../commands.ts'
import type { ProviderConfig } from '../provider.ts'
import { type Http, HttpFailure, SetupProblem } from '../shared/http.ts'
import { cut, reader } from '../shared/reader.ts'
import { discordHttp, webhookPath } from './client.ts'
import type { DiscordConfig } from './config-schema.ts'

const typed = (config: ProviderConfig) => config as unknown as DiscordConfig
const CONTENT_LENGTH = 2000
const TITLE_LENGTH = 256
const DESCRIPTION_LENGTH = 4096

export const commands: ProviderCommands = {
  /** By the bot where a channel is named, else by the webhook address. */
  async postMessage(config, input, call) {
    const http = discordHttp(typed(config), call)
    const { webhookUrl, notifyChannel, token } = typed(config)
    const path = input.channel === null && webhookUrl !== undefined ? webhookPath(webhookUrl) : null
    const channel = input.channel ?? notifyChannel ?? null
    if (path === null && (channel === null || token === undefined)) {
      throw new SetupProblem(
        'It is not said where in Discord to write. Enter the webhook address of a channel, or a bot token and a channel.',
      )
    }
    const message = reader(
      path === null
        ? // What has the same nonce is written once.
          await http.post(`channels/${encodeURIComponent(channel!)}/messages`, {
            ...body(input),
            nonce: nonce(call.key),
            enforce_nonce: true,
          })
        : await http.post(path, body(input), { query: { wait: true } }),
    )
    const externalId = message.id('id')
    if (externalId === null)
      throw new SetupProblem('Discord took the message without telling its id. Look there before trying again.')
    const where = message.id('channel_id') ?? channel
    const guild = await guildOf(http, path ?? `channels/${where}`)
    const url = guild === null || where === null ? null : `https://discord.com/channels/${guild}/${where}/${externalId}`
    // A title may be for fewer eyes than those that see that a message was sent.
    return { externalId, name: null, url, facts: [] }
  },
}

/**
 * What the bot writes is written once, by its nonce, which Discord knows for some minutes. By a webhook address one whose answer was lost
 * may come twice, since Discord takes no id of ours there: better than not at all.
 */
export const recovery: ProviderRecovery = { postMessage: 'REPEAT' }

/** Nobody is called by what the product writes: names in it may look like mentions. */
function body({ title, text, url }: CommandInputs['postMessage']): object {
  const quiet = { allowed_mentions: { parse: [] } }
  if (title === null && url === null) return { content: cut(text, CONTENT_LENGTH), ...quiet }
  const embed = {
    ...(title !== null && { title: cut(title, TITLE_LENGTH) }),
    description: cut(text, DESCRIPTION_LENGTH),
    ...(url !== null && { url }),
  }
  return { embeds: [embed], ...quiet }
}

/** Discord takes 25 characters. */
const nonce = (key: string) => createHash('sha256').update(key).digest('base64url').slice(0, 25)

/** The server, for the message's address. It is written: a failure here changes nothing. */
async function guildOf(http: Http, path: string): Promise<string | null> {
  try {
    return reader(await http.get(path)).id('guild_id')
  } catch (error) {
    if (error instanceof HttpFailure) return null
    throw error
  }
}
