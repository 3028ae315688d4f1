import { sql } from '@atrium/kit/database'
import type { EntityManager } from '@mikro-orm/postgresql'
import DataLoader from 'dataloader'
import { type Progress, progressColumns } from './progress.ts'

export type ProgressOf = 'assignment_id' | 'company_id' | 'developer_id'

/** How far each of many assignments, companies or developers (UUIDs) is, in one query; null where there is nothing to do. */
export type ProgressLoaders = (of: ProgressOf, companyId?: string | null) => DataLoader<string, Progress | null>

/** With a company (UUID) only what belongs to it counts. */
export function progressLoaders(em: () => Promise<EntityManager>): ProgressLoaders {
  const known = new Map<string, DataLoader<string, Progress | null>>()
  return (of, companyId = null) => {
    const key = `${of} ${companyId}`
    const loader =
      known.get(key) ??
      new DataLoader<string, Progress | null>(async (ids) => {
        const rows = await sql<Progress & { id: string }>(
          await em(),
          `select e.${of} as id, ${progressColumns('e')} from accounts.training_enrollments e
           where e.${of} = any (?::uuid[]) and e.ended_at is null and (?::uuid is null or e.company_id = ?::uuid)
           group by e.${of}`,
          [`{${ids.join(',')}}`, companyId, companyId],
        )
        const byId = new Map(rows.map(({ id, ...progress }) => [id, progress]))
        return ids.map((id) => byId.get(id) ?? null)
      })
    known.set(key, loader)
    return loader
  }
}
