import { sql } from '@atrium/kit/database'
import { isStaff } from '@atrium/kit/viewer'
import DataLoader from 'dataloader'
import type { Context } from '../context.ts'

/** Whether the viewer may see how to reach a user (UUID): itself, staff, and members of one company among each other. */
export function contactLoader(context: Context): DataLoader<string, boolean> {
  return new DataLoader(async (userIds) => {
    const { viewer } = context
    if (viewer.kind !== 'user') return userIds.map(() => false)
    if (isStaff(viewer)) return userIds.map(() => true)
    const companyIds = viewer.companies.filter((company) => company.role !== null).map((company) => company.id)
    const others = companyIds.length === 0 ? [] : userIds.filter((id) => id !== viewer.userId)
    const colleagues = others.length === 0 ? new Set<string>() : await membersAmong(context, others, companyIds)
    return userIds.map((id) => id === viewer.userId || colleagues.has(id))
  })
}

async function membersAmong(context: Context, userIds: string[], companyIds: string[]): Promise<Set<string>> {
  const rows = await sql<{ userId: string }>(
    await context.read(),
    `select distinct user_id as "userId" from accounts.company_members
     where user_id = any (?::uuid[]) and company_id = any (?::uuid[])`,
    [`{${userIds.join(',')}}`, `{${companyIds.join(',')}}`],
  )
  return new Set(rows.map((row) => row.userId))
}
