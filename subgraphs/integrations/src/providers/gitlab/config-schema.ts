import { baseUrlField, listField, secretField, textField, webhookSecretField } from '../shared/config-fields.ts'

export const GITLAB_API = 'https://gitlab.com/api/v4'

/** A connection's configuration, as `configSchema` describes it. */
export interface GitLabConfig {
  token: string
  group?: string
  projects?: string[]
  baseUrl?: string
}

export const configSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'GitLab',
  description:
    'Shows pushes, merge requests, issues, pipelines and deployments of your GitLab projects as they happen.',
  type: 'object',
  additionalProperties: false,
  required: ['token'],
  properties: {
    token: secretField({
      title: 'Access token',
      description:
        'In GitLab open the group → Settings → Access tokens, or your avatar → Preferences → Access tokens. Scope api; role Maintainer, so that webhooks can be set.',
      order: 1,
      example: 'glpat-…',
      looksLike: {
        pattern: '^gl[a-z]{2,4}-.+',
        message: 'This does not look like an access token of GitLab. Check that it was copied whole.',
      },
    }),
    group: textField({
      title: 'Group',
      description:
        'Its path: what follows the host in its address. Leave it empty for all projects that you are a member of.',
      order: 2,
      example: 'acme/web',
      pattern: '^[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)*$',
    }),
    projects: listField({
      title: 'Projects',
      description: 'Whole paths of the projects to show. Leave it empty for all of the group.',
      order: 3,
      example: ['acme/web/shop'],
      pattern: '^[A-Za-z0-9_][A-Za-z0-9_./-]*/[A-Za-z0-9_][A-Za-z0-9_.-]*$',
    }),
    webhookSecret: webhookSecretField(
      'Signs what GitLab sends. Leave it empty and a strong one is made. To keep a webhook you already have, enter its signing token or secret token.',
      4,
    ),
    baseUrl: baseUrlField(GITLAB_API, 5, 'Only for your own GitLab: https://<your host>/api/v4.'),
  },
} as const
