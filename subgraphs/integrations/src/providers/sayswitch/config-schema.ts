import { baseUrlField, listField, secretField } from '../shared/config-fields.ts'

export const SAYSWITCH_API = 'https://backendapi.sayswitchgroup.com/api/v1'
export const USUAL_CURRENCIES = ['NGN']

/** A connection's configuration, as `configSchema` describes it. */
export interface SaySwitchConfig {
  secretKey: string
  currencies?: string[]
  baseUrl?: string
}

export const configSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'SaySwitch',
  description: 'Shows payments, payouts and what moves in the wallets, and makes pages to pay on.',
  type: 'object',
  additionalProperties: false,
  required: ['secretKey'],
  properties: {
    secretKey: secretField({
      title: 'Secret key',
      description:
        'In SaySwitch open Settings → API Key. SaySwitch signs its webhooks with it too: there is no other secret.',
      order: 1,
    }),
    currencies: listField({
      title: 'Wallets',
      description: 'Currencies of the wallets to read. Leave it empty for naira alone.',
      order: 2,
      example: USUAL_CURRENCIES,
      pattern: '^[A-Z]{3}$',
    }),
    // Of the connection’s making, and of no use here: what is signed is signed with the secret key.
    webhookSecret: {
      title: 'Webhook secret',
      type: 'string',
      maxLength: 400,
      writeOnly: true,
      'x-hidden': true,
      'x-order': 3,
    },
    baseUrl: baseUrlField(SAYSWITCH_API, 4),
  },
} as const
