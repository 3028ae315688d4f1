import { DateOnly, DateTime } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { connectionType, PageArgs } from '@atrium/kit/pages'
import { ArgsType, Directive, Field, Float, ID, ObjectType } from 'type-graphql'
import type { TimeEntry } from './time-entry.entity.ts'

/** Days (UTC), both of them included. */
export interface Days {
  from: string
  to: string
}

@ArgsType()
export class DaysArgs {
  @Field(() => DateOnly, { nullable: true, description: 'The first day (UTC); left out: twelve weeks to the last.' })
  from?: string | null

  @Field(() => DateOnly, { nullable: true, description: 'The last day, at most 366 days in all; left out: today.' })
  to?: string | null
}

@ArgsType()
export class TimeEntriesArgs extends PageArgs {
  @Field(() => DateOnly, { nullable: true, description: 'The first day (UTC); left out: twelve weeks to the last.' })
  from?: string | null

  @Field(() => DateOnly, { nullable: true, description: 'The last day, at most 366 days in all; left out: today.' })
  to?: string | null
}

@ObjectType('HoursOfWeek', { description: 'What was worked in a week (UTC).' })
export class HoursOfWeekType {
  @Field(() => DateOnly, { description: 'Its Monday.' })
  startsOn!: string

  @Field(() => Float, { description: 'Of the days asked for alone.' })
  seconds!: number

  @Field(() => Float, { description: 'What of it is billable.' })
  billableSeconds!: number
}

@ObjectType('HoursOfPerson', { description: 'What somebody worked.' })
export class HoursOfPersonType {
  @Field(() => String, { description: 'As the tool says.' })
  name!: string

  @Field(() => Float, { description: 'All of it.' })
  seconds!: number

  @Field(() => Float, { description: 'What of it is billable.' })
  billableSeconds!: number
}

@ObjectType('HoursOfWork', { description: 'What one piece of work took.' })
export class HoursOfWorkType {
  @Field(() => String, { nullable: true, description: 'As it was noted; null for what was noted without words.' })
  description!: string | null

  @Field(() => Float, { description: 'All of it.' })
  seconds!: number

  @Field(() => Float, { description: 'What of it is billable.' })
  billableSeconds!: number
}

@ObjectType('ProjectHours', {
  description: 'Worked time of a project, as connected tools tell it. What runs is not in it.',
})
export class ProjectHoursType {
  projectId!: string
  days!: Days

  @Field(() => Float, { description: 'In seconds.' })
  seconds!: number

  @Field(() => Float, { description: 'What of it is billable, in seconds.' })
  billableSeconds!: number

  @Directive('@listSize(assumedSize: 14)')
  @Field(() => [HoursOfWeekType], { description: 'Weeks with work, the oldest first.' })
  weeks!: HoursOfWeekType[]

  @Field(() => [HoursOfPersonType], { nullable: true, description: 'The most first, at most 100. Staff only.' })
  persons?: HoursOfPersonType[] | null

  @Field(() => [HoursOfWorkType], { nullable: true, description: 'The most first, at most 100. Staff only.' })
  work?: HoursOfWorkType[] | null
}

@Directive('@policy(policies: [["staff"]])')
@ObjectType('TimeEntry', { description: 'Time that somebody noted. Staff only.' })
export class TimeEntryNode {
  @Field(() => ID, { description: 'Global id.' })
  id!: string

  @Field(() => String, { description: 'The tool, such as "toggl".' })
  provider!: string

  @Field(() => String, { description: 'Who, as the tool says.' })
  personName!: string

  @Field(() => String, { nullable: true, description: 'What for.' })
  description!: string | null

  @Field(() => DateTime, { description: 'When it began.' })
  startedAt!: Date

  @Field(() => Float, { description: 'How long.' })
  seconds!: number

  @Field(() => Boolean, { description: 'Whether it is billable.' })
  isBillable!: boolean
}

export const TimeEntryConnection = connectionType(TimeEntryNode, 'TimeEntry')

export function toTimeEntry(row: TimeEntry): TimeEntryNode {
  return {
    id: toGlobalId('TimeEntry', row.id),
    provider: row.provider,
    personName: row.personName,
    description: row.description ?? null,
    startedAt: row.startedAt,
    seconds: row.seconds,
    isBillable: row.isBillable,
  }
}
