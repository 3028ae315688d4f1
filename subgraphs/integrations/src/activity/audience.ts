import type { FilterQuery } from '@mikro-orm/core'
import { type AnyViewer, isStaff, moneyCompanyIds, Role } from '@atrium/kit/viewer'
import type { Activity } from './activity.entity.ts'

/** What the rule looks at. */
export type AudienceOf = Pick<Activity, 'audience' | 'companyId'>

interface Share {
  companyIds: string[]
  audiences: Activity['audience'][]
}
type Scope = 'everything' | Share[]

/**
 * Who may read an activity. Staff: all. A client's member: what is for its own company, and what is of its money for who sees that.
 * Developers and partner agencies: also what is for the team, of the companies they are assigned to. Nobody else, nothing else.
 */
function scopeOf(viewer: AnyViewer): Scope {
  if (isStaff(viewer)) return 'everything'
  if (viewer.kind !== 'user') return []
  if (viewer.role === Role.CLIENT) {
    const withMoney = moneyCompanyIds(viewer)
    const others = viewer.companies.filter(({ id, role }) => role !== null && !withMoney.includes(id))
    return [
      { companyIds: withMoney, audiences: ['COMPANY', 'MONEY'] },
      { companyIds: others.map(({ id }) => id), audiences: ['COMPANY'] },
    ]
  }
  return [{ companyIds: viewer.companies.map(({ id }) => id), audiences: ['COMPANY', 'TEAM'] }]
}

/** The rule in code, for live delivery; the database's policy on `activities` says the same, and a test holds them together. */
export function mayReadActivity(viewer: AnyViewer): (activity: AudienceOf) => boolean {
  const scope = scopeOf(viewer)
  if (scope === 'everything') return () => true
  const shares = scope.map(({ companyIds, audiences }) => ({ companies: new Set(companyIds), audiences }))
  return ({ audience, companyId }) =>
    companyId != null &&
    shares.some(({ companies, audiences }) => audiences.includes(audience) && companies.has(companyId))
}

/** Whether any activity of the company (UUID) is for the viewer. */
export function mayReadCompany(viewer: AnyViewer, companyId: string): boolean {
  const scope = scopeOf(viewer)
  return scope === 'everything' || scope.some(({ companyIds }) => companyIds.includes(companyId))
}

/** The rule as a condition: the service's own wall, and what lets the database use the index by company. */
export function readableActivities(viewer: AnyViewer): FilterQuery<Activity> {
  const scope = scopeOf(viewer)
  if (scope === 'everything') return {}
  const [first, ...others] = scope
    .filter(({ companyIds }) => companyIds.length > 0)
    .map(({ companyIds, audiences }) => ({ companyId: { $in: companyIds }, audience: { $in: audiences } }))
  if (!first) return { companyId: { $in: [] } }
  return others.length === 0 ? first : { $or: [first, ...others] }
}
