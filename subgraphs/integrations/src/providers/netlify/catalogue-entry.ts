import type { CatalogueEntry } from '../catalogue-entry.ts'
import { configSchema } from './config-schema.ts'

export const catalogueEntry: CatalogueEntry = {
  id: '019a9d00-0000-7000-8000-000000000016',
  name: 'Netlify',
  category: 'HOSTING',
  description: 'What went live and what failed: every deploy in the project it belongs to.',
  logo: 'netlify',
  configSchema,
  documentationUrl: 'https://docs.netlify.com/site-deploys/notifications/',
}
