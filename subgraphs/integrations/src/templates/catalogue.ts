import { type ConfigSchema } from '../providers/config.ts'
import { configSchema as githubSchema } from '../providers/github/index.ts'

export const IntegrationCategory = {
  CODE: 'CODE',
  PROJECT_MANAGEMENT: 'PROJECT_MANAGEMENT',
  HOSTING: 'HOSTING',
  MONITORING: 'MONITORING',
  COMMUNICATION: 'COMMUNICATION',
  DOCUMENTATION: 'DOCUMENTATION',
  PAYMENTS: 'PAYMENTS',
  MARKETING: 'MARKETING',
  TIME: 'TIME',
  EMAIL: 'EMAIL',
  OTHER: 'OTHER',
} as const
export type IntegrationCategory = (typeof IntegrationCategory)[keyof typeof IntegrationCategory]

export const IntegrationCapability = {
  TEST: 'TEST',
  SYNC: 'SYNC',
  WEBHOOK: 'WEBHOOK',
  REGISTER_WEBHOOK: 'REGISTER_WEBHOOK',
  COMMANDS: 'COMMANDS',
} as const
export type IntegrationCapability = (typeof IntegrationCapability)[keyof typeof IntegrationCapability]

/** An outside tool that the product has a handler for. A tool stands here once its handler works. */
export interface Handler {
  /** Id of its built-in template. Made up once; never changed. */
  id: string
  /** Names the handler, its built-in template and the provider in webhook addresses. */
  key: string
  name: string
  category: IntegrationCategory
  description: string
  /** Name of a picture that the client has. */
  logo: string
  configSchema: ConfigSchema
  capabilities: IntegrationCapability[]
  documentationUrl: string
}

export const catalogue: readonly Handler[] = [
  {
    id: '019a9d00-0000-7000-8000-000000000001',
    key: 'github',
    name: 'GitHub',
    category: 'CODE',
    description: 'Pushes, pull requests, issues, builds and deployments of your repositories, as they happen.',
    logo: 'github',
    configSchema: githubSchema,
    capabilities: ['TEST', 'SYNC', 'WEBHOOK', 'REGISTER_WEBHOOK'],
    documentationUrl: 'https://docs.github.com/webhooks',
  },
]

export function findHandler(key: string): Handler | null {
  return catalogue.find((handler) => handler.key === key) ?? null
}

/** @throws Error for a key that the catalogue does not have: rows of the database have none such. */
export function handlerOf(key: string): Handler {
  const handler = findHandler(key)
  if (!handler) throw new Error(`There is no handler ${key}.`)
  return handler
}
