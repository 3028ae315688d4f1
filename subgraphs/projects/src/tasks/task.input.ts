import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { ProjectUserError } from '../projects/project.payload.ts'
import { TaskCategory } from './task.entity.ts'
import { TaskNode } from './task.type.ts'

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
