import { DateTime } from '@atrium/kit/graphql'
import { Field, Int, ObjectType } from 'type-graphql'

@ObjectType('CompanyWork', { description: "A company's projects in figures." })
export class CompanyWork {
  @Field(() => Int, { description: 'Projects of any status.' })
  projects!: number

  @Field(() => Int, { description: 'Projects with status ACTIVE.' })
  activeProjects!: number

  @Field(() => Int, { description: 'Repositories linked to its projects.' })
  repositories!: number

  @Field(() => Int, {
    nullable: true,
    description:
      'Commits on default branches of its repositories: of the seven days before the last synchronisation, and pushed since. Null while none was synchronised.',
  })
  commitsThisWeek!: number | null

  @Field(() => Int, {
    nullable: true,
    description: 'Issues open in its repositories, without pull requests. Null while none was synchronised.',
  })
  openIssues!: number | null

  @Field(() => Int, {
    nullable: true,
    description: 'Pull requests open in its repositories. Null while none was synchronised.',
  })
  openPullRequests!: number | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'The oldest of the synchronisations: no figure of a repository is older.',
  })
  syncedAt!: Date | null

  @Field(() => Int, { description: 'Milestones not reached that are due today (UTC) or later.' })
  upcomingMilestones!: number

  @Field(() => Int, { description: 'Milestones not reached that were due before today (UTC).' })
  overdueMilestones!: number
}
