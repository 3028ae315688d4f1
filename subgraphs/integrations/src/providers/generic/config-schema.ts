import { secretField, textField, webhookSecretField } from '../shared/config-fields.ts'

export type Auth = 'none' | 'bearer' | 'header' | 'basic'
export type Signing = 'none' | 'secret-header' | 'hmac' | 'standard-webhooks'

/** A connection's configuration, as `configSchema` describes it. */
export interface GenericConfig {
  baseUrl?: string
  auth?: Auth
  authHeader?: string
  username?: string
  credential?: string
  testPath?: string
  pollPath?: string
  itemsPath?: string
  itemIdPath?: string
  itemSentence?: string
  signing?: Signing
  signatureHeader?: string
  algorithm?: 'sha1' | 'sha256' | 'sha512'
  encoding?: 'hex' | 'base64'
  signaturePrefix?: string
  eventPath?: string
  idPath?: string
  linkPath?: string
  sentence?: string
}

export const DEFAULT_SIGNING: Signing = 'secret-header'
export const SECRET_HEADER = 'X-Webhook-Secret'
export const SIGNATURE_HEADER = 'X-Signature'

const HEADER = '^[A-Za-z0-9][A-Za-z0-9-]*$'
const PATH = '^/?[^\\s/][^\\s]*$|^/$'
/** Names joined by points; entries of lists by their number. */
const DOTTED = '^[^\\s.{}]+(\\.[^\\s.{}]+)*$'

/** @param labels by value; the first is the default. */
const choice = (title: string, description: string, order: number, labels: Record<string, string>) => ({
  title,
  description,
  type: 'string',
  enum: Object.keys(labels),
  default: Object.keys(labels)[0]!,
  'x-labels': labels,
  'x-order': order,
})
const dotted = (title: string, description: string, order: number, example: string) => ({
  ...textField({ title, description, order, example, pattern: DOTTED }),
  'x-advanced': true,
})
const sentence = (title: string, description: string, order: number, example: string) =>
  textField({ title, description, order, example, maxLength: 500 })

export const configSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'REST and webhooks',
  description: 'Connects a tool that has no integration of its own: by its webhooks, by asking its API, or both.',
  type: 'object',
  additionalProperties: false,
  properties: {
    baseUrl: {
      title: 'Base address',
      description: 'Of its API. Leave it empty for a tool that only sends webhooks.',
      type: 'string',
      format: 'uri',
      maxLength: 300,
      pattern: '^https?://',
      examples: ['https://api.example.com/v1'],
      'x-order': 1,
    },
    auth: choice('Sign-in', 'How calls prove whose they are.', 2, {
      none: 'None',
      bearer: 'Bearer token',
      header: 'Key in a header',
      basic: 'User name and password',
    }),
    authHeader: {
      ...textField({
        title: 'Header',
        description: 'That carries the key.',
        order: 3,
        example: 'X-Api-Key',
        pattern: HEADER,
      }),
      'x-when': { auth: ['header'] },
      'x-required': true,
    },
    username: {
      ...textField({ title: 'User name', description: 'Sent together with the password.', order: 4 }),
      'x-when': { auth: ['basic'] },
      'x-required': true,
    },
    credential: {
      ...secretField({
        title: 'Token, key or password',
        description: 'Stored encrypted and never shown again.',
        order: 5,
      }),
      'x-when': { auth: ['bearer', 'header', 'basic'] },
      'x-required': true,
    },
    testPath: textField({
      title: 'Path to test',
      description: 'Below the base address; answered with JSON to whoever may, and with 401 to others.',
      order: 6,
      example: '/me',
      pattern: PATH,
    }),
    pollPath: textField({
      title: 'Path to read',
      description: 'Read each hour; what is new in its list appears here. Leave it empty to read nothing.',
      order: 7,
      example: '/orders?sort=-created',
      pattern: PATH,
      maxLength: 500,
    }),
    itemSentence: sentence(
      'Sentence for something new',
      'What the feed says of it, with values from it in double braces.',
      8,
      'New order {{number}} from {{customer.name}}',
    ),
    itemsPath: dotted(
      'Where the list is',
      'In the answer; left empty, the answer itself is the list.',
      9,
      'data.orders',
    ),
    itemIdPath: dotted('Where an entry’s id is', 'By which it is known again; left empty, “id”.', 10, 'id'),
    signing: choice(
      'How webhooks are signed',
      'As the tool does it. Without any signature whoever learns the address can post to it.',
      11,
      {
        'secret-header': 'A secret in a header',
        hmac: 'HMAC of the body in a header',
        'standard-webhooks': 'Standard Webhooks',
        none: 'Not at all',
      },
    ),
    signatureHeader: {
      ...textField({
        title: 'Header of the signature',
        description: `Left empty, ${SECRET_HEADER} for a secret, ${SIGNATURE_HEADER} for an HMAC.`,
        order: 12,
        example: SIGNATURE_HEADER,
        pattern: HEADER,
      }),
      'x-when': { signing: ['secret-header', 'hmac'] },
    },
    algorithm: {
      ...choice('Algorithm', 'Of the HMAC over the body.', 13, { sha256: 'SHA-256', sha512: 'SHA-512', sha1: 'SHA-1' }),
      'x-when': { signing: ['hmac'] },
    },
    encoding: {
      ...choice('Written as', 'The HMAC in the header.', 14, { hex: 'Hexadecimal', base64: 'Base64' }),
      'x-when': { signing: ['hmac'] },
    },
    signaturePrefix: {
      ...textField({
        title: 'Before the HMAC',
        description: 'What stands before it in the header.',
        order: 15,
        example: 'sha256=',
        maxLength: 40,
      }),
      'x-when': { signing: ['hmac'] },
    },
    webhookSecret: {
      ...webhookSecretField('Leave it empty to have one made, and enter that at the tool.', 16),
      'x-when': { signing: ['secret-header', 'hmac', 'standard-webhooks'] },
    },
    sentence: sentence(
      'Sentence for a webhook',
      'What the feed says of each delivery, with values from it in double braces.',
      17,
      '{{user.name}} placed order {{order.number}}',
    ),
    eventPath: dotted('Where the event’s name is', 'In a delivery; left empty, “type” or “event”.', 18, 'type'),
    idPath: dotted(
      'Where a delivery’s id is',
      'So that one that is sent twice counts once; left empty, the same bytes do.',
      19,
      'id',
    ),
    linkPath: dotted('Where a link is', 'In a delivery or an entry: the feed leads there.', 20, 'order.url'),
  },
} as const
