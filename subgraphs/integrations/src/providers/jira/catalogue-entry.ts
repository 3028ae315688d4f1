import type { CatalogueEntry } from '../catalogue-entry.ts'
import { configSchema } from './config-schema.ts'

export const catalogueEntry: CatalogueEntry = {
  id: '019a9d00-0000-7000-8000-000000000042',
  name: 'Jira',
  category: 'PROJECT_MANAGEMENT',
  description: 'Issues of Jira in the project they belong to; tickets are created and moved on from here.',
  logo: 'jira',
  configSchema,
  documentationUrl: 'https://developer.atlassian.com/cloud/jira/platform/webhooks/',
  webhookHelp:
    'In Jira open Settings → System → WebHooks → Create a WebHook. Enter the address and the secret shown here, and choose the issue, comment, sprint and version events.',
}
