import type { CatalogueEntry } from '../catalogue-entry.ts'
import { configSchema } from './config-schema.ts'

export const catalogueEntry: CatalogueEntry = {
  id: '019a9d00-0000-7000-8000-000000000041',
  name: 'Linear',
  category: 'PROJECT_MANAGEMENT',
  description:
    'Issues of Linear in the project they belong to, with states, dates and people; what is done there is done here.',
  logo: 'linear',
  configSchema,
  documentationUrl: 'https://linear.app/developers/webhooks',
}
