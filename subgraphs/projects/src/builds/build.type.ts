import { DateTime, Exists, Node, Public, Url } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { connectionType } from '@atrium/kit/pages'
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { type Build, BuildStatus } from './build.entity.ts'

registerEnumType(BuildStatus, { name: 'BuildStatus', description: 'How far a build has come. May grow.' })

@Public('projects:read')
@Directive('@key(fields: "id")')
@ObjectType('Build', { implements: Node, description: 'A run of a repository’s builds or tests.' })
export class BuildNode implements Pick<
  Build,
  'name' | 'status' | 'branch' | 'sha' | 'url' | 'startedAt' | 'finishedAt' | 'reportedAt'
> {
  @Field(() => ID, { description: 'Global id.' })
  id!: string

  @Exists()
  @Field(() => String, { description: 'What is run, such as "CI".' })
  name!: string

  @Field(() => BuildStatus, { description: 'How far it has come.' })
  status!: BuildStatus

  @Field(() => String, { nullable: true, description: 'Branch that it ran on.' })
  branch!: string | null

  @Field(() => String, { nullable: true, description: 'Commit.' })
  sha!: string | null

  @Field(() => Url, { nullable: true, description: 'Where to read more at the code host.' })
  url!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When it began; null where the code host did not say.' })
  startedAt!: Date | null

  @Field(() => DateTime, { nullable: true, description: 'When it ended; null until then.' })
  finishedAt!: Date | null

  @Field(() => Int, { nullable: true, description: 'Seconds from begin to end; null until it has ended.' })
  durationSeconds!: number | null

  @Field(() => DateTime, { description: 'When it reached its status.' })
  reportedAt!: Date

  row!: Build
}

export const BuildConnection = connectionType(BuildNode, 'Build')

@Public('projects:read')
@ObjectType('BuildMonth', { description: 'Builds of a repository in the last thirty days.' })
export class BuildMonth {
  @Field(() => Int, { description: 'How many ended.' })
  finished!: number

  @Field(() => Int, { description: 'How many of these failed.' })
  failed!: number

  @Field(() => Int, {
    description:
      'Minutes that they ran, each rounded up to whole ones as code hosts bill them, whatever ran at the same time.',
  })
  minutes!: number
}

export function toBuild(row: Build): BuildNode {
  const { startedAt = null, finishedAt = null } = row
  return {
    id: toGlobalId('Build', row.id),
    name: row.name,
    status: row.status,
    branch: row.branch ?? null,
    sha: row.sha ?? null,
    url: row.url ?? null,
    startedAt,
    finishedAt,
    durationSeconds:
      startedAt && finishedAt ? Math.max(0, Math.round((finishedAt.getTime() - startedAt.getTime()) / 1000)) : null,
    reportedAt: row.reportedAt,
    row,
  }
}
