import type { CatalogueEntry } from '../catalogue-entry.ts'
import { configSchema } from './config-schema.ts'

export const catalogueEntry: CatalogueEntry = {
  id: '019a9d00-0000-7000-8000-000000000c01',
  name: 'GoHighLevel',
  category: 'MARKETING',
  description: 'Contacts, opportunities and bookings of a sub-account, as they come and change.',
  logo: 'gohighlevel',
  configSchema,
  documentationUrl: 'https://marketplace.gohighlevel.com/docs/webhook/WebhookIntegrationGuide',
  isDefault: true,
  webhookHelp:
    'In your app at marketplace.gohighlevel.com open Advanced Settings → Webhooks, enter the address, choose the events of ' +
    'contacts, opportunities and appointments, and install the app in the sub-account. GoHighLevel signs with its own key, so the ' +
    'webhook secret is not needed. Without an app everything still comes once an hour.',
}
