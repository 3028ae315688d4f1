import { baseUrlField, listField, secretField, webhookSecretField } from '../shared/config-fields.ts'

export const LINEAR_API = 'https://api.linear.app'

/** A connection's configuration, as `configSchema` describes it. */
export interface LinearConfig {
  token: string
  teams?: string[]
  baseUrl?: string
}

export const configSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Linear',
  description: 'Shows the issues of your Linear teams in their projects, with dates, people and progress.',
  type: 'object',
  additionalProperties: false,
  required: ['token'],
  properties: {
    token: secretField({
      title: 'API key',
      description:
        'In Linear open Settings → Security & access → Personal API keys → New API key. Give it Read and Write; setting the webhook also needs Admin.',
      order: 1,
      example: 'lin_api_…',
      looksLike: {
        pattern: '^lin_(api|oauth)_[A-Za-z0-9]{20,}$',
        message: 'This does not look like a key of Linear. Check that it was copied whole.',
      },
    }),
    teams: listField({
      title: 'Teams',
      description: 'Keys of the teams to read, as they stand before an issue’s number. Leave it empty for all.',
      order: 2,
      example: ['ENG'],
      pattern: '^[A-Za-z0-9]{1,10}$',
    }),
    webhookSecret: webhookSecretField(
      'Linear is given it when the webhook is registered. Fill it in only to keep a webhook you already have.',
      3,
    ),
    baseUrl: baseUrlField(LINEAR_API, 4),
  },
} as const
