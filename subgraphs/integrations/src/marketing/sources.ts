import { sql } from '@atrium/kit/database'
import { forbidden } from '@atrium/kit/errors'
import type { SubgraphContext } from '@atrium/kit/server'
import { administersAny } from '../connections/access.ts'
import { Connection } from '../connections/connection.entity.ts'

const MOST = 50

/** Connections that have told of marketing and that the viewer may see, by name. @throws FORBIDDEN for who administers none. */
export async function listSources(context: SubgraphContext): Promise<Connection[]> {
  if (!administersAny(context.viewer)) throw forbidden()
  const em = await context.read()
  const ids = await sql<{ id: string }>(
    em,
    `select c.id from integrations.connections c
     where exists (select 1 from integrations.marketing_sources s where s.connection_id = c.id) order by c.name, c.id limit ${MOST}`,
  )
  return em.find(Connection, { id: { $in: ids.map(({ id }) => id) } }, { orderBy: { name: 'asc', id: 'asc' } })
}
