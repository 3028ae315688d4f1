import type { FilterQuery } from '@mikro-orm/core'
import { type AnyViewer, isStaff, Role } from '@atrium/kit/viewer'
import type { Activity } from './activity.entity.ts'

/** What the rule looks at. */
export type AudienceOf = Pick<Activity, 'audience' | 'companyId'>

type Scope = { everything: true } | { everything: false; companyIds: string[]; audiences: Activity['audience'][] }

/**
 * Who may read an activity. Staff: all. A client's member: what is for its own company. Developers and partner agencies:
 * also what is for the team, of the companies they are assigned to. Nobody else, nothing else.
 */
function scopeOf(viewer: AnyViewer): Scope {
  if (isStaff(viewer)) return { everything: true }
  if (viewer.kind !== 'user') return { everything: false, companyIds: [], audiences: [] }
  if (viewer.role === Role.CLIENT) {
    const own = viewer.companies.filter((company) => company.role !== null)
    return { everything: false, companyIds: own.map(({ id }) => id), audiences: ['COMPANY'] }
  }
  return { everything: false, companyIds: viewer.companies.map(({ id }) => id), audiences: ['COMPANY', 'TEAM'] }
}

/** The rule in code, for live delivery; the database's policy on `activities` says the same, and a test holds them together. */
export function mayReadActivity(viewer: AnyViewer): (activity: AudienceOf) => boolean {
  const scope = scopeOf(viewer)
  if (scope.everything) return () => true
  const companies = new Set(scope.companyIds)
  return ({ audience, companyId }) =>
    companyId != null && companies.has(companyId) && scope.audiences.includes(audience)
}

/** Whether any activity of the company (UUID) is for the viewer. */
export function mayReadCompany(viewer: AnyViewer, companyId: string): boolean {
  const scope = scopeOf(viewer)
  return scope.everything || scope.companyIds.includes(companyId)
}

/** The rule as a condition: the service's own wall, and what lets the database use the index by company. */
export function readableActivities(viewer: AnyViewer): FilterQuery<Activity> {
  const scope = scopeOf(viewer)
  return scope.everything ? {} : { companyId: { $in: scope.companyIds }, audience: { $in: scope.audiences } }
}
