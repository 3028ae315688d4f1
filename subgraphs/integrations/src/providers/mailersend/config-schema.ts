import { baseUrlField, secretField, webhookSecretField } from '../shared/config-fields.ts'

export const MAILERSEND_API = 'https://api.mailersend.com/v1'

/** A connection's configuration, as `configSchema` describes it. */
export interface MailerSendConfig {
  token: string
  baseUrl?: string
}

export const configSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'MailerSend',
  description: 'Shows what becomes of the mails of an account: what bounces, who complains, how many arrive.',
  type: 'object',
  additionalProperties: false,
  required: ['token'],
  properties: {
    token: secretField({
      title: 'API token',
      description:
        'In MailerSend: Integrations → API tokens → Generate. Domains: read; activity: read; analytics: read; webhooks: full.',
      order: 1,
      example: 'mlsn.…',
      looksLike: {
        pattern: '^mlsn\\.',
        message: 'This does not look like an API token of MailerSend. Check that it was copied whole.',
      },
    }),
    webhookSecret: webhookSecretField(
      'MailerSend makes it when the webhook is registered, and shows it beside a webhook made by hand.',
      2,
      'Signing secret',
    ),
    baseUrl: baseUrlField(MAILERSEND_API, 3),
  },
} as const
