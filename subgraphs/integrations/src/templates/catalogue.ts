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

/** An outside tool that can be connected. A tool stands here once its handler works. */
export interface Template {
  /** Made up once; never changed. */
  id: string
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

export const catalogue: readonly Template[] = [
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

export function templateOf(key: string): Template | null {
  return catalogue.find((template) => template.key === key) ?? null
}
