import type { CatalogueEntry } from '../catalogue-entry.ts'
import { configSchema } from './config-schema.ts'

export const catalogueEntry: CatalogueEntry = {
  id: '019a9d00-0000-7000-8000-000000000032',
  name: 'Paystack',
  category: 'PAYMENTS',
  description: 'Transactions, refunds, disputes, transfers and subscriptions as they happen, and pages to pay on.',
  logo: 'paystack',
  configSchema,
  documentationUrl: 'https://paystack.com/docs/payments/webhooks/',
  webhookHelp:
    'In Paystack open Settings → API Keys & Webhooks and enter the address as the webhook URL. The deliveries are signed with your ' +
    'secret key: there is nothing else to copy.',
}
