import { baseUrlField, secretField, textField, webhookSecretField } from '../shared/config-fields.ts'

export const MAILGUN_API = 'https://api.mailgun.net'

/** A connection's configuration, as `configSchema` describes it. */
export interface MailgunConfig {
  apiKey: string
  domain: string
  baseUrl?: string
}

export const configSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Mailgun',
  description: 'Shows what becomes of the mails of a domain: what bounces, who complains, how many arrive.',
  type: 'object',
  additionalProperties: false,
  required: ['apiKey', 'domain'],
  properties: {
    apiKey: secretField({
      title: 'API key',
      description:
        'In Mailgun: your avatar → API security → Add new key. A key of the account also finds its signing key by itself.',
      order: 1,
      example: '0123456789abcdef0123456789abcdef-01234567-89abcdef',
    }),
    domain: textField({
      title: 'Domain',
      description: 'From which mails are sent.',
      order: 2,
      example: 'mg.example.com',
      pattern: '^[A-Za-z0-9][A-Za-z0-9.-]*$',
      maxLength: 253,
    }),
    webhookSecret: webhookSecretField(
      'In Mailgun: Send → Sending → Webhooks → HTTP webhook signing key. Mailgun makes it; a key of the account finds it by itself.',
      3,
      'Webhook signing key',
    ),
    baseUrl: baseUrlField(MAILGUN_API, 4, 'Domains in Europe use https://api.eu.mailgun.net.'),
  },
} as const
