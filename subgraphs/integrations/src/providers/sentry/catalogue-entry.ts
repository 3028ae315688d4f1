import type { CatalogueEntry } from '../catalogue-entry.ts'
import { configSchema } from './config-schema.ts'

export const catalogueEntry: CatalogueEntry = {
  id: '019a9d00-0000-7000-8000-000000000012',
  name: 'Sentry',
  category: 'MONITORING',
  description: 'New errors, errors that came back and alerts, in the project they belong to, with who works on them.',
  logo: 'sentry',
  configSchema,
  documentationUrl: 'https://docs.sentry.io/integrations/integration-platform/webhooks/',
  webhookHelp:
    'In the internal integration enter this address as Webhook URL, switch Alert Rule Action on, and under Webhooks choose issue and comment. ' +
    'Then copy its client secret into the settings of this connection.',
}
