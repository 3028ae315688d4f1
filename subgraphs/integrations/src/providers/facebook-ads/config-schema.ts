import { baseUrlField, secretField, textField, webhookSecretField } from '../shared/config-fields.ts'

export const GRAPH_API = 'https://graph.facebook.com/v22.0'

/** A connection's configuration, as `configSchema` describes it. */
export interface FacebookAdsConfig {
  token: string
  adAccountId: string
  pageId?: string
  appId?: string
  appSecret?: string
  baseUrl?: string
}

export const configSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Facebook Ads',
  description:
    'Shows what campaigns cost and bring, and the leads of a page’s forms with the campaign that brought them.',
  type: 'object',
  additionalProperties: false,
  required: ['token', 'adAccountId'],
  properties: {
    token: secretField({
      title: 'Access token',
      description:
        'Of a system user: Business Settings → Users → System users → Generate token, with ads_read, and for leads ' +
        'leads_retrieval, pages_manage_metadata, pages_show_list and pages_read_engagement.',
      order: 1,
      example: 'EAA…',
      looksLike: {
        pattern: '^EAA[A-Za-z0-9]+$',
        message: 'This does not look like an access token of Meta. Check that it was copied whole.',
      },
    }),
    adAccountId: textField({
      title: 'Ad account',
      description: 'Its number: in Ads Manager in the address after act=.',
      order: 2,
      example: '123456789012345',
      pattern: '^(act_)?[0-9]+$',
      maxLength: 40,
    }),
    pageId: textField({
      title: 'Page',
      description:
        'The number of the page whose lead forms are read: under About → Page transparency. Needed for leads.',
      order: 3,
      example: '109876543210987',
      pattern: '^[0-9]+$',
      maxLength: 40,
    }),
    appId: textField({
      title: 'App ID',
      description:
        'At developers.facebook.com, on the dashboard of your app. Needed to register the webhook by itself.',
      order: 4,
      example: '1234567890',
      pattern: '^[0-9]+$',
      maxLength: 40,
    }),
    appSecret: secretField({
      title: 'App secret',
      description: 'Of the same app: Settings → Basic. Leads are signed with it, and calls are proven by it.',
      order: 5,
    }),
    webhookSecret: webhookSecretField(
      'A word of your own that Meta repeats when the webhook is set up. Leave it empty to have one made.',
      6,
      'Verify token',
    ),
    baseUrl: baseUrlField(GRAPH_API, 7, 'With the version. Change it only to use another one.'),
  },
} as const
