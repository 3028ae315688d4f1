/** JSON Schema (2020-12) of a connection to a product of the agency's own. */
export const configSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Ecosystem project',
  description: 'Asks a product of your own for its metrics.',
  type: 'object',
  additionalProperties: false,
  required: ['baseUrl'],
  properties: {
    baseUrl: {
      title: 'Base address',
      description: 'Its API, without /metrics at the end, which is asked for.',
      type: 'string',
      format: 'uri',
      maxLength: 300,
      pattern: '^https?://',
      examples: ['https://api.sd-ghost.example/v1'],
      'x-order': 1,
    },
    token: {
      title: 'Token',
      description: 'Sent as a bearer token. Leave it empty when /metrics is open.',
      type: 'string',
      minLength: 1,
      maxLength: 1000,
      writeOnly: true,
      format: 'password',
      'x-order': 2,
    },
  },
} as const
