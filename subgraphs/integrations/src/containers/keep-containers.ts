import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from '@atrium/kit/database'
import { newId } from '@atrium/kit/ids'
import type { ExternalContainer } from '../providers/provider.ts'

const NAME_LENGTH = 200

/** Keeps what can be linked to projects. What it is linked to stays. Repositories are linked elsewhere. */
export async function keepContainers(
  em: EntityManager,
  { connectionId, companyId }: { connectionId: string; companyId: string | null },
  containers: ExternalContainer[],
): Promise<void> {
  const own = new Map(containers.filter(({ kind }) => kind !== 'REPOSITORY').map((c) => [`${c.kind} ${c.id}`, c]))
  if (own.size === 0) return
  const rows = [...own.values()].map(({ kind, id, name, url }) => {
    return { id: newId(), kind, externalId: id, name: (name?.trim() || id).slice(0, NAME_LENGTH), url: url ?? null }
  })
  await sql(
    em,
    `insert into integrations.external_containers as known (id, connection_id, company_id, provider, kind, external_id, name, url)
     select found.id, c.id, ?, c.handler_key, kind, "externalId", found.name, url
     from jsonb_to_recordset(?::jsonb) as found (id uuid, kind text, "externalId" text, name text, url text),
       integrations.connections c where c.id = ?
     on conflict (connection_id, kind, external_id) do update set name = excluded.name, url = excluded.url
     where (known.name, known.url) is distinct from (excluded.name, excluded.url)`,
    [companyId, JSON.stringify(rows), connectionId],
  )
}
