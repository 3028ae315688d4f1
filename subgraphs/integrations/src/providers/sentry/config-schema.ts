import { baseUrlField, listField, secretField, textField, webhookSecretField } from '../shared/config-fields.ts'

export const SENTRY_API = 'https://sentry.io/api/0'

/** A connection's configuration, as `configSchema` describes it. */
export interface SentryConfig {
  token: string
  organization: string
  projects?: string[]
  baseUrl?: string
}

export const configSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Sentry',
  description: 'Shows the errors of your applications: new ones, those that came back, and who works on them.',
  type: 'object',
  additionalProperties: false,
  required: ['token', 'organization'],
  properties: {
    organization: textField({
      title: 'Organization',
      description: 'The slug of the organization: the first part of its address, as in https://acme.sentry.io.',
      order: 1,
      example: 'acme',
      pattern: '^[a-z0-9][a-z0-9_-]*$',
      maxLength: 60,
    }),
    token: secretField({
      title: 'Token',
      description:
        'In Sentry open Settings → Custom Integrations → Create New Integration → Internal Integration. Permissions: Issue & Event, ' +
        'Organization and Project, each Read. Its token stands at the bottom of the page.',
      order: 2,
      example: 'sntryu_…',
      looksLike: {
        pattern: '^(sntry[a-z]_.+|[a-f0-9]{64})$',
        message: 'This does not look like a token of Sentry. Check that it was copied whole.',
      },
    }),
    webhookSecret: webhookSecretField(
      'Of the same integration, under Credentials. Sentry signs with it what it sends.',
      3,
      'Client secret',
    ),
    projects: listField({
      title: 'Projects',
      description: 'Slugs of the projects to show. Leave it empty for all of the organization.',
      order: 4,
      example: ['website', 'api'],
      pattern: '^[a-z0-9][a-z0-9_-]*$',
    }),
    baseUrl: baseUrlField(SENTRY_API, 5, 'Change it for another region, such as https://de.sentry.io/api/0.'),
  },
} as const
