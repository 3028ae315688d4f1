import type { CatalogueEntry } from '../catalogue-entry.ts'
import { configSchema } from './config-schema.ts'

export const catalogueEntry: CatalogueEntry = {
  id: '019a9d00-0000-7000-8000-000000000043',
  name: 'Notion',
  category: 'DOCUMENTATION',
  description:
    'Specifications, meeting notes and knowledge bases beside the project they are about; new projects get their page.',
  logo: 'notion',
  configSchema,
  documentationUrl: 'https://developers.notion.com/reference/webhooks',
  webhookHelp:
    'At notion.so/profile/integrations open the integration → Webhooks → Create a subscription, enter the address shown here and choose the page, data source and comment events. Notion then sends a verification token here: copy it from this page into Notion.',
}
