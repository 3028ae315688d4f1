import type { CatalogueEntry } from '../catalogue-entry.ts'
import { configSchema } from './config-schema.ts'

export const catalogueEntry: CatalogueEntry = {
  id: '019a9d00-0000-7000-8000-000000000c04',
  name: 'REST and webhooks',
  category: 'OTHER',
  description:
    'Any tool with an API or webhooks of its own: say where its values are, and the feed tells of it in your words.',
  logo: 'webhook',
  configSchema,
  documentationUrl: 'https://www.standardwebhooks.com/',
  webhookHelp:
    'Enter the address in the tool’s webhook settings, and the secret as you chose it to be sent: in a header, or to sign with. ' +
    'For Standard Webhooks put whsec_ before it.',
}
