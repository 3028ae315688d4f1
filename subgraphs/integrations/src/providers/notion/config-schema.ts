import { baseUrlField, secretField, textField, webhookSecretField } from '../shared/config-fields.ts'

export const NOTION_API = 'https://api.notion.com'

/** A connection's configuration, as `configSchema` describes it. */
export interface NotionConfig {
  token: string
  newPagesIn?: string
  baseUrl?: string
}

export const configSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Notion',
  description: 'Shows the pages of Notion that are shared with the integration.',
  type: 'object',
  additionalProperties: false,
  required: ['token'],
  properties: {
    token: secretField({
      title: 'Integration secret',
      description:
        'At notion.so/profile/integrations make an internal integration that may read, insert content and read user information. Then open each page or database to show → ••• → Connections → add it.',
      order: 1,
      example: 'ntn_…',
      looksLike: {
        pattern: '^(ntn|secret)_[A-Za-z0-9]{20,}$',
        message: 'This does not look like a secret of Notion. Check that it was copied whole.',
      },
    }),
    newPagesIn: textField({
      title: 'New pages go to',
      description: 'Link of the page or database in which pages are made when nothing else is said.',
      order: 2,
      example: 'https://www.notion.so/acme/Projects-0ef104cd477e80e18571cfd10e92339a',
      pattern: '[0-9a-fA-F]{32}|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}',
      maxLength: 500,
    }),
    webhookSecret: webhookSecretField(
      'Notion sends it when the webhook is set up there. Fill it in only to keep a webhook you already have.',
      3,
      'Verification token',
    ),
    baseUrl: baseUrlField(NOTION_API, 4),
  },
} as const
