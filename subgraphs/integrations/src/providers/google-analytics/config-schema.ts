import { baseUrlField, listField, secretField } from '../shared/config-fields.ts'

export const DATA_API = 'https://analyticsdata.googleapis.com/v1beta'
export const ADMIN_API = 'https://analyticsadmin.googleapis.com/v1beta'
export const TOKEN_ADDRESS = 'https://oauth2.googleapis.com/token'

/** A connection's configuration, as `configSchema` describes it. */
export interface GoogleAnalyticsConfig {
  /** The key file of a service account, as JSON text. */
  serviceAccountKey: string
  properties: string[]
  baseUrl?: string
  adminUrl?: string
  tokenUrl?: string
}

export const configSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Google Analytics',
  description: 'Shows day by day who visits a site, what is looked at and what comes of it.',
  type: 'object',
  additionalProperties: false,
  required: ['serviceAccountKey', 'properties'],
  properties: {
    serviceAccountKey: secretField({
      title: 'Service account key',
      description:
        'The whole text of the JSON file: in Google Cloud switch on the Google Analytics Data API, then IAM → Service accounts → ' +
        'Keys → Add key → JSON. In Analytics add the account’s address under Admin → Property access as a viewer.',
      order: 1,
      example: '{ "type": "service_account", … }',
      looksLike: {
        pattern: '"private_key"',
        message: 'This does not look like the key file of a service account. Paste all of it, from { to }.',
      },
    }),
    properties: {
      ...listField({
        title: 'Properties',
        description: 'Their numbers, one on each line: in Analytics under Admin → Property details.',
        order: 2,
        example: ['345678901'],
        pattern: '^[0-9]{4,20}$',
      }),
      minItems: 1,
      maxItems: 50,
    },
    baseUrl: baseUrlField(DATA_API, 3),
    adminUrl: { ...baseUrlField(ADMIN_API, 4, 'Where names of properties are asked for.'), title: 'Admin API address' },
    tokenUrl: { ...baseUrlField(TOKEN_ADDRESS, 5, 'Where the key is exchanged for access.'), title: 'Token address' },
  },
} as const
