import { baseUrlField, secretField, webhookSecretField } from '../shared/config-fields.ts'

export const BREVO_API = 'https://api.brevo.com/v3'

/** A connection's configuration, as `configSchema` describes it. */
export interface BrevoConfig {
  apiKey: string
  baseUrl?: string
}

export const configSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Brevo',
  description:
    'Shows what becomes of the transactional mails of an account: what bounces, who complains, how many arrive.',
  type: 'object',
  additionalProperties: false,
  required: ['apiKey'],
  properties: {
    apiKey: secretField({
      title: 'API key',
      description: 'In Brevo: your name → SMTP & API → API keys → Generate.',
      order: 1,
      example: 'xkeysib-…',
      looksLike: {
        pattern: '^xkeysib-',
        message: 'This does not look like an API key of Brevo. Check that it was copied whole.',
      },
    }),
    webhookSecret: webhookSecretField(
      'Brevo signs nothing: it sends this along as a bearer token, or in the header X-Webhook-Secret. Leave it empty to have one made.',
      2,
    ),
    baseUrl: baseUrlField(BREVO_API, 3),
  },
} as const
