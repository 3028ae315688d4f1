import { baseUrlField, secretField, textField, webhookSecretField } from '../shared/config-fields.ts'

export const WAVE_API = 'https://gql.waveapps.com/graphql/public'
export const SIGNATURE_HEADER = 'x-wave-signature'

/** A connection's configuration, as `configSchema` describes it. */
export interface WaveConfig {
  token: string
  businessId?: string
  signatureHeader?: string
  baseUrl?: string
}

export const configSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Wave',
  description: 'Shows the invoices of a business at Wave (waveapps.com), and what was paid of them.',
  type: 'object',
  additionalProperties: false,
  required: ['token'],
  properties: {
    token: secretField({
      title: 'Access token',
      description:
        'In Wave open developer.waveapps.com → Manage Applications → your application → Create token. A full-access token sees all ' +
        'businesses of the account; of an OAuth token the scopes invoice:read and business:read are needed.',
      order: 1,
    }),
    businessId: textField({
      title: 'Business',
      description:
        'The id of the business at Wave. Needed if the account has several; the test of the connection names them.',
      order: 2,
      example: 'QnVzaW5lc3M6…',
      maxLength: 200,
    }),
    webhookSecret: webhookSecretField('What Wave shows when the webhook is set up (Pro accounts).', 3),
    signatureHeader: {
      ...textField({
        title: 'Signature header',
        description: 'Which header carries the signature. Change it only if Wave does.',
        order: 4,
        pattern: '^[A-Za-z0-9-]+$',
        maxLength: 60,
      }),
      default: SIGNATURE_HEADER,
      'x-advanced': true,
    },
    baseUrl: baseUrlField(WAVE_API, 5),
  },
} as const
