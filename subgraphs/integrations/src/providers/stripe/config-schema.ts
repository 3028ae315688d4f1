import { baseUrlField, secretField, webhookSecretField } from '../shared/config-fields.ts'

export const STRIPE_API = 'https://api.stripe.com'

/** A connection's configuration, as `configSchema` describes it. */
export interface StripeConfig {
  secretKey: string
  baseUrl?: string
}

export const configSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Stripe',
  description: 'Shows invoices, payments, refunds, disputes, subscriptions and payouts, and makes pages to pay on.',
  type: 'object',
  additionalProperties: false,
  required: ['secretKey'],
  properties: {
    secretKey: secretField({
      title: 'Secret key',
      description:
        'In Stripe open Developers → API keys → Create restricted key, with read access to Core, Billing and Payouts, and write ' +
        'access to Checkout Sessions and Webhook Endpoints. A secret key works too, and may do more than is needed.',
      order: 1,
      example: 'rk_live_…',
      looksLike: {
        pattern: '^[rs]k_(live|test)_[A-Za-z0-9]{10,}$',
        message:
          'This does not look like a secret or restricted key of Stripe. A publishable key (pk_…) cannot read payments.',
      },
    }),
    webhookSecret: webhookSecretField(
      'Stripe makes it (whsec_…) when the webhook is registered. Fill it in only to keep a webhook you already have.',
      2,
    ),
    // The SDK asks for what is below /v1 of a host: an address cannot have a path of its own.
    baseUrl: { ...baseUrlField(STRIPE_API, 3), pattern: '^https?://[^/?#]+/?$' },
  },
} as const
