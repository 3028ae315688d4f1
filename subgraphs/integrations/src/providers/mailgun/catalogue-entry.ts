import type { CatalogueEntry } from '../catalogue-entry.ts'
import { configSchema } from './config-schema.ts'

export const catalogueEntry: CatalogueEntry = {
  id: '019a9d00-0000-7000-8000-000000000c08',
  name: 'Mailgun',
  category: 'EMAIL',
  description: 'What becomes of the mails that go out by Mailgun: delivered, bounced, opened, complained of.',
  logo: 'mailgun',
  configSchema,
  documentationUrl: 'https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/webhooks',
  webhookHelp:
    'It is registered by itself. By hand: Send → Sending → Webhooks, add the address for each event, and paste the signing key of ' +
    'the account here; the webhook secret that is shown is not needed.',
}
