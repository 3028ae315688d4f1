import type { CatalogueEntry } from '../catalogue-entry.ts'
import { configSchema } from './config-schema.ts'

export const catalogueEntry: CatalogueEntry = {
  id: '019a9d00-0000-7000-8000-000000000044',
  name: 'Toggl Track',
  category: 'TIME',
  description: 'Tracked hours of Toggl in the project they were worked for; timers start and stop from here.',
  logo: 'toggl',
  configSchema,
  documentationUrl: 'https://engineering.toggl.com/docs/webhooks_start/',
}
