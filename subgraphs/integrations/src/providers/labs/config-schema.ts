import { baseUrlField, secretField } from '../shared/config-fields.ts'

export const LABS_API = 'https://labs-api.buildly.io'

/** A connection's configuration, as `configSchema` describes it. */
export interface LabsConfig {
  token: string
  baseUrl?: string
}

export const configSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Buildly Labs',
  description: 'Shows the products that an account at Labs may see, to link them to projects, and how much it is used.',
  type: 'object',
  additionalProperties: false,
  required: ['token'],
  properties: {
    token: secretField({
      title: 'Access token',
      description: 'In Labs: your profile → API tokens → Create. It acts as you: it sees the products that you see.',
      order: 1,
    }),
    baseUrl: baseUrlField(LABS_API, 2),
  },
} as const
