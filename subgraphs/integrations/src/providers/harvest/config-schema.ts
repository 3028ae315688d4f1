import { baseUrlField, secretField, textField } from '../shared/config-fields.ts'

export const HARVEST_API = 'https://api.harvestapp.com'

/** A connection's configuration, as `configSchema` describes it. */
export interface HarvestConfig {
  accountId: string
  token: string
  baseUrl?: string
}

export const configSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Harvest',
  description:
    'Brings the hours that are tracked in Harvest into their projects. It has no webhooks: it is asked every ten minutes.',
  type: 'object',
  additionalProperties: false,
  required: ['accountId', 'token'],
  properties: {
    accountId: textField({
      title: 'Account',
      description: 'The number that id.getharvest.com/developers shows beside the token.',
      order: 1,
      example: '123456',
      pattern: '^[0-9]+$',
      maxLength: 20,
    }),
    token: secretField({
      title: 'Personal access token',
      description:
        'At id.getharvest.com/developers choose Create new personal access token. An administrator’s token sees everybody’s hours, any other only its own.',
      order: 2,
      looksLike: {
        pattern: '^[0-9]+\\.pt\\.[A-Za-z0-9_-]{20,}$',
        message: 'This does not look like a token of Harvest. Check that it was copied whole.',
      },
    }),
    baseUrl: baseUrlField(HARVEST_API, 3),
  },
} as const
