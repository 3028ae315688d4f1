import type { CatalogueEntry } from '../catalogue-entry.ts'
import { configSchema } from './config-schema.ts'

export const catalogueEntry: CatalogueEntry = {
  id: '019a9d00-0000-7000-8000-000000000011',
  name: 'Vercel',
  category: 'HOSTING',
  description: 'What went live and what failed: every deployment in the project it belongs to.',
  logo: 'vercel',
  configSchema,
  documentationUrl: 'https://vercel.com/docs/webhooks',
  webhookHelp:
    'Vercel has webhooks for teams on the plans Pro and Enterprise. Without one the deployments are read every ten minutes.',
}
