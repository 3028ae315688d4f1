import type { CatalogueEntry } from '../catalogue-entry.ts'
import { configSchema } from './config-schema.ts'

export const catalogueEntry: CatalogueEntry = {
  id: '019a9d00-0000-7000-8000-000000000c07',
  name: 'SendGrid',
  category: 'EMAIL',
  description: 'What becomes of the mails that go out by SendGrid: delivered, bounced, opened, complained of.',
  logo: 'sendgrid',
  configSchema,
  documentationUrl: 'https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/event',
  webhookHelp:
    'It is registered by itself. By hand: Settings → Mail Settings → Event Webhooks → Create, enter the address, switch on Signed ' +
    'Event Webhook, and paste its verification key here; the webhook secret that is shown is not needed.',
}
