import { sql } from '@atrium/kit/database'
import { Metric, metric } from '@atrium/kit/metrics'
import { Ctx, Directive, FieldResolver, Query, Resolver } from 'type-graphql'
import type { Context } from '../context.ts'
import { companiesActive, usersActive30d, usersTotal } from './platform.metrics.ts'
import { Platform, PLATFORM_ID } from './platform.type.ts'

@Resolver(() => Platform)
export class PlatformResolver {
  @Directive('@authenticated')
  @Query(() => Platform, {
    nullable: true,
    description: 'The numbers of the installation, of what the viewer may see.',
  })
  platform(): Platform {
    return { id: PLATFORM_ID }
  }

  @FieldResolver(() => String, { nullable: true, description: 'Name of the agency that runs the installation.' })
  async agencyName(@Ctx() context: Context): Promise<string | null> {
    const [row] = await sql<{ name: string }>(
      await context.read(),
      'select agency_name as name from accounts.workspace',
    )
    return row?.name ?? null
  }

  @FieldResolver(() => Metric, { nullable: true, description: 'People with an account.' })
  async usersTotal(@Ctx() context: Context): Promise<Metric> {
    const counts = await context.loaders.platformCounts()
    return metric(usersTotal, counts.users, { previous: counts.usersBefore })
  }

  @FieldResolver(() => Metric, { nullable: true, description: 'People who signed in within 30 days.' })
  async usersActive30d(@Ctx() context: Context): Promise<Metric> {
    return metric(usersActive30d, (await context.loaders.platformCounts()).usersActive)
  }

  @FieldResolver(() => Metric, { nullable: true, description: 'Client companies in business with the agency.' })
  async companiesActive(@Ctx() context: Context): Promise<Metric> {
    return metric(companiesActive, (await context.loaders.platformCounts()).companiesActive)
  }
}
