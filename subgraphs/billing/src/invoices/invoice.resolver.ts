import { Public } from '@atrium/kit/graphql'
import { PageArgs } from '@atrium/kit/pages'
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { ContractNode, toContract } from '../contracts/contract.type.ts'
import { InvoicesArgs } from './invoice.input.ts'
import { findInvoice, listInvoices } from './invoice.service.ts'
import { InvoiceConnection, InvoiceNode, toInvoice } from './invoice.type.ts'
import { InvoiceLineItemConnection } from './line-item.type.ts'

@Resolver(() => InvoiceNode)
export class InvoiceResolver {
  @Public()
  @Directive('@authenticated')
  @Query(() => InvoiceNode, { nullable: true, description: 'An invoice; null when there is none that you may see.' })
  async invoice(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    const invoice = await findInvoice(await context.read(), id)
    return invoice && toInvoice(invoice)
  }

  @Public()
  @Directive('@authenticated')
  @Query(() => InvoiceConnection, { nullable: true, description: 'The invoices of companies whose money you may see.' })
  async invoices(@Args(() => InvoicesArgs) args: InvoicesArgs, @Ctx() context: Context) {
    return listInvoices(await context.read(), args, toInvoice)
  }

  @FieldResolver(() => ContractNode, { nullable: true, description: 'The contract it was made from.' })
  async contract(@Root() { row }: InvoiceNode, @Ctx() context: Context) {
    const contract = row.contractId ? await context.loaders.contract.load(row.contractId) : null
    return contract && toContract(contract)
  }

  @FieldResolver(() => InvoiceLineItemConnection, { description: 'As they stand in the invoice.' })
  lineItems(@Root() { row }: InvoiceNode, @Args(() => PageArgs) args: PageArgs, @Ctx() context: Context) {
    return context.loaders.lineItemsOfInvoice.load(row.id, args)
  }
}
