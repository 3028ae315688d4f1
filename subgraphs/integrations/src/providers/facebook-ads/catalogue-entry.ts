import type { CatalogueEntry } from '../catalogue-entry.ts'
import { configSchema } from './config-schema.ts'

export const catalogueEntry: CatalogueEntry = {
  id: '019a9d00-0000-7000-8000-000000000c02',
  name: 'Facebook Ads',
  category: 'MARKETING',
  description: 'What campaigns cost and bring day by day, and each lead with the campaign that it came from.',
  logo: 'facebook',
  configSchema,
  documentationUrl: 'https://developers.facebook.com/docs/marketing-api/guides/lead-ads',
  isDefault: true,
  webhookHelp:
    'With app ID, app secret and page the webhook is registered by itself. By hand: at developers.facebook.com open your app → ' +
    'Webhooks → Page, enter the address and the secret as verify token, and subscribe to leadgen. An app has one address for pages.',
}
