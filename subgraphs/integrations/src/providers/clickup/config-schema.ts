import { baseUrlField, listField, secretField, textField, webhookSecretField } from '../shared/config-fields.ts'

export const CLICKUP_API = 'https://api.clickup.com/api/v2'

/** A connection's configuration, as `configSchema` describes it. */
export interface ClickUpConfig {
  token: string
  workspaceId?: string
  spaces?: string[]
  baseUrl?: string
}

export const configSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'ClickUp',
  description: 'Shows the tasks of your ClickUp lists in their projects, with dates, people and progress.',
  type: 'object',
  additionalProperties: false,
  required: ['token'],
  properties: {
    token: secretField({
      title: 'API token',
      description:
        'In ClickUp open your avatar → Settings → Apps → API Token → Generate. It acts as you: it sees what you see.',
      order: 1,
      example: 'pk_…',
      looksLike: {
        pattern: '^pk_[0-9]+_[A-Z0-9]{20,}$',
        message: 'This does not look like a personal token of ClickUp. Check that it was copied whole.',
      },
    }),
    workspaceId: textField({
      title: 'Workspace',
      description:
        'The number in the address of ClickUp, after app.clickup.com/. Needed if you are in several workspaces.',
      order: 2,
      example: '9012345678',
      pattern: '^[0-9]+$',
      maxLength: 30,
    }),
    spaces: listField({
      title: 'Spaces',
      description: 'Numbers of the spaces to read. Leave it empty for all that the token can see.',
      order: 3,
      example: ['90120000001'],
      pattern: '^[0-9]+$',
    }),
    webhookSecret: webhookSecretField(
      'ClickUp makes it when the webhook is registered. Fill it in only to keep a webhook you already have.',
      4,
    ),
    baseUrl: baseUrlField(CLICKUP_API, 5),
  },
} as const
