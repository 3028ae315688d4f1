import type { CatalogueEntry } from '../catalogue-entry.ts'
import { configSchema } from './config-schema.ts'

export const catalogueEntry: CatalogueEntry = {
  id: '019a9d00-0000-7000-8000-000000000c05',
  name: 'MailerSend',
  category: 'EMAIL',
  description: 'What becomes of the mails that go out by MailerSend: delivered, bounced, opened, complained of.',
  logo: 'mailersend',
  configSchema,
  documentationUrl: 'https://developers.mailersend.com/api/v1/webhooks.html',
  webhookHelp:
    'It is registered by itself for the first domain. For others: Domains → Manage → Webhooks → Add, enter the address, choose the ' +
    'activity events, and paste the signing secret here.',
}
