import { DateTime, Exists, Node, Public, Url } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { connectionType, OrderDirection, PageArgs } from '@atrium/kit/pages'
import { ArgsType, Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { type Task, TaskCategory, TaskPriority } from './task.entity.ts'

registerEnumType(TaskCategory, {
  name: 'TaskCategory',
  description: 'How far a task is, whatever its tool calls it. May grow.',
})
registerEnumType(TaskPriority, { name: 'TaskPriority', description: 'How much a task presses. May grow.' })

@Public('projects:read')
@ObjectType('TaskAssignee', { description: 'Whose a task is, as its tool names them.' })
export class TaskAssigneeType {
  @Field(() => String, { description: 'Name in the tool.' })
  name!: string

  @Field(() => Url, { nullable: true, description: 'A picture.' })
  avatarUrl!: string | null
}

@Public('projects:read')
@Directive('@key(fields: "id")')
@ObjectType('Task', {
  implements: Node,
  description: 'A task of a project, kept in a connected tool such as ClickUp and shown here as it is there.',
})
export class TaskNode implements Pick<
  Task,
  | 'provider'
  | 'externalId'
  | 'title'
  | 'status'
  | 'category'
  | 'isBlocked'
  | 'priority'
  | 'url'
  | 'createdAt'
  | 'updatedAt'
> {
  @Field(() => ID, { description: 'Global id.' })
  id!: string

  @Field(() => String, { description: 'The tool, such as "clickup".' })
  provider!: string

  @Field(() => String, { description: 'The tool’s id of it.' })
  externalId!: string

  @Field(() => String, { nullable: true, description: 'The list or board it is in.' })
  listName!: string | null

  @Exists()
  @Field(() => String, { description: 'What is to be done.' })
  title!: string

  @Field(() => String, { description: 'How far it is, in the words of the tool.' })
  status!: string

  @Field(() => TaskCategory, { description: 'How far it is.' })
  category!: TaskCategory

  @Field(() => Boolean, { description: 'Whether it waits for something else.' })
  isBlocked!: boolean

  @Field(() => Boolean, { description: 'Whether it is not done and its due date is over.' })
  isOverdue!: boolean

  @Field(() => TaskPriority, { nullable: true, description: 'How much it presses.' })
  priority!: TaskPriority | null

  @Directive('@listSize(assumedSize: 2)')
  @Field(() => [TaskAssigneeType], { description: 'Whose it is; at most 20.' })
  assignees!: TaskAssigneeType[]

  @Field(() => DateTime, { nullable: true, description: 'When work on it begins.' })
  startAt!: Date | null

  @Field(() => DateTime, { nullable: true, description: 'When it is to be done.' })
  dueAt!: Date | null

  @Field(() => DateTime, { nullable: true, description: 'When it was done.' })
  completedAt!: Date | null

  @Field(() => Int, { nullable: true, description: 'How long it should take, in seconds.' })
  estimateSeconds!: number | null

  @Field(() => Url, { nullable: true, description: 'Where to see it in the tool.' })
  url!: string | null

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date

  @Field(() => DateTime, { description: 'When it last changed in the tool.' })
  updatedAt!: Date
}

export const TaskConnection = connectionType(TaskNode, 'Task')

export const TaskOrderField = { DUE_AT: 'DUE_AT', UPDATED_AT: 'UPDATED_AT', TITLE: 'TITLE' } as const
export type TaskOrderField = (typeof TaskOrderField)[keyof typeof TaskOrderField]
registerEnumType(TaskOrderField, {
  name: 'TaskOrderField',
  description: 'What tasks can be sorted by. Tasks without a due date come last either way.',
})

@InputType({ description: 'Which tasks; all conditions must hold.' })
export class TaskWhereInput {
  @Field(() => [TaskCategory], { nullable: true, description: 'Any of these. An empty list narrows nothing.' })
  category?: TaskCategory[] | null

  @Field(() => Boolean, { nullable: true, description: 'Only those that are overdue or blocked.' })
  isAtRisk?: boolean | null

  @Field(() => String, { nullable: true, description: 'Part of the title, in any case; at most 200 characters.' })
  search?: string | null
}

@InputType({ description: 'One thing to sort tasks by.' })
export class TaskOrder {
  @Field(() => TaskOrderField, { description: 'What to sort by.' })
  field!: TaskOrderField

  @Field(() => OrderDirection, { description: 'Which way.' })
  direction!: OrderDirection
}

@ArgsType()
export class TasksArgs extends PageArgs {
  @Field(() => TaskWhereInput, { nullable: true })
  where?: TaskWhereInput | null

  @Field(() => [TaskOrder], { nullable: true, description: 'First by the first of these. Default: by due date.' })
  orderBy?: TaskOrder[] | null
}

@Public('projects:read')
@ObjectType('ProjectProgress', { description: 'How far a project is, counted by its tasks.' })
export class ProjectProgressType {
  @Field(() => Int, { description: 'Tasks that are done.' })
  tasksDone!: number

  @Field(() => Int, { description: 'All of its tasks; more than none.' })
  tasksTotal!: number

  @Field(() => Int, { description: 'Done of all in percent, rounded down: 100 only when all are done.' })
  percent!: number
}

export function progressOf(tasksDone: number, tasksTotal: number): ProjectProgressType | null {
  if (tasksTotal === 0) return null
  return { tasksDone, tasksTotal, percent: Math.floor((tasksDone / tasksTotal) * 100) }
}

export function toTask(row: Task): TaskNode {
  const isDone = row.category === TaskCategory.DONE
  return {
    id: toGlobalId('Task', row.id),
    provider: row.provider,
    externalId: row.externalId,
    listName: row.listName ?? null,
    title: row.title,
    status: row.status,
    category: row.category,
    isBlocked: row.isBlocked,
    isOverdue: !isDone && row.dueAt != null && row.dueAt < new Date(),
    priority: row.priority ?? null,
    assignees: row.assignees.map(({ name, avatarUrl }) => ({ name, avatarUrl })),
    startAt: row.startAt ?? null,
    dueAt: row.dueAt ?? null,
    completedAt: row.completedAt ?? null,
    estimateSeconds: row.estimateSeconds ?? null,
    url: row.url ?? null,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  }
}
