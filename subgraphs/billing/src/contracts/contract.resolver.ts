import { Public } from '@atrium/kit/graphql'
import { PageArgs } from '@atrium/kit/pages'
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { InvoiceConnection } from '../invoices/invoice.type.ts'
import { ContractsArgs } from './contract.input.ts'
import { findContract, listContracts } from './contract.service.ts'
import { ContractConnection, ContractNode, toContract } from './contract.type.ts'
import { ContractLineItemConnection } from './line-item.type.ts'

@Resolver(() => ContractNode)
export class ContractResolver {
  @Public()
  @Directive('@authenticated')
  @Query(() => ContractNode, { nullable: true, description: 'A contract; null when there is none that you may see.' })
  async contract(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    const contract = await findContract(await context.read(), id)
    return contract && toContract(contract)
  }

  @Public()
  @Directive('@authenticated')
  @Query(() => ContractConnection, {
    nullable: true,
    description: 'The contracts of companies whose money you may see.',
  })
  async contracts(@Args(() => ContractsArgs) args: ContractsArgs, @Ctx() context: Context) {
    return listContracts(await context.read(), args, toContract)
  }

  @FieldResolver(() => ContractLineItemConnection, { description: 'As they stand in the contract.' })
  lineItems(@Root() { row }: ContractNode, @Args(() => PageArgs) args: PageArgs, @Ctx() context: Context) {
    return context.loaders.lineItemsOfContract.load(row.id, args)
  }

  @FieldResolver(() => InvoiceConnection, { description: 'Invoices made from it, newest first.' })
  invoices(@Root() { row }: ContractNode, @Args(() => PageArgs) args: PageArgs, @Ctx() context: Context) {
    return context.loaders.invoicesOfContract.load(row.id, args)
  }
}
