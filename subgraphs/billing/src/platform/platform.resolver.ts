import { Metric } from '@atrium/kit/metrics'
import { Ctx, FieldResolver, Resolver } from 'type-graphql'
import { seesAnyMoney } from '../companies/money-access.ts'
import type { Context } from '../context.ts'
import { contractsSigned, outstandingInvoices, paidInMonth } from './metrics.ts'
import { PlatformNode } from './platform.type.ts'

@Resolver(() => PlatformNode)
export class PlatformResolver {
  @FieldResolver(() => Metric, {
    nullable: true,
    description: 'What is sent and not paid. Null for who sees no money.',
  })
  async outstandingInvoices(@Ctx() context: Context) {
    return seesAnyMoney(context.viewer) ? outstandingInvoices(await context.read()) : null
  }

  @FieldResolver(() => Metric, { nullable: true, description: 'Contracts signed lately. Null for who sees no money.' })
  async contractsSigned(@Ctx() context: Context) {
    return seesAnyMoney(context.viewer) ? contractsSigned(await context.read()) : null
  }

  @FieldResolver(() => Metric, { nullable: true, description: 'What was paid lately. Null for who sees no money.' })
  async revenue30d(@Ctx() context: Context) {
    return seesAnyMoney(context.viewer) ? paidInMonth(await context.read(), context.viewer) : null
  }
}
