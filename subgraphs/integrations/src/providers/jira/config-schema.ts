import { listField, secretField, textField, webhookSecretField } from '../shared/config-fields.ts'

/** A connection's configuration, as `configSchema` describes it. */
export interface JiraConfig {
  baseUrl: string
  email: string
  token: string
  projects?: string[]
}

export const configSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Jira',
  description: 'Shows the issues of your Jira projects, with dates, people and progress.',
  type: 'object',
  additionalProperties: false,
  required: ['baseUrl', 'email', 'token'],
  properties: {
    baseUrl: {
      title: 'Site',
      description: 'The address under which you open Jira Cloud.',
      type: 'string',
      format: 'uri',
      maxLength: 300,
      pattern: '^https?://',
      examples: ['https://your-team.atlassian.net'],
      'x-order': 1,
    },
    email: textField({
      title: 'E-mail',
      description: 'Of the Atlassian account that the token belongs to.',
      order: 2,
      example: 'you@your-team.com',
      pattern: '^[^\\s@:]+@[^\\s@:]+$',
    }),
    token: secretField({
      title: 'API token',
      description:
        'Make one at id.atlassian.com → Security → API tokens → Create API token. It sees what you see; setting the webhook needs a Jira administrator.',
      order: 3,
      example: 'ATATT3…',
      looksLike: {
        pattern: '^ATATT[A-Za-z0-9_=-]{20,}$',
        message: 'This does not look like an API token of Atlassian. Check that it was copied whole.',
      },
    }),
    projects: listField({
      title: 'Projects',
      description: 'Keys of the projects to read, as they stand before an issue’s number. Leave it empty for all.',
      order: 4,
      example: ['ENG'],
      pattern: '^[A-Za-z][A-Za-z0-9_]{0,20}$',
    }),
    webhookSecret: webhookSecretField(
      'Jira is given it when the webhook is registered. Fill it in only to keep a webhook you already have.',
      5,
    ),
  },
} as const
