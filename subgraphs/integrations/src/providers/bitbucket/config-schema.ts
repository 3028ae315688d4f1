import { baseUrlField, listField, secretField, textField, webhookSecretField } from '../shared/config-fields.ts'

export const BITBUCKET_API = 'https://api.bitbucket.org/2.0'

/** A connection's configuration, as `configSchema` describes it. */
export interface BitbucketConfig {
  token: string
  workspace: string
  email?: string
  repositories?: string[]
  baseUrl?: string
}

export const configSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Bitbucket',
  description: 'Shows pushes, pull requests, builds and deployments of a Bitbucket workspace as they happen.',
  type: 'object',
  additionalProperties: false,
  required: ['token', 'workspace'],
  properties: {
    workspace: textField({
      title: 'Workspace',
      description: 'The first part of a repository’s address, after bitbucket.org/.',
      order: 1,
      example: 'acme',
      pattern: '^[A-Za-z0-9_-]+$',
      maxLength: 62,
    }),
    token: secretField({
      title: 'Access token',
      description:
        'A workspace access token (Workspace settings → Access tokens), or your own API token with scopes (id.atlassian.com → Security). ' +
        'Read: repositories, pull requests, pipelines, issues. Read and write: webhooks. To create repositories: repositories, admin.',
      order: 2,
    }),
    email: textField({
      title: 'E-mail',
      description:
        'Of your Atlassian account, for an API token of your own. Leave it empty for a workspace access token.',
      order: 3,
      example: 'ada@example.com',
      pattern: '^[^@\\s]+@[^@\\s]+$',
    }),
    repositories: listField({
      title: 'Repositories',
      description: 'Names as in their addresses, without the workspace. Leave it empty for all that the token can see.',
      order: 4,
      example: ['website', 'shop'],
      pattern: '^[A-Za-z0-9._-]+$',
    }),
    webhookSecret: webhookSecretField(
      'Signs what Bitbucket sends. Leave it empty and a strong one is made. Fill it in only to keep a webhook you already have.',
      5,
    ),
    baseUrl: baseUrlField(BITBUCKET_API, 6),
  },
} as const
