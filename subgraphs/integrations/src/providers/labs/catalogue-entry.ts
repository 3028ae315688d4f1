import type { CatalogueEntry } from '../catalogue-entry.ts'
import { configSchema } from './config-schema.ts'

export const catalogueEntry: CatalogueEntry = {
  id: '019a9d00-0000-7000-8000-000000000c09',
  name: 'Buildly Labs',
  category: 'PROJECT_MANAGEMENT',
  description: 'The products of an account at Labs, to be linked to projects, and how much the account is used.',
  logo: 'labs',
  configSchema,
  documentationUrl: 'https://labs.buildly.io/docs',
}
