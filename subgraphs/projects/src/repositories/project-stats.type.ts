import { DateTime, Public } from '@atrium/kit/graphql'
import { Field, Int, ObjectType } from 'type-graphql'

@Public('projects:read')
@ObjectType('ProjectStats', { description: 'The repositories of a project in figures, those that were synchronised.' })
export class ProjectStats {
  @Field(() => Int, {
    description: 'Commits on default branches: of the seven days before the last synchronisation, and pushed since.',
  })
  commitsThisWeek!: number

  @Field(() => Int, { description: 'Issues that are open, without pull requests.' })
  openIssues!: number

  @Field(() => Int, { description: 'Pull requests that are open.' })
  openPullRequests!: number

  @Field(() => DateTime, { description: 'The oldest of the synchronisations: no figure is older.' })
  syncedAt!: Date
}
