import 'reflect-metadata'
import { Directive, Field, ObjectType } from 'type-graphql'
import { Public } from '../graphql/public.ts'
import { BigIntString, CurrencyCode, Decimal } from '../graphql/scalars.ts'
import { type Money, toDecimal } from './money.ts'

@Public('billing:read')
@Directive('@shareable')
@ObjectType('Money', { description: 'An amount of money in one currency.' })
export class MoneyType {
  @Field(() => Decimal, { description: 'In major units, such as "1666.67".' })
  amount!: string

  @Field(() => CurrencyCode)
  currencyCode!: string

  @Field(() => BigIntString, { description: 'In minor units (cents), as an integer.' })
  minorUnits!: string
}

/** An amount as the API gives it. */
export function toMoneyType(value: Money): MoneyType {
  return { amount: toDecimal(value), currencyCode: value.currencyCode, minorUnits: value.minorUnits.toString() }
}
