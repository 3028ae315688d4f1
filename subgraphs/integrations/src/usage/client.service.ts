import { createHash } from 'node:crypto'
import type { EntityManager } from '@mikro-orm/postgresql'
import { LockMode } from '@mikro-orm/core'
import { appendAudit } from '@atrium/kit/audit'
import { sql } from '@atrium/kit/database'
import { badInput, userError } from '@atrium/kit/errors'
import { fromGlobalId } from '@atrium/kit/ids'
import { checkedPage, type Page, type PageArgs, type Sort } from '@atrium/kit/pages'
import type { AnyViewer } from '@atrium/kit/viewer'
import { assertEcosystemAdmin } from '../ecosystem/project.service.ts'
import { assertKnownCompany, companyNameOf } from '../foreign/known-companies.ts'
import { UsageClient } from './client.entity.ts'
import { type ClientOrderField, usageFilter, type UsageWhere } from './filter.ts'
import { countsBetween, type UsageWindow } from './window.ts'

/** What clients can be sorted by, and the type of what a cursor then holds. */
const KEYS = {
  USAGE: { column: 'coalesce(now.count, 0)::float8', type: 'float8' },
  GROWTH: { column: '(coalesce(now.count, 0) - coalesce(before.count, 0))::float8', type: 'float8' },
  NAME: { column: 'lower(client.name)', type: 'text' },
  LAST_AT: { column: 'client.last_at', type: 'timestamptz' },
} as const satisfies Record<ClientOrderField, unknown>

/**
 * Clients of products, by what they used in the window unless told otherwise. What they are sorted by is added up for each question: of
 * one product there are 5,000 at most.
 * @throws BAD_USER_INPUT for a page out of bounds, or a cursor that is not of this list.
 */
export async function listUsageClients(
  em: EntityManager,
  args: PageArgs,
  { where, order, window }: { where: UsageWhere | null; order: Sort<ClientOrderField> | null; window: UsageWindow },
): Promise<Page<UsageClient>> {
  const page = checkedPage(args)
  const { field, direction } = order ?? { field: 'USAGE', direction: 'DESC' }
  const { column, type } = KEYS[field]
  const isBackwards = page.last !== undefined
  const size = page.first ?? page.last!
  const way = (direction === 'DESC') === isBackwards ? { sort: 'asc', beyond: '>' } : { sort: 'desc', beyond: '<' }
  const cursors = cursorsFor(`${field} ${direction}`)
  const given = page.after ?? page.before
  const place = given === undefined ? null : cursors.open(given, type)
  const filter = usageFilter(where, true)
  // Only what is sorted by is added up.
  const isCounted = field === 'USAGE' || field === 'GROWTH'
  const now = countsBetween(window.from, window.to)
  const before = countsBetween(window.previousFrom, window.from)
  const sums = isCounted
    ? `left join (select client_id, sum(count) as count from (${now.text}) counted
         join integrations.usage_series on id = series_id group by 1) now on now.client_id = client.id
       left join (select client_id, sum(count) as count from (${before.text}) counted
         join integrations.usage_series on id = series_id group by 1) before on before.client_id = client.id`
    : ''
  const rows = await sql<{ id: string; key: string }>(
    em,
    `select id, key::text from (
       select client.id, ${column} as key from integrations.usage_clients client ${sums} where ${filter.text}
     ) sorted ${place ? `where (key, id) ${way.beyond} (?::${type}, ?::uuid)` : ''}
     order by sorted.key ${way.sort}, id ${way.sort} limit ?`,
    [...(isCounted ? [...now.params, ...before.params] : []), ...filter.params, ...(place ?? []), size + 1],
  )
  const shown = isBackwards ? rows.slice(0, size).toReversed() : rows.slice(0, size)
  const found = await em.find(UsageClient, { id: { $in: shown.map(({ id }) => id) } })
  const byId = new Map(found.map((row) => [row.id, row]))
  const edges = shown.map(({ id, key }) => ({ node: byId.get(id)!, cursor: cursors.seal(key, id) }))
  const hasMore = rows.length > size
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: isBackwards ? given !== undefined : hasMore,
      hasPreviousPage: isBackwards ? hasMore : given !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    countAll: async () => {
      const text = `select count(*)::int as count from integrations.usage_clients client where ${filter.text}`
      return (await sql<{ count: number }>(em, text, filter.params))[0]!.count
    },
  }
}

/** Cursors of one order, told apart from those of another. */
function cursorsFor(order: string) {
  const tag = createHash('sha256').update(`usage_clients ${order}`).digest('base64url').slice(0, 6)
  return {
    seal: (key: string, id: string) => Buffer.from(JSON.stringify([tag, key, id])).toString('base64url'),
    open(cursor: string, type: string): [key: string, id: string] {
      try {
        const [own, key, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[]
        const isGood =
          own === tag &&
          typeof key === 'string' &&
          typeof id === 'string' &&
          /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) &&
          (type !== 'float8' || Number.isFinite(Number(key))) &&
          (type !== 'timestamptz' || !Number.isNaN(Date.parse(key))) &&
          !key.includes('\0')
        if (isGood) return [key, id]
      } catch {
        // Not written by us.
      }
      throw badInput('This cursor is not of this list. Start again without one.')
    },
  }
}

/**
 * Says whose client of a product this is: the company sees the client's use from then on. Null: nobody's of ours.
 * @throws FORBIDDEN, NOT_FOUND, CONFLICT
 */
export async function linkUsageClient(
  em: EntityManager,
  viewer: AnyViewer,
  {
    id: globalId,
    companyId: globalCompanyId,
    version,
  }: { id: string; companyId: string | null; version?: number | null },
): Promise<UsageClient> {
  assertEcosystemAdmin(viewer)
  const id = fromGlobalId('EcosystemClient', globalId)
  const client = id && (await em.findOne(UsageClient, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }))
  if (!client) throw userError('NOT_FOUND', 'There is no such client. Its product may have been deleted.', ['id'])
  if (version != null && version !== client.version) {
    throw userError('CONFLICT', 'Somebody else changed this client in the meantime. Reload it and change it again.', [
      'version',
    ])
  }
  if (client.key === '') {
    throw userError('NOT_FOUND', 'This is the use of nobody in particular. It cannot be a company’s.', ['id'])
  }
  const companyId = globalCompanyId === null ? null : fromGlobalId('Company', globalCompanyId)
  if (globalCompanyId !== null && companyId === null) {
    throw userError('NOT_FOUND', 'There is no such company.', ['companyId'])
  }
  await assertKnownCompany(em, companyId)
  em.assign(client, { companyId, isLinkedByHand: true })
  await em.flush()
  await appendAudit(em, viewer, {
    action: companyId ? 'ecosystem_client.linked' : 'ecosystem_client.unlinked',
    subjectType: 'EcosystemClient',
    subjectId: client.id,
    details: { name: client.name, product: client.product, company: companyId && (await companyNameOf(em, companyId)) },
  })
  return client
}
