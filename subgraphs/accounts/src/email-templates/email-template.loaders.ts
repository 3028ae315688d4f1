import { sql } from '@atrium/kit/database'
import type { EntityManager } from '@mikro-orm/postgresql'
import DataLoader from 'dataloader'
import { type TemplateVersion, withDate } from './template-store.ts'

const MOST = 50

/** What staff made of templates (by key), the newest first; the last fifty of each. */
export function templateVersionsLoader(em: () => Promise<EntityManager>): DataLoader<string, TemplateVersion[]> {
  return new DataLoader(async (keys) => {
    const rows = await sql<TemplateVersion>(
      await em(),
      `select template, version, words, created_by_id as "createdById", created_at as "createdAt" from (
         select *, row_number() over (partition by template order by version desc) as place
         from accounts.email_template_versions where template = any (?::text[])
       ) version where place <= ${MOST} order by version desc`,
      [`{${keys.join(',')}}`],
    )
    const byKey = Map.groupBy(rows.map(withDate), ({ template }) => template)
    return keys.map((key) => byKey.get(key) ?? [])
  })
}
