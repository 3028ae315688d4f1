import { DateTime } from '@atrium/kit/graphql'
import { Field, ID, InputType, registerEnumType } from 'type-graphql'

export const TaskStep = { TODO: 'TODO', DOING: 'DOING', DONE: 'DONE' } as const
export type TaskStep = (typeof TaskStep)[keyof typeof TaskStep]
registerEnumType(TaskStep, { name: 'TaskStep', description: 'How far a task is moved. May grow.' })

export const TaskUrgency = { URGENT: 'URGENT', HIGH: 'HIGH', NORMAL: 'NORMAL', LOW: 'LOW' } as const
export type TaskUrgency = (typeof TaskUrgency)[keyof typeof TaskUrgency]
registerEnumType(TaskUrgency, { name: 'TaskUrgency', description: 'How much a new task presses. May grow.' })

@InputType('CreateTaskCommandInput', { description: 'A task to make in a list that is linked to a project.' })
export class CreateTaskCommandInput {
  @Field(() => ID, { description: 'The list, as an ExternalContainer.' })
  containerId!: string

  @Field(() => String, { description: 'What is to be done, 1 to 300 characters.' })
  title!: string

  @Field(() => String, { nullable: true, description: 'More about it as Markdown, at most 10,000 characters.' })
  description?: string | null

  @Field(() => DateTime, { nullable: true, description: 'When it is to be done.' })
  dueAt?: Date | null

  @Field(() => TaskUrgency, { nullable: true, description: 'How much it presses.' })
  priority?: TaskUrgency | null
}

@InputType('UpdateTaskStatusCommandInput', { description: 'A task of the tool to move on.' })
export class UpdateTaskStatusCommandInput {
  @Field(() => String, { description: 'The tool’s id of it: `Task.externalId`.' })
  externalId!: string

  @Field(() => TaskStep, { description: 'Where to.' })
  category!: TaskStep
}

@InputType('CreateListCommandInput', { description: 'A list, board or project for tasks to make.' })
export class CreateListCommandInput {
  @Field(() => String, { description: '1 to 100 characters.' })
  name!: string

  @Field(() => String, {
    nullable: true,
    description: 'Where, as the tool names places; left out: where the tool has its first.',
  })
  parent?: string | null
}

@InputType('CreateRepositoryCommandInput', { description: 'A repository to make.' })
export class CreateRepositoryCommandInput {
  @Field(() => String, { description: 'Letters, digits, hyphens, underscores and points; at most 100.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'At most 350 characters.' })
  description?: string | null

  @Field(() => Boolean, { defaultValue: true, description: 'Whether only those who are let in see it.' })
  isPrivate!: boolean
}

@InputType('PostMessageCommandInput', { description: 'A message to post.' })
export class PostMessageCommandInput {
  @Field(() => String, {
    nullable: true,
    description: 'Where, as the tool names channels; left out: the one of the connection.',
  })
  channel?: string | null

  @Field(() => String, { nullable: true, description: 'At most 200 characters.' })
  title?: string | null

  @Field(() => String, { description: '1 to 2,000 characters.' })
  text!: string
}

@InputType('CreatePageCommandInput', { description: 'A page of documentation to make.' })
export class CreatePageCommandInput {
  @Field(() => String, { description: '1 to 200 characters.' })
  title!: string

  @Field(() => String, { nullable: true, description: 'Under which page or database, as the tool names it.' })
  parent?: string | null

  @Field(() => String, { nullable: true, description: 'At most 10,000 characters.' })
  text?: string | null
}

/** What is to be done; exactly one of them. */
@InputType('ProviderCommandInput', { description: 'What a tool is to do: exactly one of the fields.' })
export class ProviderCommandInput {
  @Field(() => CreateTaskCommandInput, { nullable: true, description: 'Make a task.' })
  createTask?: CreateTaskCommandInput | null

  @Field(() => UpdateTaskStatusCommandInput, { nullable: true, description: 'Move a task on.' })
  updateTaskStatus?: UpdateTaskStatusCommandInput | null

  @Field(() => CreateListCommandInput, {
    nullable: true,
    description: 'Make a list. It is linked to the project, if one is named.',
  })
  createList?: CreateListCommandInput | null

  @Field(() => CreateRepositoryCommandInput, {
    nullable: true,
    description: 'Make a repository. It is linked to the project, if one is named.',
  })
  createRepository?: CreateRepositoryCommandInput | null

  @Field(() => PostMessageCommandInput, { nullable: true, description: 'Post a message.' })
  postMessage?: PostMessageCommandInput | null

  @Field(() => CreatePageCommandInput, { nullable: true, description: 'Make a page.' })
  createPage?: CreatePageCommandInput | null
}

@InputType('ProviderCommandCreateInput', { description: 'What is to be done where.' })
export class ProviderCommandCreateInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The connection to do it through. May be left out for `createTask`: its list says it.',
  })
  connectionId?: string | null

  @Field(() => ID, { nullable: true, description: 'The project it is for. For `createTask` its list says it.' })
  projectId?: string | null

  @Field(() => ProviderCommandInput, { description: 'What is to be done.' })
  command!: ProviderCommandInput

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether a list or repository that is there already by this name is taken, instead of being a failure.',
  })
  usesExisting!: boolean

  @Field(() => String, {
    nullable: true,
    description: 'A text of your choice: a second call with it answers the first one’s command.',
  })
  idempotencyKey?: string | null
}

@InputType('ProviderCommandCheckInput', { description: 'What would be done where.' })
export class ProviderCommandCheckInput {
  @Field(() => ID, { description: 'The connection it would be done through.' })
  connectionId!: string

  @Field(() => ProviderCommandInput, { description: 'What would be done: making a list or a repository.' })
  command!: ProviderCommandInput
}

@InputType('ProviderCommandRetryInput', { description: 'A command to try again.' })
export class ProviderCommandRetryInput {
  @Field(() => ID, { description: 'The command, which is FAILED or UNKNOWN.' })
  id!: string

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Of an UNKNOWN one: that somebody has looked at the tool, and that it was not done.',
  })
  isConfirmedUndone!: boolean
}

@InputType('ProviderCommandConfirmInput', { description: 'An UNKNOWN command that was done.' })
export class ProviderCommandConfirmInput {
  @Field(() => ID, { description: 'The command.' })
  id!: string
}
