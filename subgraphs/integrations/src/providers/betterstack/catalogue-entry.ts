import type { CatalogueEntry } from '../catalogue-entry.ts'
import { configSchema } from './config-schema.ts'

export const catalogueEntry: CatalogueEntry = {
  id: '019a9d00-0000-7000-8000-000000000013',
  name: 'Better Stack',
  category: 'MONITORING',
  description: 'What is up, what is down and since when, with the availability of the last thirty days.',
  logo: 'betterstack',
  configSchema,
  documentationUrl: 'https://betterstack.com/docs/uptime/webhooks/',
  webhookHelp:
    'To set it by hand open Integrations → Exporting data → Outgoing webhooks, and make one for Incident and one for Monitor with this ' +
    'address and ?secret= and the webhook secret at its end.',
}
