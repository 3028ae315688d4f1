import { baseUrlField, listField, secretField, textField } from '../shared/config-fields.ts'

export const DISCORD_API = 'https://discord.com/api/v10'

/** A connection's configuration, as `configSchema` describes it. */
export interface DiscordConfig {
  token?: string
  webhookUrl?: string
  notifyChannel?: string
  channels?: string[]
  mentions?: string[]
  publicKey?: string
  baseUrl?: string
}

const SNOWFLAKE = '^[0-9]{15,22}$'

export const configSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Discord',
  description: 'Sends notifications to a channel, and shows what the team is mentioned in.',
  type: 'object',
  additionalProperties: false,
  properties: {
    webhookUrl: secretField({
      title: 'Webhook address of a channel',
      description:
        'For notifications alone this is enough. In Discord open the channel’s settings → Integrations → Webhooks → New Webhook → Copy Webhook URL.',
      order: 1,
      example: 'https://discord.com/api/webhooks/…',
    }),
    token: secretField({
      title: 'Bot token',
      description:
        'To show mentions: on discord.com/developers make an application, under Bot switch Message Content Intent on and reset the token. ' +
        'Invite the bot with the permissions View Channels, Read Message History and Send Messages.',
      order: 2,
    }),
    notifyChannel: textField({
      title: 'Channel for notifications',
      description: 'ID of the channel that the bot writes to, where there is no webhook address.',
      order: 3,
      example: '1102345678901234567',
      pattern: SNOWFLAKE,
      maxLength: 22,
    }),
    channels: listField({
      title: 'Channels to read',
      description: 'IDs of the channels. Leave it empty for all text channels that the bot can see.',
      order: 4,
      example: ['1102345678901234567'],
      pattern: SNOWFLAKE,
    }),
    mentions: listField({
      title: 'Whose mentions matter',
      description:
        'IDs of people and roles. Leave it empty for @everyone, @here, every role, and the bot itself. For IDs switch Developer Mode on in Discord.',
      order: 5,
      example: ['1102345678901234567'],
      pattern: SNOWFLAKE,
    }),
    publicKey: textField({
      title: 'Public key',
      description:
        'Of the application, under General Information: Discord signs with it what it sends to the webhook address.',
      order: 6,
      pattern: '^[0-9a-fA-F]{64}$',
      maxLength: 64,
    }),
    baseUrl: baseUrlField(DISCORD_API, 7),
  },
} as const
