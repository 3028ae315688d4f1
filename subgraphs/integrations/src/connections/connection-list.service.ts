import type { FilterQuery, OrderDefinition } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import { allOf, containsText, oneOf, type Page, type PageArgs, paginate, withId } from '@atrium/kit/pages'
import { catalogue, type IntegrationCapability } from '../templates/catalogue.ts'
import { Connection, type ConnectionStatus } from './connection.entity.ts'

const COLUMNS = { NAME: 'name', CREATED_AT: 'createdAt', STATUS: 'status' } as const

export interface ConnectionListInput {
  where?: {
    companyId?: string | null
    status?: ConnectionStatus[] | null
    templateKey?: string | null
    can?: IntegrationCapability | null
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
  return allOf<Connection>(
    withId('companyId', 'Company', where.companyId),
    oneOf('status', where.status),
    where.templateKey == null ? null : { templateKey: where.templateKey },
    where.can == null ? null : { handlerKey: { $in: handlersThatCan(where.can) } },
    containsText<Connection>(where.search, 'name'),
  )
}

const handlersThatCan = (what: IntegrationCapability) =>
  catalogue.filter(({ capabilities }) => capabilities.includes(what)).map(({ key }) => key)

function orderOf(orderBy: NonNullable<ConnectionListInput['orderBy']>): OrderDefinition<Connection> {
  const keys = orderBy.length > 0 ? orderBy : [{ field: 'CREATED_AT' as const, direction: 'DESC' as const }]
  const last = keys.at(-1)!.direction
  return [
    ...keys.map(({ field, direction }) => ({ [COLUMNS[field]]: direction })),
    { id: last },
  ] as OrderDefinition<Connection>
}
