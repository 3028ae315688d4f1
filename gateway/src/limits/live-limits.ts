import type { RateLimits } from '../rate-limits/rates.ts'
import { isLimitName, LIMIT_NAMES, type LimitName, LIMITS } from './catalogue.ts'
import { OPERATION_LIMITS, type OperationLimits } from './limits.ts'

/** Who gave a limit its value. What the environment says stands above what administrators set. */
export const LimitSource = { DEFAULT: 'DEFAULT', ENVIRONMENT: 'ENVIRONMENT', ADMINISTRATOR: 'ADMINISTRATOR' } as const
export type LimitSource = (typeof LimitSource)[keyof typeof LimitSource]

export interface LimitState {
  name: LimitName
  value: number
  source: LimitSource
}

/** The limits as they are now. */
export interface LiveLimits {
  /** The same object until one of them changes. */
  readonly operation: OperationLimits
  /** Null where clients are not counted. */
  readonly rates: RateLimits | null
  state(name: LimitName): LimitState
  /** Takes what administrators set, in place of what they had set before. Names that are not known are left out. */
  override(values: ReadonlyMap<string, number>): void
  /** Calls `listener` after a change. */
  onChange(listener: () => void): void
}

/** What the gateway was started with. */
export interface LimitSettings {
  operation?: Partial<OperationLimits>
  rates?: Partial<RateLimits>
}

const OPERATION_FIELDS = {
  DEPTH: 'depth',
  ALIASES: 'aliases',
  TOKENS: 'tokens',
  ROOT_FIELDS: 'rootFields',
  DIRECTIVES: 'directives',
  COST: 'cost',
} as const satisfies Partial<Record<LimitName, keyof OperationLimits>>

const RATE_FIELDS = {
  RATE_PER_API_KEY: 'apiKey',
  RATE_PER_USER: 'user',
  RATE_PER_ADDRESS: 'address',
  RATE_REFUSED_DELIVERIES: 'refusedDeliveries',
} as const satisfies Partial<Record<LimitName, keyof RateLimits>>

/** @param countsClients whether rates hold at all. */
export function createLiveLimits(settings: LimitSettings, countsClients: boolean): LiveLimits {
  const pinned = readPinned(settings)
  let overrides: ReadonlyMap<string, number> = new Map()
  const listeners: (() => void)[] = []

  const state = (name: LimitName): LimitState => {
    const fixed = pinned.get(name)
    if (fixed !== undefined) return { name, value: fixed, source: LimitSource.ENVIRONMENT }
    const set = overrides.get(name)
    if (set !== undefined) return { name, value: set, source: LimitSource.ADMINISTRATOR }
    return { name, value: LIMITS[name].default, source: LimitSource.DEFAULT }
  }
  const read = <Field extends string>(fields: Partial<Record<LimitName, Field>>): Record<Field, number> =>
    Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [field, state(name as LimitName).value]),
    ) as Record<Field, number>
  const compute = () => ({
    operation: { ...OPERATION_LIMITS, ...settings.operation, ...read(OPERATION_FIELDS) },
    rates: countsClients ? read(RATE_FIELDS) : null,
  })
  let current = compute()

  return {
    get operation() {
      return current.operation
    },
    get rates() {
      return current.rates
    },
    state,
    override(values) {
      const before = LIMIT_NAMES.map((name) => state(name).value)
      overrides = new Map([...values].filter(([name]) => isLimitName(name)))
      if (LIMIT_NAMES.every((name, index) => state(name).value === before[index])) return
      current = compute()
      for (const listener of listeners) listener()
    },
    onChange: (listener) => void listeners.push(listener),
  }
}

function readPinned({ operation = {}, rates = {} }: LimitSettings): Map<LimitName, number> {
  const given: [string, number | undefined][] = [
    ...Object.entries(OPERATION_FIELDS).map(([name, field]): [string, number | undefined] => [name, operation[field]]),
    ...Object.entries(RATE_FIELDS).map(([name, field]): [string, number | undefined] => [name, rates[field]]),
  ]
  return new Map(given.flatMap(([name, value]) => (value === undefined ? [] : [[name as LimitName, value] as const])))
}
