import { baseUrlField, listField, secretField, textField, webhookSecretField } from '../shared/config-fields.ts'

export const VERCEL_API = 'https://api.vercel.com'

/** A connection's configuration, as `configSchema` describes it. */
export interface VercelConfig {
  token: string
  teamId?: string
  projects?: string[]
  baseUrl?: string
}

export const configSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Vercel',
  description: 'Shows the deployments of your Vercel projects: what went live, what failed, and whose commit it was.',
  type: 'object',
  additionalProperties: false,
  required: ['token'],
  properties: {
    token: secretField({
      title: 'Access token',
      description:
        'On Vercel open Account Settings → Tokens → Create. As scope choose the team whose projects you want to see.',
      order: 1,
      example: 'vcp_…',
    }),
    teamId: textField({
      title: 'Team',
      description: 'The Team ID under Team Settings → General. Leave it empty for the projects of your own account.',
      order: 2,
      example: 'team_LLHUOMOoDlqOp8wPE4kFo9pE',
      pattern: '^team_[A-Za-z0-9]+$',
      maxLength: 60,
    }),
    projects: listField({
      title: 'Projects',
      description: 'Names or IDs of the projects to show. Leave it empty for all that the token can see.',
      order: 3,
      example: ['website', 'shop'],
      pattern: '^[A-Za-z0-9._-]+$',
    }),
    webhookSecret: webhookSecretField(
      'Vercel makes it when the webhook is registered. Fill it in only to keep a webhook you already have.',
      4,
    ),
    baseUrl: baseUrlField(VERCEL_API, 5),
  },
} as const
