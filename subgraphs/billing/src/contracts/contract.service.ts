import { fromGlobalId } from '@atrium/kit/ids'
import {
  allOf,
  containsText,
  oneOf,
  OrderDirection,
  type Page,
  type PageArgs,
  paginate,
  type Sort,
  sortedBy,
  withId,
} from '@atrium/kit/pages'
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

export type ContractSort = Sort<keyof typeof ORDER>

const ORDER = { NUMBER: 'number', CREATED_AT: 'createdAt', START_ON: 'startOn', SIGNED_AT: 'signedAt' } as const
const NEWEST_FIRST: ContractSort = { field: 'CREATED_AT', direction: OrderDirection.DESC }

export function contractFilter(where: ContractFilter | null | undefined): FilterQuery<Contract> {
  return allOf<Contract>(
    containsText<Contract>(where?.search, 'title', 'number'),
    oneOf<Contract>('status', where?.status),
    oneOf<Contract>('type', where?.type),
    withId<Contract>('companyId', 'Company', where?.companyId),
  )
}

export function contractOrder(orderBy: ContractSort[] | null | undefined): OrderDefinition<Contract> {
  return sortedBy<Contract, keyof typeof ORDER>(ORDER, orderBy, NEWEST_FIRST)
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
