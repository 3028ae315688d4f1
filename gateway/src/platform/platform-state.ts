import type { FeatureName } from '@atrium/kit/flags'
import { type AnyViewer, isStaff } from '@atrium/kit/viewer'
import type { GraphQLError } from 'graphql'
import { isSessionOperation } from '../identity/identity.ts'
import { ErrorCode, gatewayError } from '../pipeline/errors.ts'
import { featuresFor, type FlagRule } from './flag-rules.ts'

/** Why nobody but staff is answered. */
export interface MaintenanceState {
  /** For people. */
  message: string
  startedAt: Date
  /** When it is expected to be over. */
  endsAt: Date | null
  startedByName: string
}

/** What administrators decided about the installation as a whole, as this gateway knows it now. */
export interface PlatformState {
  readonly maintenance: MaintenanceState | null
  readonly rules: ReadonlyMap<string, FlagRule>
  /** Takes what stands in the database. */
  take(next: { maintenance: MaintenanceState | null; rules: ReadonlyMap<string, FlagRule> }): void
  /** The viewer with the features that are on for it. */
  withFeatures<V extends AnyViewer>(viewer: V): V
  featuresOf(viewer: AnyViewer): FeatureName[]
  /** The error for who is not let in now, or null. @param rootFields of the operation; none where somebody only connects. */
  refuse(viewer: AnyViewer, rootFields?: ReadonlySet<string>): GraphQLError | null
  /** Calls `listener` after a change. */
  onChange(listener: (change: { hasMaintenanceBegun: boolean }) => void): void
}

/** Seconds after which to try again where nobody said when it will be over. */
const RETRY_SECONDS = 60
/** What everybody may ask, so that a page can say what is going on. */
const ASKS_OF_IT = new Set(['maintenance', '__typename'])

export function createPlatformState(): PlatformState {
  let maintenance: MaintenanceState | null = null
  let rules: ReadonlyMap<string, FlagRule> = new Map()
  const listeners: ((change: { hasMaintenanceBegun: boolean }) => void)[] = []

  const featuresOf = (viewer: AnyViewer) => (viewer.kind === 'user' ? featuresFor(viewer, rules) : [])
  return {
    get maintenance() {
      return maintenance
    },
    get rules() {
      return rules
    },
    take(next) {
      const isSame = JSON.stringify([maintenance, [...rules]]) === JSON.stringify([next.maintenance, [...next.rules]])
      const hasMaintenanceBegun = maintenance === null && next.maintenance !== null
      maintenance = next.maintenance
      rules = next.rules
      if (!isSame) for (const listener of listeners) listener({ hasMaintenanceBegun })
    },
    featuresOf,
    withFeatures: (viewer) => (viewer.kind === 'user' ? { ...viewer, features: featuresOf(viewer) } : viewer),
    refuse(viewer, rootFields) {
      if (!maintenance || isLetIn(viewer)) return null
      if (rootFields && (isSessionOperation(rootFields) || [...rootFields].every((name) => ASKS_OF_IT.has(name))))
        return null
      const { message, endsAt } = maintenance
      return gatewayError(message, ErrorCode.MAINTENANCE, {
        extensions: { retryAfter: secondsUntil(endsAt), endsAt: endsAt?.toISOString() ?? null },
      })
    },
    onChange: (listener) => void listeners.push(listener),
  }
}

/**
 * Staff, also in the place of somebody else; no program, whatever its rights. Who has to set up a second step may do that, and nothing
 * else: what it is afterwards counts then.
 */
function isLetIn(viewer: AnyViewer): boolean {
  if (viewer.kind !== 'user' || viewer.apiKey) return false
  return isStaff(viewer) || viewer.impersonatorId !== null || viewer.mustSetUpTwoFactor === true
}

function secondsUntil(endsAt: Date | null): number {
  const seconds = endsAt ? Math.ceil((endsAt.getTime() - Date.now()) / 1000) : RETRY_SECONDS
  // What takes longer than expected is asked for again soon.
  return seconds > 0 ? seconds : RETRY_SECONDS
}
