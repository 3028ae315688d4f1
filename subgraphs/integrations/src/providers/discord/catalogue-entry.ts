import type { CatalogueEntry } from '../catalogue-entry.ts'
import { configSchema } from './config-schema.ts'

export const catalogueEntry: CatalogueEntry = {
  id: '019a9d00-0000-7000-8000-000000000014',
  name: 'Discord',
  category: 'COMMUNICATION',
  description: 'Notifications in the channel where your team is, and the messages that mention it.',
  logo: 'discord',
  configSchema,
  documentationUrl: 'https://docs.discord.com/developers/events/webhook-events',
  webhookHelp:
    'Discord tells a webhook of the application alone, never of messages: those are read every five minutes. To be told when the ' +
    'application is added to a server, enter this address on its page under Webhooks → Endpoint URL.',
}
