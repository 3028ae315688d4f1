import type { CatalogueEntry } from '../catalogue-entry.ts'
import { configSchema } from './config-schema.ts'

export const catalogueEntry: CatalogueEntry = {
  id: '019a9d00-0000-7000-8000-000000000017',
  name: 'Bitbucket',
  category: 'CODE',
  description: 'Pushes, pull requests, builds and deployments of your repositories, as they happen.',
  logo: 'bitbucket',
  configSchema,
  documentationUrl: 'https://support.atlassian.com/bitbucket-cloud/docs/event-payloads/',
}
