import type { CatalogueEntry } from '../catalogue-entry.ts'
import { configSchema } from './config-schema.ts'

export const catalogueEntry: CatalogueEntry = {
  id: '019a9d00-0000-7000-8000-000000000c06',
  name: 'Brevo',
  category: 'EMAIL',
  description: 'What becomes of the mails that go out by Brevo: delivered, bounced, opened, complained of.',
  logo: 'brevo',
  configSchema,
  documentationUrl: 'https://developers.brevo.com/docs/transactional-webhooks',
  webhookHelp:
    'It is registered by itself. By hand: Transactional → Settings → Webhook, enter the address, choose token as authentication, and ' +
    'enter the secret as its value.',
}
