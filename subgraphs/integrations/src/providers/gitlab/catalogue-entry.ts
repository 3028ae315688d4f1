import type { CatalogueEntry } from '../catalogue-entry.ts'
import { configSchema } from './config-schema.ts'

export const catalogueEntry: CatalogueEntry = {
  id: '019a9d00-0000-7000-8000-000000000015',
  name: 'GitLab',
  category: 'CODE',
  description: 'Pushes, merge requests, issues, pipelines and deployments of your projects, as they happen.',
  logo: 'gitlab',
  configSchema,
  documentationUrl: 'https://docs.gitlab.com/user/project/integrations/webhooks/',
}
