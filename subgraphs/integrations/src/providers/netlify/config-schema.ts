import { baseUrlField, listField, secretField, webhookSecretField } from '../shared/config-fields.ts'

export const NETLIFY_API = 'https://api.netlify.com/api/v1'

/** A connection's configuration, as `configSchema` describes it. */
export interface NetlifyConfig {
  token: string
  sites?: string[]
  baseUrl?: string
}

export const configSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Netlify',
  description: 'Shows the deploys of your Netlify projects: what went live, what failed, and whose commit it was.',
  type: 'object',
  additionalProperties: false,
  required: ['token'],
  properties: {
    token: secretField({
      title: 'Access token',
      description:
        'On Netlify open your avatar → User settings → Applications → Personal access tokens → New access token.',
      order: 1,
      example: 'nfp_…',
    }),
    sites: listField({
      title: 'Projects',
      description: 'Names or IDs of the projects to show. Leave it empty for all that the token can see.',
      order: 2,
      example: ['website', 'shop'],
      pattern: '^[A-Za-z0-9-]+$',
    }),
    webhookSecret: webhookSecretField(
      'Signs what Netlify sends. Leave it empty and a strong one is made. Fill it in only to keep a webhook you already have.',
      3,
      'JWS secret token',
    ),
    baseUrl: baseUrlField(NETLIFY_API, 4),
  },
} as const
