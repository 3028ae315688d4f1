import { Shared } from '@atrium/kit/graphql'
import { money, toMoneyType } from '@atrium/kit/money'
import { type Page, PageArgs } from '@atrium/kit/pages'
import { Arg, Args, Ctx, Directive, FieldResolver, Query, Resolver, Root, Subscription } from 'type-graphql'
import { ConnectionNodeType, toConnection } from '../connections/connection.type.ts'
import type { IntegrationsContext } from '../context.ts'
import { mapPage } from '../page.ts'
import type { PaymentsChange } from './hub.ts'
import { listPayments, type PaymentTotal, totalPayments } from './payment.service.ts'
import {
  PaymentConnectionType,
  PaymentOrder,
  PaymentsChangeType,
  PaymentTotalType,
  PaymentType,
  PaymentWhereInput,
  toPayment,
} from './payment.type.ts'
import { subscribeToPayments } from './subscribe.ts'

@Resolver(() => PaymentType)
export class PaymentResolver {
  @Directive('@policy(policies: [["staff"]])')
  @Query(() => PaymentConnectionType, {
    nullable: true,
    description: 'Money as all connected tools tell of it, the latest first. Counted up to 100,000. Staff only.',
  })
  async payments(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: IntegrationsContext,
    @Arg('where', () => PaymentWhereInput, { nullable: true }) where?: PaymentWhereInput | null,
    @Arg('orderBy', () => [PaymentOrder], { nullable: true }) orderBy?: PaymentOrder[] | null,
  ): Promise<Page<PaymentType>> {
    const input = { where: where ?? null, orderBy: orderBy ?? null }
    return mapPage(await listPayments(context, args, input), toPayment)
  }

  @Directive('@policy(policies: [["staff"]])')
  @Directive('@listSize(assumedSize: 5)')
  // Adding up reads every row that the list would show.
  @Directive('@cost(weight: 5)')
  @Query(() => [PaymentTotalType], {
    nullable: true,
    description:
      'What the payments of a list come to, by currency, the one with most of them first. Of at most a year: without a beginning, or ' +
      'with an earlier one, of the last 366 days. Staff only.',
  })
  async paymentTotals(
    @Ctx() context: IntegrationsContext,
    @Arg('where', () => PaymentWhereInput, { nullable: true }) where?: PaymentWhereInput | null,
  ): Promise<PaymentTotalType[]> {
    return (await totalPayments(context, where ?? null)).map(toTotal)
  }

  @Directive('@policy(policies: [["staff"]])')
  @Shared()
  @Subscription(() => PaymentsChangeType, {
    description: 'Payments as they change, at most once a second. Staff only; read the list again for the rest.',
    subscribe: ({ context }) => {
      const { services, viewer } = context as IntegrationsContext
      return subscribeToPayments(services.paymentHub, viewer) as never
    },
  })
  paymentsChanged(@Root() { count, payments }: PaymentsChange): PaymentsChangeType {
    return { count, payments: payments.map(toPayment) }
  }

  @FieldResolver(() => ConnectionNodeType, { nullable: true, description: 'The connection that told of it.' })
  async connection(@Root() { row }: PaymentType, @Ctx() { loaders }: IntegrationsContext) {
    const connection = await loaders.connection.load(row.connectionId)
    return connection && toConnection(connection)
  }
}

function toTotal({ currency, count, ...sums }: PaymentTotal): PaymentTotalType {
  const of = (minor: bigint) => toMoneyType(money(minor, currency))
  return {
    currencyCode: currency,
    count,
    received: of(sums.received),
    pending: of(sums.pending),
    outstanding: of(sums.outstanding),
    refunded: of(sums.refunded),
    failed: of(sums.failed),
    fees: of(sums.fees),
  }
}
