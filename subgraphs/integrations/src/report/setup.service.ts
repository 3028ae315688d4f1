import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from '@atrium/kit/database'
import { newId } from '@atrium/kit/ids'
import type { Viewer } from '@atrium/kit/viewer'

/**
 * Notes that somebody begins to set up a tool. The database ties it to the connection that is made of it, and notes when that is
 * activated (`note_connection_change`).
 */
export async function beginSetup(
  em: EntityManager,
  viewer: Viewer,
  { templateKey, companyId }: { templateKey: string; companyId: string | null },
): Promise<void> {
  await sql(
    em,
    `insert into integrations.connection_setups (id, company_id, template_key, begun_by)
     select ?::uuid, ?::uuid, ?, ?::uuid
     where not exists (
       select from integrations.connection_setups
       where begun_by = ?::uuid and template_key = ? and connection_id is null and begun_at > now() - interval '1 day')`,
    [newId(), companyId, templateKey, viewer.userId, viewer.userId, templateKey],
  )
}
