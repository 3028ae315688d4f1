import { baseUrlField, secretField, webhookSecretField } from '../shared/config-fields.ts'

export const SENDGRID_API = 'https://api.sendgrid.com/v3'

/** A connection's configuration, as `configSchema` describes it. */
export interface SendGridConfig {
  apiKey: string
  baseUrl?: string
}

export const configSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'SendGrid',
  description: 'Shows what becomes of the mails of an account: what bounces, who complains, how many arrive.',
  type: 'object',
  additionalProperties: false,
  required: ['apiKey'],
  properties: {
    apiKey: secretField({
      title: 'API key',
      description:
        'In SendGrid: Settings → API Keys → Create. Restricted access: Stats read, and of Mail Settings Event Notification full.',
      order: 1,
      example: 'SG.…',
      looksLike: {
        pattern: '^SG\\.',
        message: 'This does not look like an API key of SendGrid. Check that it was copied whole.',
      },
    }),
    webhookSecret: webhookSecretField(
      'The public key of the signed Event Webhook: SendGrid tells it when the webhook is registered, and shows it under its security features.',
      2,
      'Verification key',
    ),
    baseUrl: baseUrlField(SENDGRID_API, 3, 'Subusers in Europe use https://api.eu.sendgrid.com/v3.'),
  },
} as const
