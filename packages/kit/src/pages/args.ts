import 'reflect-metadata'
import { ArgsType, Field, Int, registerEnumType } from 'type-graphql'
import { badInput } from '../errors/index.ts'

export const DEFAULT_PAGE = 25
export const MAX_PAGE = 100

export const OrderDirection = { ASC: 'ASC', DESC: 'DESC' } as const
export type OrderDirection = (typeof OrderDirection)[keyof typeof OrderDirection]
registerEnumType(OrderDirection, { name: 'OrderDirection', description: 'Which way a list is sorted.' })

/** Arguments of every list: a page forwards (`first`, `after`) or backwards (`last`, `before`). */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: `How many from the start, 1 to ${MAX_PAGE}. Default ${DEFAULT_PAGE}.`,
  })
  first?: number | null

  @Field(() => String, { nullable: true, description: 'Cursor after which the page begins.' })
  after?: string | null

  @Field(() => Int, { nullable: true, description: `How many from the end, 1 to ${MAX_PAGE}.` })
  last?: number | null

  @Field(() => String, { nullable: true, description: 'Cursor before which the page ends.' })
  before?: string | null
}

/** Page arguments within their bounds. @throws BAD_USER_INPUT naming the argument. */
export function checkedPage(args: PageArgs): { first?: number; last?: number; after?: string; before?: string } {
  if (args.first != null && args.last != null) throw badInput('Give `first` or `last`, not both.')
  const forwards = args.last == null
  const size = (forwards ? args.first : args.last) ?? DEFAULT_PAGE
  if (size < 1 || size > MAX_PAGE)
    throw badInput(`\`${forwards ? 'first' : 'last'}\` is 1 to ${MAX_PAGE}; ask for further pages by cursor.`)
  if (forwards && args.before != null) throw badInput('`before` goes with `last`.')
  if (!forwards && args.after != null) throw badInput('`after` goes with `first`.')
  return forwards
    ? { first: size, ...(args.after != null && { after: args.after }) }
    : { last: size, ...(args.before != null && { before: args.before }) }
}
