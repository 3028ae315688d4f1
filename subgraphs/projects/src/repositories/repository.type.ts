import { DateTime, Exists, Node, Public, Url } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { connectionType } from '@atrium/kit/pages'
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { type Repository, RepositoryProvider } from './repository.entity.ts'

registerEnumType(RepositoryProvider, { name: 'RepositoryProvider', description: 'Where the code lives. May grow.' })
@Public('projects:read')
@ObjectType({ description: 'A repository in figures, as of its last synchronisation.' })
export class RepositoryStats {
  @Field(() => Int, {
    description: 'Commits on the default branch: of the seven days before the synchronisation, and pushed since.',
  })
  commitsThisWeek!: number

  @Field(() => Int, { description: 'Issues that are open, without pull requests.' })
  openIssues!: number

  @Field(() => Int, { description: 'Pull requests that are open.' })
  openPullRequests!: number

  @Field(() => Int, { description: 'People who have committed.' })
  contributors!: number

  @Field(() => Int, { description: 'People who starred it.' })
  stars!: number

  @Field(() => String, { nullable: true, description: 'The language most of it is written in.' })
  language!: string | null
}

@Public('projects:read')
@Directive('@key(fields: "id")')
@ObjectType('Repository', { implements: Node, description: 'A code repository linked to a project.' })
export class RepositoryNode implements Pick<
  Repository,
  'provider' | 'owner' | 'name' | 'url' | 'defaultBranch' | 'lastSyncedAt' | 'lastPushedAt'
> {
  @Field(() => ID, { description: 'Global id.' })
  id!: string

  @Exists()
  @Field(() => RepositoryProvider, { description: 'Where the code lives.' })
  provider!: RepositoryProvider

  @Field(() => String, { description: 'Account or organisation, such as "octocat".' })
  owner!: string

  @Field(() => String, { description: 'Without its owner.' })
  name!: string

  @Field(() => String, { description: 'Owner and name: "octocat/hello-world".' })
  fullName!: string

  @Field(() => Url, { description: 'Its page at the provider.' })
  url!: string

  @Field(() => String, { nullable: true, description: 'The branch that others start from; null until it is known.' })
  defaultBranch!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When its figures were last fetched.' })
  lastSyncedAt!: Date | null

  @Field(() => DateTime, { nullable: true, description: 'Last push to the default branch that we know of.' })
  lastPushedAt!: Date | null

  @Field(() => RepositoryStats, { nullable: true, description: 'Null until the first synchronisation.' })
  stats!: RepositoryStats | null

  row!: Repository
}

export const RepositoryConnection = connectionType(RepositoryNode, 'Repository')

export function toRepository(row: Repository): RepositoryNode {
  return {
    id: toGlobalId('Repository', row.id),
    provider: row.provider,
    owner: row.owner,
    name: row.name,
    fullName: `${row.owner}/${row.name}`,
    url: row.url,
    defaultBranch: row.defaultBranch ?? null,
    lastSyncedAt: row.lastSyncedAt ?? null,
    lastPushedAt: row.lastPushedAt ?? null,
    stats: toStats(row),
    row,
  }
}

function toStats(row: Repository): RepositoryStats | null {
  if (!row.lastSyncedAt) return null
  return {
    commitsThisWeek: row.commitsThisWeek ?? 0,
    openIssues: row.openIssues ?? 0,
    openPullRequests: row.openPullRequests ?? 0,
    contributors: row.contributors ?? 0,
    stars: row.stars ?? 0,
    language: row.language ?? null,
  }
}
