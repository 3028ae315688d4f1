import { baseUrlField, secretField, webhookSecretField } from '../shared/config-fields.ts'

/** Below it are versions: `/v2/monitors`, `/v3/incidents`. */
export const BETTER_STACK_API = 'https://uptime.betterstack.com/api'

/** A connection's configuration, as `configSchema` describes it. */
export interface BetterStackConfig {
  token: string
  baseUrl?: string
}

export const configSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Better Stack',
  description: 'Shows whether your sites and services are up, since when they are not, and how available they were.',
  type: 'object',
  additionalProperties: false,
  required: ['token'],
  properties: {
    token: secretField({
      title: 'API token',
      description: 'In Better Stack open Settings → API tokens → Uptime API tokens, and copy the token of the team.',
      order: 1,
      example: 'XqR7…',
    }),
    webhookSecret: webhookSecretField(
      'A word that only Better Stack and this portal know. Leave it empty and a strong one is made.',
      2,
    ),
    baseUrl: baseUrlField(BETTER_STACK_API, 3),
  },
} as const
