import { mutationResult } from '@atrium/kit/errors'
import { toGlobalId } from '@atrium/kit/ids'
import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../context.ts'
import { TaskMoveInput, TaskMovePayload } from './task.input.ts'
import { moveTask } from './task.move.ts'
import { toTask } from './task.type.ts'

@Resolver()
export class TaskResolver {
  @Directive('@authenticated')
  @Mutation(() => TaskMovePayload, {
    description: 'Has a task moved on in its tool. For whoever has a part in the work for its company.',
  })
  taskMove(@Arg('input', () => TaskMoveInput) input: TaskMoveInput, @Ctx() context: Context) {
    return mutationResult(async () => {
      const { task, commandId } = await context.write((em) => moveTask(em, context.viewer, input))
      return { task: toTask(task), commandId: commandId && toGlobalId('ProviderCommand', commandId) }
    })
  }
}
