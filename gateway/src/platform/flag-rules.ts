import { createHash } from 'node:crypto'
import { FEATURE_NAMES, type FeatureName, FEATURES } from '@atrium/kit/flags'
import type { Role, Viewer } from '@atrium/kit/viewer'

/** ON and OFF for everybody; SOME for whoever one of its conditions is true of. */
export const FlagMode = { ON: 'ON', OFF: 'OFF', SOME: 'SOME' } as const
export type FlagMode = (typeof FlagMode)[keyof typeof FlagMode]

/** What administrators decided about a feature. */
export interface FlagRule {
  mode: FlagMode
  roles: readonly Role[]
  /** UUIDs: people who belong to one of them, or are assigned to it. */
  companyIds: readonly string[]
  /** Of all people, 0 to 100. */
  percentage: number
}

/** The features that are on for somebody, in the order of the catalogue. */
export function featuresFor(viewer: Viewer, rules: ReadonlyMap<string, FlagRule>): FeatureName[] {
  return FEATURE_NAMES.filter((name) => {
    const rule = rules.get(name)
    return rule ? holds(rule, name, viewer) : FEATURES[name].isOnByDefault
  })
}

function holds(rule: FlagRule, name: FeatureName, viewer: Viewer): boolean {
  if (rule.mode !== 'SOME') return rule.mode === 'ON'
  return (
    rule.roles.includes(viewer.role) ||
    viewer.companies.some(({ id }) => rule.companyIds.includes(id)) ||
    bucketOf(name, viewer.userId) < rule.percentage
  )
}

/**
 * Where somebody stands among a hundred, the same each time: who is within 10 % is within 20 % too. Each feature deals people anew, or the same
 * ones would try everything out.
 */
export function bucketOf(feature: string, userId: string): number {
  return createHash('sha256').update(`${feature}:${userId}`).digest().readUInt32BE() % 100
}
