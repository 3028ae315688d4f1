import type { CatalogueEntry } from '../catalogue-entry.ts'
import { configSchema } from './config-schema.ts'

export const catalogueEntry: CatalogueEntry = {
  id: '019a9d00-0000-7000-8000-000000000002',
  name: 'ClickUp',
  category: 'PROJECT_MANAGEMENT',
  description: 'Tasks with their dates and people in the project they belong to; what is moved there moves here.',
  logo: 'clickup',
  configSchema,
  documentationUrl: 'https://developer.clickup.com/docs/webhooks',
}
