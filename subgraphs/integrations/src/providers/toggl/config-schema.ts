import { baseUrlField, secretField, textField, webhookSecretField } from '../shared/config-fields.ts'

export const TOGGL_API = 'https://api.track.toggl.com'

/** A connection's configuration, as `configSchema` describes it. */
export interface TogglConfig {
  token: string
  workspaceId?: string
  baseUrl?: string
}

export const configSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Toggl Track',
  description: 'Brings the hours that are tracked in a workspace of Toggl into their projects.',
  type: 'object',
  additionalProperties: false,
  required: ['token'],
  properties: {
    token: secretField({
      title: 'API token',
      description:
        'In Toggl Track open your profile → Profile settings → API Token. An administrator’s token sees everybody’s hours, any other only its own.',
      order: 1,
      looksLike: {
        pattern: '^[0-9a-f]{32}$',
        message: 'This does not look like an API token of Toggl. Check that it was copied whole.',
      },
    }),
    workspaceId: textField({
      title: 'Workspace',
      description: 'The number in the address of Toggl’s settings. Needed if you are in several workspaces.',
      order: 2,
      example: '7654321',
      pattern: '^[0-9]+$',
      maxLength: 20,
    }),
    webhookSecret: webhookSecretField(
      'Toggl is given it when the webhook is registered. Fill it in only to keep a webhook you already have.',
      3,
    ),
    baseUrl: baseUrlField(TOGGL_API, 4),
  },
} as const
