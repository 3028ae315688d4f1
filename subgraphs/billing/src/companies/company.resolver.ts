import { fromGlobalId } from '@atrium/kit/ids'
import { MoneyType, toMoneyType } from '@atrium/kit/money'
import { PageArgs } from '@atrium/kit/pages'
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { ContractConnection } from '../contracts/contract.type.ts'
import { InvoiceConnection } from '../invoices/invoice.type.ts'
import { CompanyBilling } from './company-billing.type.ts'
import { CompanyNode } from './company.type.ts'
import { seesMoney } from './money-access.ts'

@Resolver(() => CompanyNode)
export class CompanyResolver {
  @FieldResolver(() => ContractConnection, { nullable: true, description: 'Newest first.' })
  contracts(@Root() company: CompanyNode, @Args(() => PageArgs) args: PageArgs, @Ctx() context: Context) {
    const id = fromGlobalId('Company', company.id)
    return id && context.loaders.contractsOfCompany.load(id, args)
  }

  @FieldResolver(() => InvoiceConnection, { nullable: true, description: 'Newest first.' })
  invoices(@Root() company: CompanyNode, @Args(() => PageArgs) args: PageArgs, @Ctx() context: Context) {
    const id = fromGlobalId('Company', company.id)
    return id && context.loaders.invoicesOfCompany.load(id, args)
  }

  @FieldResolver(() => [MoneyType], {
    nullable: true,
    description: 'What is sent and not paid, one amount for each currency. Null when you may not see its money.',
  })
  async outstanding(@Root() company: CompanyNode, @Ctx() context: Context) {
    const id = fromGlobalId('Company', company.id)
    if (!id || !seesMoney(context.viewer, id)) return null
    return (await context.loaders.outstanding.load(id)).map(toMoneyType)
  }

  @FieldResolver(() => CompanyBilling, {
    nullable: true,
    description: 'What it is charged and what it owes. Null when you may not see its money.',
  })
  billing(@Root() company: CompanyNode, @Ctx() context: Context): Promise<CompanyBilling> | null {
    const id = fromGlobalId('Company', company.id)
    return id && seesMoney(context.viewer, id) ? context.loaders.companyBilling.load(id) : null
  }
}
