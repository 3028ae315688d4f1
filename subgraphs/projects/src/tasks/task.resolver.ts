import { mutationResult } from '@atrium/kit/errors'
import { toGlobalId } from '@atrium/kit/ids'
import { Arg, Ctx, Directive, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import type { Context } from '../context.ts'
import { ProjectUserError } from '../projects/project.payload.ts'
import { TaskCategory } from './task.entity.ts'
import { moveTask } from './task.move.ts'
import { TaskNode, toTask } from './task.type.ts'

@InputType({ description: 'A task to move on.' })
export class TaskMoveInput {
  @Field(() => ID, { description: 'The task.' })
  id!: string

  @Field(() => TaskCategory, { description: 'Where to: the state that its list has for it is chosen.' })
  category!: TaskCategory
}

@ObjectType({ description: 'What came of asking for it.' })
export class TaskMovePayload {
  @Field(() => TaskNode, {
    nullable: true,
    description: 'The task as it is still: it changes once its tool has moved it.',
  })
  task?: TaskNode | null

  @Field(() => ID, {
    nullable: true,
    description: 'The ProviderCommand that tells how it goes, known in a moment; null when the task is there already.',
  })
  commandId?: string | null

  @Field(() => [ProjectUserError], { description: 'Why it was not asked for; empty when it was.' })
  userErrors!: ProjectUserError[]
}

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
