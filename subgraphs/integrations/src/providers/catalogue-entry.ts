import type { ConfigSchema } from './config.ts'

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

/** What the catalogue says of a tool; its built-in template is written from it. */
export interface CatalogueEntry {
  /** UUID of its built-in template. Made up once; never changed. */
  id: string
  name: string
  category: IntegrationCategory
  /** What connecting it brings, in a sentence. */
  description: string
  /** Name of a picture that the client has; one that it lacks is shown as the first letter. */
  logo: string
  configSchema: ConfigSchema
  documentationUrl: string
  /** How a person sets the webhook at the provider by hand; null when the product registers it or there is none. */
  webhookHelp?: string | null
  /** One of the three that a new installation begins with; shown first. */
  isDefault?: boolean
  /** False: connections by it are made elsewhere in the product, so at first it is not offered among the tools. */
  isOffered?: boolean
}
