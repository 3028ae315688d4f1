import { DEFAULT_RATES } from '../rate-limits/rates.ts'
import { OPERATION_LIMITS } from './limits.ts'

/** A limit that can be set when the gateway starts, and by an administrator while it runs. */
export interface LimitDefinition {
  default: number
  /** With less, the product's own pages would be refused: an administrator could not undo the change. */
  minimum: number
  maximum: number
  /** One sentence for people. */
  description: string
}

/** What can be limited, by the name that the API and `ATRIUM_LIMIT_*` give it. */
export const LIMITS = {
  DEPTH: {
    default: OPERATION_LIMITS.depth,
    minimum: 8,
    maximum: 100,
    description: 'Fields inside fields of one operation.',
  },
  ALIASES: {
    default: OPERATION_LIMITS.aliases,
    minimum: 10,
    maximum: 1000,
    description: 'Fields of one operation that are given another name.',
  },
  TOKENS: {
    default: OPERATION_LIMITS.tokens,
    minimum: 800,
    maximum: 50_000,
    description: 'Words and signs of one document.',
  },
  ROOT_FIELDS: {
    default: OPERATION_LIMITS.rootFields,
    minimum: 10,
    maximum: 1000,
    description: 'Fields at the top of one operation.',
  },
  DIRECTIVES: {
    default: OPERATION_LIMITS.directives,
    minimum: 5,
    maximum: 1000,
    description: 'Directives, such as @include, of one operation.',
  },
  COST: {
    default: OPERATION_LIMITS.cost,
    minimum: 2500,
    maximum: 1_000_000,
    description: 'Points that one operation may cost, as estimated before it runs.',
  },
  RATE_PER_API_KEY: {
    default: DEFAULT_RATES.apiKey,
    minimum: 1000,
    maximum: 1_000_000_000,
    description: 'Points that one API key has for each minute.',
  },
  RATE_PER_USER: {
    default: DEFAULT_RATES.user,
    minimum: 12_500,
    maximum: 1_000_000_000,
    description: 'Points that one person who is signed in has for each minute.',
  },
  RATE_PER_ADDRESS: {
    default: DEFAULT_RATES.address,
    minimum: 1000,
    maximum: 1_000_000_000,
    description: 'Points that one address has for each minute while nobody is signed in, as for signing in.',
  },
  RATE_REFUSED_DELIVERIES: {
    default: DEFAULT_RATES.refusedDeliveries,
    minimum: 10,
    maximum: 1_000_000,
    description: 'Webhook deliveries of one address that may be refused in a minute. Good ones are not counted.',
  },
} as const satisfies Record<string, LimitDefinition>

export type LimitName = keyof typeof LIMITS
export const LIMIT_NAMES = Object.keys(LIMITS) as LimitName[]

export function isLimitName(name: string): name is LimitName {
  return Object.hasOwn(LIMITS, name)
}
