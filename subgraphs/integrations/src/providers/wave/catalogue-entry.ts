import type { CatalogueEntry } from '../catalogue-entry.ts'
import { configSchema } from './config-schema.ts'

export const catalogueEntry: CatalogueEntry = {
  id: '019a9d00-0000-7000-8000-000000000033',
  name: 'Wave',
  category: 'PAYMENTS',
  description: 'Invoices of a business at Wave: issued, viewed, paid in part or whole, and overdue.',
  logo: 'wave',
  configSchema,
  documentationUrl: 'https://developer.waveapps.com/hc/en-us/articles/47778664499220-Webhooks-Setup-Guide',
  webhookHelp:
    'In Wave open developer.waveapps.com → Manage Applications → your application → Webhooks, enter the address and choose the invoice ' +
    'events; then enter the secret that Wave shows here. It needs a Pro account.',
}
