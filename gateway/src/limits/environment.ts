import type { LimitSettings } from './live-limits.ts'
import { isLimitName, LIMIT_NAMES, type LimitName, LIMITS } from './catalogue.ts'

const PREFIX = 'ATRIUM_LIMIT_'

/** The variable of the environment that sets a limit. */
export function variableOf(name: LimitName): string {
  return PREFIX + name
}

/**
 * The limits that the environment sets. They may be larger or smaller than what an administrator may set: who starts the gateway
 * is not locked out by it. An empty variable is one that is not set.
 * @throws Error naming each variable that is wrong and what it should be.
 */
export function limitsFromEnvironment(env: Readonly<Record<string, string | undefined>>): LimitSettings {
  const given = Object.entries(env).filter(([name, text]) => name.startsWith(PREFIX) && text !== '')
  const problems = given.flatMap(([variable, text]) => problemOf(variable, text!) ?? [])
  if (problems.length > 0) throw new Error(problems.join('\n'))
  const of = (name: LimitName) => (env[variableOf(name)] ? Number(env[variableOf(name)]) : undefined)
  return {
    operation: defined({
      depth: of('DEPTH'),
      aliases: of('ALIASES'),
      tokens: of('TOKENS'),
      rootFields: of('ROOT_FIELDS'),
      directives: of('DIRECTIVES'),
      cost: of('COST'),
    }),
    rates: defined({
      apiKey: of('RATE_PER_API_KEY'),
      user: of('RATE_PER_USER'),
      address: of('RATE_PER_ADDRESS'),
      refusedDeliveries: of('RATE_REFUSED_DELIVERIES'),
    }),
  }
}

function problemOf(variable: string, text: string): string | null {
  const name = variable.slice(PREFIX.length)
  if (!isLimitName(name)) return `${variable} is no limit. There are ${LIMIT_NAMES.map(variableOf).join(', ')}.`
  const { maximum } = LIMITS[name]
  const value = Number(text)
  if (/^\d+$/.test(text) && value >= 1 && value <= maximum) return null
  return `${variable} must be a whole number from 1 to ${maximum}.`
}

function defined<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never
}
