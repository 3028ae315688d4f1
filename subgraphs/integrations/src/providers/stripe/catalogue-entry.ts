import type { CatalogueEntry } from '../catalogue-entry.ts'
import { configSchema } from './config-schema.ts'

export const catalogueEntry: CatalogueEntry = {
  id: '019a9d00-0000-7000-8000-000000000031',
  name: 'Stripe',
  category: 'PAYMENTS',
  description: 'Invoices, payments, refunds, disputes, subscriptions and payouts as they happen, and pages to pay on.',
  logo: 'stripe',
  configSchema,
  documentationUrl: 'https://docs.stripe.com/webhooks',
}
