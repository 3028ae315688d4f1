import type { CatalogueEntry } from '../catalogue-entry.ts'
import { configSchema } from './config-schema.ts'

export const catalogueEntry: CatalogueEntry = {
  id: '019a9d00-0000-7000-8000-000000000045',
  name: 'Harvest',
  category: 'TIME',
  description: 'Tracked hours of Harvest in the project they were worked for; timers start and stop from here.',
  logo: 'harvest',
  configSchema,
  documentationUrl: 'https://help.getharvest.com/api-v2/timesheets-api/timesheets/time-entries/',
}
