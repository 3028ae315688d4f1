import { configValidator } from '../config.ts'
import type { ConfigProblem, Provider, ProviderCall, ProviderConfig } from '../provider.ts'
import { counted, tested } from '../shared/connection-test.ts'
import { failureOf } from '../shared/http.ts'
import { reader } from '../shared/reader.ts'
import { catalogueEntry } from './catalogue-entry.ts'
import { chosenChannels, discordHttp, listGuilds, NAME, webhookPath } from './client.ts'
import { commands, recovery } from './commands.ts'
import { configSchema, type DiscordConfig } from './config-schema.ts'
import { handshake, processDelivery, readDelivery, verify } from './events.ts'
import { syncMessages } from './sync.ts'

// Checked against configSchema before it gets here.
const typed = (config: ProviderConfig) => config as unknown as DiscordConfig
const bySchema = configValidator(configSchema)

/** Discord: notifications out, mentions in. */
export const discordProvider: Provider = {
  key: 'discord',
  entry: catalogueEntry,
  validateConfig,
  testConnection: (config, call) => tested(NAME, () => testConnection(typed(config), call)),
  sync: (config, cursor, call) => syncMessages(typed(config), cursor, call),
  // Its webhooks tell of no messages.
  syncEveryMinutes: 5,
  webhook: {
    ackStatus: 204,
    // The public key is a setting, and Discord takes no secret of ours.
    secrets: [],
    handshake,
    verify,
    read: readDelivery,
    process: processDelivery,
  },
  commands,
  recovery,
  describeFailure: (error) => failureOf(error, NAME),
}

function validateConfig(config: ProviderConfig): ConfigProblem[] {
  const problems = bySchema(config)
  const { token, webhookUrl } = typed(config)
  if (token === undefined && webhookUrl === undefined) {
    problems.push({ path: ['webhookUrl'], message: 'Enter the webhook address of a channel, or a bot token, or both.' })
  }
  if (typeof webhookUrl === 'string' && webhookPath(webhookUrl) === null) {
    const message =
      '“Webhook address of a channel” must be the whole address that Discord copies. For example: https://discord.com/api/webhooks/…'
    problems.push({ path: ['webhookUrl'], message })
  }
  return problems
}

async function testConnection(config: DiscordConfig, call: ProviderCall) {
  const http = discordHttp(config, call, 0)
  const said: string[] = []
  const details: Record<string, unknown> = {}
  let account: string | null = null
  if (config.webhookUrl !== undefined) {
    const webhook = reader(await http.get(webhookPath(config.webhookUrl) ?? 'webhooks/none'))
    account = webhook.text('name', 80)
    said.push(`Notifications are sent as ${account ?? 'the webhook'}.`)
  }
  if (config.token !== undefined) {
    account = reader(await http.get('users/@me')).text('username', 80) ?? account
    const guilds = await listGuilds(http)
    const channels = chosenChannels(guilds, config).length
    Object.assign(details, { servers: guilds.length, channels })
    said.push(
      `Signed in to Discord as ${account ?? 'a bot'}; ${counted(channels, 'channel')} of ${counted(guilds.length, 'server')} can be read.`,
    )
  }
  return { message: said.join(' '), account, details }
}
