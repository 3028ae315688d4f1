import { badInput } from '@atrium/kit/errors'
import { allOf, containsText, oneOf, type Page, paginate } from '@atrium/kit/pages'
import type { FilterQuery, OrderDefinition } from '@mikro-orm/core'
import type { Context } from '../context.ts'
import { CompanyEntity } from './company.entity.ts'
import type { CompaniesArgs, CompanyOrderField, CompanyWhereInput } from './company.input.ts'

const PROPERTY = { NAME: 'name', STATUS: 'status', CREATED_AT: 'createdAt' } as const satisfies Record<
  CompanyOrderField,
  keyof CompanyEntity
>

/** The companies that the viewer sees: row level security decides. */
export async function listCompanies<T>(
  context: Context,
  args: CompaniesArgs,
  toNode: (row: CompanyEntity) => T,
): Promise<Page<T>> {
  const [where, orderBy] = [filter(args.where ?? {}), order(args.orderBy ?? [])]
  return paginate(await context.read(), CompanyEntity, { args, where, orderBy, toNode })
}

function filter({ search, status }: CompanyWhereInput): FilterQuery<CompanyEntity> {
  return allOf<CompanyEntity>(containsText<CompanyEntity>(search, 'name'), oneOf<CompanyEntity>('status', status))
}

function order(orderBy: NonNullable<CompaniesArgs['orderBy']>): OrderDefinition<CompanyEntity> {
  if (orderBy.length > 3) throw badInput('Sort by at most three fields.')
  const keys = orderBy.map(({ field, direction }) => [PROPERTY[field], direction.toLowerCase()])
  return Object.fromEntries([
    ...(keys.length > 0 ? keys : [['name', 'asc']]),
    // Ids in the direction of the first key: an index is read one way.
    ['id', keys[0]?.[1] ?? 'asc'],
  ]) as OrderDefinition<CompanyEntity>
}
