import { baseUrlField, secretField } from '../shared/config-fields.ts'

export const PAYSTACK_API = 'https://api.paystack.co'

/** A connection's configuration, as `configSchema` describes it. */
export interface PaystackConfig {
  secretKey: string
  baseUrl?: string
}

export const configSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Paystack',
  description:
    'Shows transactions, refunds, disputes, transfers, subscriptions and payment requests, and makes pages to pay on.',
  type: 'object',
  additionalProperties: false,
  required: ['secretKey'],
  properties: {
    secretKey: secretField({
      title: 'Secret key',
      description:
        'In Paystack open Settings → API Keys & Webhooks → Secret key. Paystack signs its webhooks with it too: there is no other secret.',
      order: 1,
      example: 'sk_live_…',
      looksLike: {
        pattern: '^sk_(live|test)_[A-Za-z0-9]{20,}$',
        message: 'This does not look like a secret key of Paystack. A public key (pk_…) cannot read transactions.',
      },
    }),
    // Of the connection’s making, and of no use here: what is signed is signed with the secret key.
    webhookSecret: {
      title: 'Webhook secret',
      type: 'string',
      maxLength: 400,
      writeOnly: true,
      'x-hidden': true,
      'x-order': 2,
    },
    baseUrl: baseUrlField(PAYSTACK_API, 3),
  },
} as const
