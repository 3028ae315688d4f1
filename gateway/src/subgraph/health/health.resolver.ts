import { forbidden } from '@atrium/kit/errors'
import { isAdmin } from '@atrium/kit/viewer'
import { Arg, Ctx, Directive, FieldResolver, Query, Resolver } from 'type-graphql'
import { quantile } from '../../performance/histogram.ts'
import type { Context } from '../context.ts'
import * as types from './health.type.ts'
import { type PerformanceRow, readLive, readPerformance } from './performance.queries.ts'

@Resolver(() => types.SystemHealth)
export class SystemHealthResolver {
  @Directive('@policy(policies: [["admin"]])')
  @Directive('@cost(weight: 20)')
  @Query(() => types.SystemHealth, {
    nullable: true,
    description: 'How API, database, bus and jobs do. Read anew every two seconds at most. Administrators only.',
  })
  systemHealth(@Ctx() { viewer }: Context): types.SystemHealth {
    if (!isAdmin(viewer)) throw forbidden()
    return { at: new Date() }
  }

  @FieldResolver(() => types.ApiPerformance, { nullable: true, description: 'Counted by the gateways.' })
  async api(
    @Arg('range', () => types.HealthRange, { defaultValue: types.HealthRange.LAST_HOUR }) range: types.HealthRange,
    @Ctx() context: Context,
  ): Promise<types.ApiPerformance> {
    const rows = await readPerformance(await context.read(), range)
    const whole = rows.find(({ at }) => at === null) ?? { requests: 0, errors: 0, histogram: [] }
    const { requests, errors } = whole
    return {
      range,
      requests,
      errors,
      errorRate: requests > 0 ? errors / requests : null,
      ...timesOf(whole),
      points: rows.flatMap((row) =>
        row.at === null ? [] : [{ at: new Date(row.at), requests: row.requests, errors: row.errors, ...timesOf(row) }],
      ),
    }
  }

  @FieldResolver(() => types.LiveConnectionFigures, { nullable: true, description: 'As each gateway last said.' })
  async live(@Ctx() context: Context): Promise<types.LiveConnectionFigures> {
    return readLive(await context.read())
  }

  @FieldResolver(() => types.DatabaseHealth, { nullable: true, description: 'From the statistics of PostgreSQL.' })
  database(@Ctx() { services }: Context): Promise<types.DatabaseHealth> {
    return services.figures.database()
  }

  @FieldResolver(() => types.BusHealth, { nullable: true, description: 'From outboxes, streams and consumers.' })
  bus(@Ctx() { services }: Context): Promise<types.BusHealth> {
    return services.figures.bus()
  }

  @Directive('@listSize(assumedSize: 30)')
  @FieldResolver(() => [types.QueueHealth], { nullable: true, description: 'Every queue of jobs, by name.' })
  queues(@Ctx() { services }: Context): Promise<types.QueueHealth[]> {
    return services.figures.queues()
  }
}

const timesOf = ({ histogram }: Pick<PerformanceRow, 'histogram'>) => ({
  p50Ms: quantile(histogram, 0.5),
  p95Ms: quantile(histogram, 0.95),
  p99Ms: quantile(histogram, 0.99),
})
