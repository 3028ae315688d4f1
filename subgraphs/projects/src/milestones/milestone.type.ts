import { DateOnly, DateTime, Exists, Node, Public } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { connectionType } from '@atrium/kit/pages'
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { type Milestone, MilestoneStatus, statusOn, today } from './milestone.entity.ts'

registerEnumType(MilestoneStatus, {
  name: 'MilestoneStatus',
  description: 'How a milestone stands today. May grow.',
  valuesConfig: {
    UPCOMING: { description: 'Not reached, and due today (UTC) or later.' },
    OVERDUE: { description: 'Not reached, and due before today (UTC).' },
    REACHED: { description: 'Reached, whether in time or late.' },
  },
})

@Public('projects:read')
@Directive('@key(fields: "id")')
@ObjectType('Milestone', { implements: Node, description: 'What a project has promised by a day.' })
export class MilestoneNode implements Pick<Milestone, 'title' | 'dueOn' | 'reachedAt' | 'version'> {
  @Field(() => ID, { description: 'Global id.' })
  id!: string

  @Exists()
  @Field(() => String, { description: 'What is there once it is reached.' })
  title!: string

  @Field(() => DateOnly, { description: 'The day by which it is promised.' })
  dueOn!: string

  @Field(() => DateTime, { nullable: true, description: 'When it was reached; null until then.' })
  reachedAt!: Date | null

  @Field(() => MilestoneStatus, { description: 'How it stands today.' })
  status!: MilestoneStatus

  @Field(() => Int, { description: 'Rises with each change; given along to change it.' })
  version!: number

  row!: Milestone
}

export const MilestoneConnection = connectionType(MilestoneNode, 'Milestone')

export function toMilestone(row: Milestone): MilestoneNode {
  return {
    id: toGlobalId('Milestone', row.id),
    title: row.title,
    dueOn: row.dueOn,
    reachedAt: row.reachedAt ?? null,
    status: statusOn(row, today()),
    version: row.version,
    row,
  }
}
