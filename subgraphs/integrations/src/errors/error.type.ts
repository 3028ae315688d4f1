import { DateTime, Url } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { Directive, Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql'
import { ConnectionNodeType } from '../connections/connection.type.ts'
import { ProjectType } from '../foreign/project.type.ts'
import { type AssignedErrorRow, ErrorPeriod, type ErrorRate } from './reported-error.ts'

registerEnumType(ErrorPeriod, { name: 'ErrorPeriod', description: 'The last 24 hours, or seven days. May grow.' })

export const ErrorLevel = { FATAL: 'FATAL', ERROR: 'ERROR', WARNING: 'WARNING', INFO: 'INFO' } as const
export type ErrorLevel = (typeof ErrorLevel)[keyof typeof ErrorLevel]
registerEnumType(ErrorLevel, { name: 'ErrorLevel', description: 'How bad a monitor says an error is. May grow.' })

@Directive('@policy(policies: [["staff"]])')
@ObjectType('ErrorRate', {
  description: 'How often errors of level error and fatal happened in a project, as a monitor tells.',
})
export class ErrorRateType {
  row!: ErrorRate

  @Field(() => ProjectType, { nullable: true, description: 'Null for what is linked to no project.' })
  project!: ProjectType | null

  @Field(() => Float, { description: 'In the period, with the hour that is under way.' })
  count!: number

  @Field(() => Float, { description: 'In the period before.' })
  before!: number

  @Directive('@listSize(assumedSize: 168)')
  @Field(() => [Float], { description: 'By the hour, the oldest first.' })
  hours!: number[]

  @Field(() => ConnectionNodeType, { nullable: true, description: 'The monitor.' })
  connection!: ConnectionNodeType | null

  @Field(() => Url, { nullable: true, description: 'The list of these errors at the monitor.' })
  url!: string | null
}

@Directive('@authenticated')
@ObjectType('AssignedError', { description: 'An error that a monitor says somebody works on.' })
export class AssignedErrorType {
  @Field(() => String, { description: 'The monitor, such as "sentry".' })
  provider!: string

  @Field(() => String, { description: 'The monitor’s id of it.' })
  externalId!: string

  @Field(() => String, { description: 'What went wrong.' })
  title!: string

  @Field(() => ErrorLevel, { description: 'How bad it is.' })
  level!: ErrorLevel

  @Field(() => String, { nullable: true, description: 'Where in the code.' })
  culprit!: string | null

  @Field(() => Url, { nullable: true, description: 'Where to see it at the monitor.' })
  url!: string | null

  @Field(() => ProjectType, { nullable: true, description: 'The project it is in.' })
  project!: ProjectType | null

  @Field(() => Float, { nullable: true, description: 'How often it happened until now.' })
  eventCount!: number | null

  @Field(() => Int, { nullable: true, description: 'How many users met it.' })
  userCount!: number | null

  @Field(() => DateTime, { description: 'When it happened last.' })
  lastSeenAt!: Date
}

const projectOf = (id: string | null) => (id === null ? null : { id: toGlobalId('Project', id) })

export function toAssignedError({ projectId, lastSeenAt, ...rest }: AssignedErrorRow): AssignedErrorType {
  return { ...rest, project: projectOf(projectId), lastSeenAt: new Date(lastSeenAt) }
}

export function toErrorRate(row: ErrorRate): Omit<ErrorRateType, 'connection' | 'url'> {
  const { count, before, hours, projectId } = row
  return { row, count, before, hours, project: projectOf(projectId) }
}
