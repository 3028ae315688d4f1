import { badInput } from '@atrium/kit/errors'
import { type Page, paginate } from '@atrium/kit/pages'
import type { FilterQuery, OrderDefinition } from '@mikro-orm/core'
import type { Context } from '../context.ts'
import { contains } from '../search.ts'
import { CompanyEntity } from './company.entity.ts'
import {
  type CompaniesArgs,
  type Company,
  type CompanyOrderField,
  type CompanyWhereInput,
  toCompany,
} from './company.type.ts'

const PROPERTY = { NAME: 'name', CREATED_AT: 'createdAt' } as const satisfies Record<
  CompanyOrderField,
  keyof CompanyEntity
>

/** The companies that the viewer sees: row level security decides. */
export async function listCompanies(context: Context, args: CompaniesArgs): Promise<Page<Company>> {
  return paginate(await context.read(), CompanyEntity, {
    args,
    where: filter(args.where ?? {}),
    orderBy: order(args.orderBy ?? []),
    toNode: toCompany,
  })
}

function filter({ search, status }: CompanyWhereInput): FilterQuery<CompanyEntity> {
  return {
    ...(search?.trim() && { name: contains(search) }),
    ...(status && { status: { $in: status } }),
  } as FilterQuery<CompanyEntity>
}

function order(orderBy: NonNullable<CompaniesArgs['orderBy']>): OrderDefinition<CompanyEntity> {
  if (orderBy.length > 2) throw badInput('Sort by at most two fields.')
  const keys = orderBy.map(({ field, direction }) => [PROPERTY[field], direction.toLowerCase()])
  return Object.fromEntries([
    ...(keys.length > 0 ? keys : [['name', 'asc']]),
    ['id', 'asc'],
  ]) as OrderDefinition<CompanyEntity>
}
