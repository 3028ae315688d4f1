/** The default of `baseUrl`; GitHub Enterprise Server answers at `https://<host>/api/v3`. */
export const GITHUB_API = 'https://api.github.com'

/** A connection's configuration, as `configSchema` describes it; `webhookSecret` is made by the caller when it is absent. */
export interface GitHubConfig {
  token: string
  owner: string
  repositories?: string[]
  webhookSecret?: string
  baseUrl?: string
}

/**
 * JSON Schema (2020-12) of a GitHub connection: the form is drawn from it and the input checked by it.
 *
 * Our own keywords: `x-order` places the fields, `x-advanced` folds a field away, `x-warning` is a pattern whose failure is
 * shown but not refused, since GitHub changes the shape of its tokens.
 */
export const configSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'GitHub',
  description:
    'Shows pushes, pull requests, issues, builds and deployments of an organisation or a user as they happen.',
  type: 'object',
  additionalProperties: false,
  required: ['token', 'owner'],
  properties: {
    owner: {
      title: 'Organisation or user',
      description: 'The login that owns the repositories: the part after github.com/ in their address.',
      type: 'string',
      minLength: 1,
      maxLength: 39,
      pattern: '^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$',
      examples: ['octo-org'],
      'x-order': 1,
    },
    token: {
      title: 'Access token',
      description:
        'On GitHub open Settings → Developer settings → Personal access tokens → Fine-grained tokens → Generate new token. ' +
        'Choose the organisation or user as resource owner and the repositories. Repository permissions, read-only: Actions, Commit statuses, ' +
        'Contents, Deployments, Issues, Metadata, Pull requests; read and write: Webhooks. To have one webhook for a whole organisation, ' +
        'add the organisation permission Webhooks, read and write. A classic token needs the scopes repo and admin:repo_hook (or admin:org_hook).',
      type: 'string',
      minLength: 1,
      maxLength: 400,
      writeOnly: true,
      format: 'password',
      examples: ['github_pat_…'],
      'x-warning': {
        pattern: '^(?:github_pat|ghp|gho|ghu|ghs|ghr)_[A-Za-z0-9_]{36,255}$',
        message: 'This does not look like a GitHub token. Check that it was copied whole.',
      },
      'x-order': 2,
    },
    repositories: {
      title: 'Repositories',
      description: 'Names without the owner. Leave it empty to connect all repositories that the token can see.',
      type: 'array',
      maxItems: 500,
      uniqueItems: true,
      items: { type: 'string', minLength: 1, maxLength: 100, pattern: '^[A-Za-z0-9._-]+$' },
      examples: [['website', 'mobile-app']],
      'x-order': 3,
    },
    webhookSecret: {
      title: 'Webhook secret',
      description:
        'Signs what GitHub sends. Leave it empty and a strong one is made. Fill it in only to keep a webhook you already have.',
      type: 'string',
      minLength: 16,
      maxLength: 200,
      writeOnly: true,
      format: 'password',
      'x-order': 4,
    },
    baseUrl: {
      title: 'API address',
      description: 'Only for GitHub Enterprise Server: https://<your host>/api/v3.',
      type: 'string',
      format: 'uri',
      maxLength: 300,
      pattern: '^https?://',
      default: GITHUB_API,
      examples: ['https://github.example.com/api/v3'],
      'x-advanced': true,
      'x-order': 5,
    },
  },
} as const
