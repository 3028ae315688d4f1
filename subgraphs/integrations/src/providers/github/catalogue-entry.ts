import type { CatalogueEntry } from '../catalogue-entry.ts'
import { configSchema } from './config-schema.ts'

export const catalogueEntry: CatalogueEntry = {
  id: '019a9d00-0000-7000-8000-000000000001',
  name: 'GitHub',
  category: 'CODE',
  description: 'Pushes, pull requests, issues, builds and deployments of your repositories, as they happen.',
  logo: 'github',
  configSchema,
  documentationUrl: 'https://docs.github.com/webhooks',
}
