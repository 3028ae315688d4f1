/** Fields that most configurations have, in the words that all share. */

/** A secret that is entered. */
export function secretField(field: {
  title: string
  description: string
  order: number
  example?: string
  /** Shown, not refused, when it does not match: providers change the shape of their tokens. */
  looksLike?: { pattern: string; message: string }
}) {
  return {
    title: field.title,
    description: field.description,
    type: 'string',
    minLength: 1,
    maxLength: 4000,
    writeOnly: true,
    format: 'password',
    ...(field.example !== undefined && { examples: [field.example] }),
    ...(field.looksLike && { 'x-warning': field.looksLike }),
    'x-order': field.order,
  }
}

/** What deliveries are signed with, where a person sets the webhook. */
export function webhookSecretField(description: string, order: number, title = 'Webhook secret') {
  return {
    title,
    description,
    type: 'string',
    minLength: 1,
    maxLength: 400,
    writeOnly: true,
    format: 'password',
    'x-order': order,
  }
}

/** Where the API answers. */
export function baseUrlField(address: string, order: number, description = 'Change it only to use another address.') {
  return {
    title: 'API address',
    description,
    type: 'string',
    format: 'uri',
    maxLength: 300,
    pattern: '^https?://',
    default: address,
    examples: [address],
    'x-advanced': true,
    'x-order': order,
  }
}

/** One line of text. */
export function textField(field: {
  title: string
  description: string
  order: number
  example?: string
  pattern?: string
  maxLength?: number
}) {
  return {
    title: field.title,
    description: field.description,
    type: 'string',
    minLength: 1,
    maxLength: field.maxLength ?? 200,
    ...(field.pattern !== undefined && { pattern: field.pattern }),
    ...(field.example !== undefined && { examples: [field.example] }),
    'x-order': field.order,
  }
}

/** Several short texts, such as ids. */
export function listField(field: {
  title: string
  description: string
  order: number
  example?: string[]
  pattern?: string
}) {
  return {
    title: field.title,
    description: field.description,
    type: 'array',
    maxItems: 500,
    uniqueItems: true,
    items: {
      type: 'string',
      minLength: 1,
      maxLength: 200,
      ...(field.pattern !== undefined && { pattern: field.pattern }),
    },
    ...(field.example !== undefined && { examples: [field.example] }),
    'x-order': field.order,
  }
}
