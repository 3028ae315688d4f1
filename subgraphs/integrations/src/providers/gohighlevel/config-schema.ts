import { baseUrlField, secretField, textField } from '../shared/config-fields.ts'

export const GOHIGHLEVEL_API = 'https://services.leadconnectorhq.com'
/** What GoHighLevel signs all webhooks with; its guide for webhooks publishes it. */
export const PUBLISHED_KEY = 'MCowBQYDK2VwAyEAi2HR1srL4o18O8BRa7gVJY7G7bupbN3H9AwJrHCDiOg='

/** A connection's configuration, as `configSchema` describes it. */
export interface GoHighLevelConfig {
  token: string
  locationId: string
  currency?: string
  publicKey?: string
  baseUrl?: string
}

export const configSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'GoHighLevel',
  description: 'Shows the contacts, opportunities and bookings of one sub-account.',
  type: 'object',
  additionalProperties: false,
  required: ['token', 'locationId'],
  properties: {
    token: secretField({
      title: 'Private integration token',
      description:
        'In the sub-account open Settings → Private Integrations → Create. Scopes: View Locations, View and Edit Contacts, ' +
        'View Opportunities, View Calendars, View and Edit Calendar Events.',
      order: 1,
      example: 'pit-…',
      looksLike: {
        pattern: '^pit-[0-9a-f-]{36}$',
        message: 'This does not look like a private integration token. Check that it was copied whole.',
      },
    }),
    locationId: textField({
      title: 'Sub-account',
      description:
        'Its location ID: in the address of GoHighLevel after /location/, or under Settings → Business Profile.',
      order: 2,
      example: 've9EPM428h8vShlRW1KT',
      pattern: '^[A-Za-z0-9]+$',
      maxLength: 60,
    }),
    currency: {
      ...textField({
        title: 'Currency',
        description: 'Of the values of opportunities: GoHighLevel gives them without. Three letters.',
        order: 3,
        example: 'USD',
        pattern: '^[A-Z]{3}$',
      }),
      default: 'USD',
    },
    publicKey: {
      ...textField({
        title: 'Public key',
        description: 'What webhooks are signed with. Change it only when GoHighLevel publishes another one.',
        order: 4,
        pattern: '^[A-Za-z0-9+/]+={0,2}$',
        maxLength: 200,
      }),
      default: PUBLISHED_KEY,
      'x-advanced': true,
    },
    baseUrl: baseUrlField(GOHIGHLEVEL_API, 5),
  },
} as const
