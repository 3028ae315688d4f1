import type { FilterQuery, OrderDefinition } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import { badInput } from '@atrium/kit/errors'
import { fromGlobalId } from '@atrium/kit/ids'
import { type Page, type PageArgs, paginate } from '@atrium/kit/pages'
import { Connection, type ConnectionStatus } from './connection.entity.ts'

const SEARCH_LENGTH = 200
/** Stands for an id that is malformed, and so matches nothing. */
const NOTHING = '00000000-0000-0000-0000-000000000000'
const COLUMNS = { NAME: 'name', CREATED_AT: 'createdAt', STATUS: 'status' } as const

export interface ConnectionListInput {
  where?: {
    companyId?: string | null
    status?: ConnectionStatus[] | null
    templateKey?: string | null
    search?: string | null
  } | null
  orderBy?: { field: keyof typeof COLUMNS; direction: 'ASC' | 'DESC' }[] | null
}

/** Connections that the viewer of `em` may see, newest first unless told otherwise. */
export function listConnections(
  em: EntityManager,
  args: PageArgs,
  input: ConnectionListInput,
): Promise<Page<Connection>> {
  return paginate(em, Connection, {
    args,
    where: conditionOf(input.where ?? {}),
    orderBy: orderOf(input.orderBy ?? []),
    toNode: (row: Connection) => row,
  })
}

function conditionOf(where: NonNullable<ConnectionListInput['where']>): FilterQuery<Connection> {
  const search = where.search?.trim() ?? ''
  if (search.length > SEARCH_LENGTH) throw badInput(`\`where.search\` takes at most ${SEARCH_LENGTH} characters.`)
  return {
    ...(where.companyId != null && { companyId: fromGlobalId('Company', where.companyId) ?? NOTHING }),
    ...(where.status?.length && { status: { $in: where.status } }),
    ...(where.templateKey != null && { templateKey: where.templateKey }),
    ...(search && { name: { $ilike: `%${search.replace(/[\\%_]/g, '\\$&')}%` } }),
  }
}

function orderOf(orderBy: NonNullable<ConnectionListInput['orderBy']>): OrderDefinition<Connection> {
  const keys = orderBy.length > 0 ? orderBy : [{ field: 'CREATED_AT' as const, direction: 'DESC' as const }]
  const last = keys.at(-1)!.direction
  return [
    ...keys.map(({ field, direction }) => ({ [COLUMNS[field]]: direction })),
    { id: last },
  ] as OrderDefinition<Connection>
}
