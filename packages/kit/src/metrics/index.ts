import 'reflect-metadata'
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql'
import { CurrencyCode, DateTime, Decimal } from '../graphql/scalars.ts'

export const MetricUnit = { COUNT: 'COUNT', MONEY: 'MONEY', PERCENT: 'PERCENT', HOURS: 'HOURS' } as const
export type MetricUnit = (typeof MetricUnit)[keyof typeof MetricUnit]
registerEnumType(MetricUnit, { name: 'MetricUnit', description: 'What a metric counts. May grow.' })

@Directive('@shareable')
@ObjectType({ description: 'How a number on a dashboard is made.' })
export class MetricDefinition {
  @Field(() => String, { description: 'Stable name, such as "projects.active".' })
  key!: string

  @Field(() => String)
  name!: string

  @Field(() => String, { description: 'In words that can be checked by hand.' })
  formula!: string

  @Field(() => String, { description: 'The time it covers, such as "last 30 days" or "now".' })
  window!: string

  @Field(() => MetricUnit)
  unit!: MetricUnit

  @Field(() => String, { description: 'The data it is made from.' })
  source!: string

  @Field(() => String, { description: 'The part of the product that answers for it.' })
  owner!: string
}

@Directive('@shareable')
@ObjectType({ description: 'A number and how it is made.' })
export class Metric {
  @Field(() => MetricDefinition)
  definition!: MetricDefinition

  @Field(() => Decimal)
  value!: string

  @Field(() => Decimal, {
    nullable: true,
    description: 'The same over the window before; null where that makes no sense.',
  })
  previous!: string | null

  @Field(() => CurrencyCode, { nullable: true, description: 'Set when the unit is MONEY.' })
  currencyCode!: string | null

  @Field(() => DateTime, { description: 'When it was computed.' })
  freshAt!: Date
}

/** A metric computed now. */
export function metric(
  definition: MetricDefinition,
  value: string | number | bigint,
  more: { previous?: string | number | bigint | null; currencyCode?: string } = {},
): Metric {
  return {
    definition,
    value: String(value),
    previous: more.previous === undefined || more.previous === null ? null : String(more.previous),
    currencyCode: more.currencyCode ?? null,
    freshAt: new Date(),
  }
}
