import { Arg, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { Url } from '@atrium/kit/graphql'
import { ConnectionNodeType, toConnection } from '../connections/connection.type.ts'
import type { IntegrationsContext } from '../context.ts'
import { providerOf } from '../providers/registry.ts'
import { listMyErrors, readErrorRates } from './error.service.ts'
import { AssignedErrorType, ErrorRateType, toAssignedError, toErrorRate } from './error.type.ts'
import { ErrorPeriod } from './reported-error.ts'

@Resolver(() => ErrorRateType)
export class ErrorResolver {
  @Directive('@policy(policies: [["staff"]])')
  @Directive('@listSize(assumedSize: 10)')
  @Query(() => [ErrorRateType], {
    nullable: true,
    description:
      'How often errors of level error and fatal happened, by monitor and project, the most first, at most 50. What an error had counted before ' +
      'it was told of here is not in it. Staff only.',
  })
  async errorRates(
    @Ctx() context: IntegrationsContext,
    @Arg('period', () => ErrorPeriod, { nullable: true, description: 'DAY unless said.' }) period?: ErrorPeriod | null,
  ): Promise<object[]> {
    return (await readErrorRates(context, period ?? 'DAY')).map(toErrorRate)
  }

  @Directive('@authenticated')
  @Directive('@listSize(assumedSize: 10)')
  @Query(() => [AssignedErrorType], {
    nullable: true,
    description:
      'Open errors that monitors say you work on, by your address there, in projects that you work for; the latest ten.',
  })
  async myErrors(@Ctx() context: IntegrationsContext): Promise<AssignedErrorType[]> {
    return (await listMyErrors(await context.read(), context.viewer)).map(toAssignedError)
  }

  @FieldResolver(() => ConnectionNodeType, { nullable: true, description: 'The monitor.' })
  async connection(@Root() { row }: ErrorRateType, @Ctx() { loaders }: IntegrationsContext) {
    const connection = await loaders.connection.load(row.connectionId)
    return connection && toConnection(connection)
  }

  @FieldResolver(() => Url, { nullable: true, description: 'The list of these errors at the monitor.' })
  async url(@Root() { row }: ErrorRateType, @Ctx() { loaders }: IntegrationsContext): Promise<string | null> {
    const connection = await loaders.connection.load(row.connectionId)
    return connection ? (providerOf(connection.handlerKey).errorsUrl?.(connection.config) ?? null) : null
  }
}
