import type { CatalogueEntry } from '../catalogue-entry.ts'
import { configSchema } from './config-schema.ts'

export const catalogueEntry: CatalogueEntry = {
  id: '019a9d00-0000-7000-8000-000000000c03',
  name: 'Google Analytics',
  category: 'MARKETING',
  description: 'Visitors, page views, conversions and revenue of each site, day by day.',
  logo: 'google-analytics',
  configSchema,
  documentationUrl: 'https://developers.google.com/analytics/devguides/reporting/data/v1',
  isDefault: true,
}
