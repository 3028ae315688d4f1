import { fromGlobalId } from '@atrium/kit/ids'
import { OrderDirection, type Page, type PageArgs, paginate } from '@atrium/kit/pages'
import type { FilterQuery, OrderDefinition } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import { Contract, type ContractStatus, type ContractType } from './contract.entity.ts'

/** What a list of contracts is narrowed by. Ids are the API's. */
export interface ContractFilter {
  search?: string | null
  status?: ContractStatus[] | null
  companyId?: string | null
  type?: ContractType[] | null
}

export interface ContractSort {
  field: keyof typeof ORDER
  direction: OrderDirection
}

const ORDER = { NUMBER: 'number', CREATED_AT: 'createdAt', START_ON: 'startOn', SIGNED_AT: 'signedAt' } as const
const NEWEST_FIRST: ContractSort[] = [{ field: 'CREATED_AT', direction: OrderDirection.DESC }]
const SEARCH_LENGTH = 100

export function contractFilter(where: ContractFilter | null | undefined): FilterQuery<Contract> {
  const conditions: FilterQuery<Contract>[] = []
  const search = where?.search?.trim().slice(0, SEARCH_LENGTH)
  if (search) {
    const pattern = { $ilike: `%${search.replace(/[\\%_]/g, '\\$&')}%` }
    conditions.push({ $or: [{ title: pattern }, { number: pattern }] })
  }
  if (where?.status) conditions.push({ status: { $in: where.status } })
  if (where?.type) conditions.push({ type: { $in: where.type } })
  if (where?.companyId) {
    const companyId = fromGlobalId('Company', where.companyId)
    conditions.push({ companyId: { $in: companyId ? [companyId] : [] } })
  }
  return conditions.length > 0 ? { $and: conditions } : {}
}

export function contractOrder(orderBy: ContractSort[] | null | undefined): OrderDefinition<Contract> {
  const sorts = orderBy?.length ? orderBy : NEWEST_FIRST
  const order = sorts.map(({ field, direction }) => ({
    [ORDER[field]]: direction === OrderDirection.DESC ? 'desc nulls last' : 'asc nulls last',
  }))
  return [...order, { id: sorts[0]!.direction === OrderDirection.DESC ? 'desc' : 'asc' }] as OrderDefinition<Contract>
}

/** One page of the contracts that the viewer may see. */
export function listContracts<T>(
  em: EntityManager,
  args: PageArgs & { where?: ContractFilter | null; orderBy?: ContractSort[] | null },
  toNode: (row: Contract) => T,
): Promise<Page<T>> {
  return paginate(em, Contract, {
    args,
    where: contractFilter(args.where),
    orderBy: contractOrder(args.orderBy),
    toNode,
  })
}

/** The contract as far as the viewer may see it. */
export async function findContract(em: EntityManager, id: string): Promise<Contract | null> {
  const uuid = fromGlobalId('Contract', id)
  return uuid ? em.findOne(Contract, { id: uuid }) : null
}
