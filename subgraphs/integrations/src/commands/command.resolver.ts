import { mutationResult, userError } from '@atrium/kit/errors'
import { fromGlobalId } from '@atrium/kit/ids'
import type { Viewer } from '@atrium/kit/viewer'
import { Arg, Ctx, Directive, FieldResolver, ID, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql'
import { ConnectionNodeType, toConnection } from '../connections/connection.type.ts'
import type { IntegrationsContext } from '../context.ts'
import { COMMAND_QUEUE } from '../migrations.ts'
import { checkCommand } from './check-command.ts'
import { checkedCommand } from './checked-command.ts'
import {
  ProviderCommandCheckInput,
  ProviderCommandConfirmInput,
  ProviderCommandCreateInput,
  ProviderCommandRetryInput,
} from './command.inputs.ts'
import {
  ProviderCommandCheckPayload,
  ProviderCommandConfirmPayload,
  ProviderCommandCreatePayload,
  ProviderCommandRetryPayload,
} from './command.payloads.ts'
import { confirmCommand, isAskedAlready, mayAsk, requestCommand, retryCommand } from './command.service.ts'
import { ProviderCommandType, toCommand } from './command.type.ts'

@Resolver(() => ProviderCommandType)
export class ProviderCommandResolver {
  @Directive('@authenticated')
  @Query(() => ProviderCommandType, {
    nullable: true,
    description: 'One command to a tool; null when there is none for this viewer.',
  })
  providerCommand(
    @Arg('id', () => ID) id: string,
    @Ctx() context: IntegrationsContext,
  ): Promise<ProviderCommandType | null> {
    return loadCommand(context, id)
  }

  @Directive('@authenticated')
  @Subscription(() => ProviderCommandType, {
    nullable: true,
    description: 'The command as it is now, and again whenever it changes; null while it is on its way.',
    subscribe: ({ args, context }) => {
      const { services } = context as IntegrationsContext
      return services.commandUpdates.ofCommand(fromGlobalId('ProviderCommand', (args as { id: string }).id) ?? '')
    },
  })
  providerCommandUpdated(
    @Arg('id', () => ID) id: string,
    @Ctx() context: IntegrationsContext,
  ): Promise<ProviderCommandType | null> {
    return loadCommand(context, id)
  }

  @Directive('@authenticated')
  @Mutation(() => ProviderCommandCreatePayload, {
    description:
      'Has a connected tool do something; it is done by a job, once. Tasks are made by whoever has a part in the work for the ' +
      'company, all else by who administers the connection.',
  })
  providerCommandCreate(
    @Arg('input', () => ProviderCommandCreateInput) input: ProviderCommandCreateInput,
    @Ctx() context: IntegrationsContext,
  ) {
    return mutationResult(async () => {
      const viewer = asUser(context)
      const { jobs } = context.services
      const request = {
        command: checkedCommand(input.command),
        connectionId: input.connectionId ?? null,
        projectId: input.projectId ?? null,
        usesExisting: input.usesExisting,
        idempotencyKey: input.idempotencyKey ?? null,
      }
      const requestOnce = () => context.write((em) => requestCommand(em, viewer, jobs, request))
      const row = await requestOnce().catch((error: unknown) => {
        // A call with the same key was first after all: now its command is there to be found.
        if (request.idempotencyKey !== null && isAskedAlready(error)) return requestOnce()
        throw error
      })
      jobs.wake(COMMAND_QUEUE)
      return { command: toCommand(row) }
    })
  }

  @Directive('@authenticated')
  @Mutation(() => ProviderCommandRetryPayload, {
    description: 'Has a command tried again that failed, or of which somebody has seen that it was not done.',
  })
  providerCommandRetry(
    @Arg('input', () => ProviderCommandRetryInput) input: ProviderCommandRetryInput,
    @Ctx() context: IntegrationsContext,
  ) {
    return mutationResult(async () => {
      const viewer = asUser(context)
      const { jobs } = context.services
      const row = await context.write((em) => retryCommand(em, viewer, jobs, input))
      jobs.wake(COMMAND_QUEUE)
      return { command: toCommand(row) }
    })
  }

  @Directive('@authenticated')
  @Mutation(() => ProviderCommandConfirmPayload, {
    description: 'Says of a command, of which nobody knew it, that it was done: somebody has looked at the tool.',
  })
  providerCommandConfirm(
    @Arg('input', () => ProviderCommandConfirmInput) input: ProviderCommandConfirmInput,
    @Ctx() context: IntegrationsContext,
  ) {
    return mutationResult(async () => {
      const viewer = asUser(context)
      return { command: toCommand(await context.write((em) => confirmCommand(em, viewer, input.id))) }
    })
  }

  @Directive('@authenticated')
  @Mutation(() => ProviderCommandCheckPayload, {
    description:
      'Looks, for at most 10 seconds, what making a list or a repository would come to. Changes nothing, here or there.',
  })
  providerCommandCheck(
    @Arg('input', () => ProviderCommandCheckInput) input: ProviderCommandCheckInput,
    @Ctx() context: IntegrationsContext,
  ) {
    return mutationResult(async () => ({ result: await checkCommand(context, input) }))
  }

  @FieldResolver(() => ConnectionNodeType, {
    nullable: true,
    description: 'The connection it is done through; null for who may not see that.',
  })
  async connection(@Root() { row }: ProviderCommandType, @Ctx() { loaders }: IntegrationsContext) {
    const connection = await loaders.connection.load(row.connectionId)
    return connection && toConnection(connection)
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether you may have it tried again: it failed, or nobody knows whether it was done.',
  })
  canRetry(@Root() { row }: ProviderCommandType, @Ctx() { viewer }: IntegrationsContext): boolean {
    return (row.status === 'FAILED' || row.status === 'UNKNOWN') && mayAsk(viewer, row)
  }
}

export async function loadCommand(context: IntegrationsContext, globalId: string): Promise<ProviderCommandType | null> {
  const id = fromGlobalId('ProviderCommand', globalId)
  const row = id && (await context.loaders.command.load(id))
  return row ? toCommand(row) : null
}

/** @throws FORBIDDEN for who is nobody. */
function asUser({ viewer }: IntegrationsContext): Viewer {
  if (viewer.kind === 'user') return viewer
  throw userError('FORBIDDEN', 'Sign in to do this.')
}
