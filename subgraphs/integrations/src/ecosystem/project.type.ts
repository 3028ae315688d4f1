import { DateTime, Exists, Node, Shared, Url } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { connectionType, OrderDirection } from '@atrium/kit/pages'
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { EcosystemHealth, type EcosystemProject, EcosystemProjectStatus } from './project.entity.ts'

registerEnumType(EcosystemProjectStatus, {
  name: 'EcosystemProjectStatus',
  description: 'PLANNED and RETIRED ones, and PAUSED ones, are not asked for metrics. May grow.',
})
registerEnumType(EcosystemHealth, {
  name: 'EcosystemHealth',
  description: 'DEGRADED after two checks in a row that failed, or as it says of itself; DOWN after four. May grow.',
})

export const EcosystemProjectOrderField = { NAME: 'NAME', STATUS: 'STATUS', CREATED_AT: 'CREATED_AT' } as const
registerEnumType(EcosystemProjectOrderField, {
  name: 'EcosystemProjectOrderField',
  description: 'What ecosystem projects can be sorted by. May grow.',
})

@Directive('@key(fields: "id")')
@Directive('@authenticated')
@Shared()
@ObjectType('EcosystemProject', {
  implements: Node,
  description: 'A product of the agency’s own. Seen by staff, and by companies that it is shown to.',
})
export class EcosystemProjectType extends Node {
  /** The row itself, for the fields that need more of it. */
  row!: EcosystemProject

  @Field(() => String, { description: 'Stable short name, such as "sd-ghost".' })
  key!: string

  @Exists()
  @Field(() => String, { description: 'Name for people.' })
  name!: string

  @Field(() => String, { description: 'What it is.' })
  description!: string

  @Field(() => Url, { nullable: true, description: 'Its repository.' })
  repositoryUrl!: string | null

  @Field(() => EcosystemProjectStatus, { description: 'Where it is in its life.' })
  status!: EcosystemProjectStatus

  @Field(() => EcosystemHealth, { nullable: true, description: 'As last seen; null before the first check.' })
  health!: EcosystemHealth | null

  @Field(() => String, { nullable: true, description: 'Why the last check failed, or what it says of itself.' })
  healthReason!: string | null

  @Field(() => DateTime, { nullable: true, description: 'Since when it is so.' })
  healthChangedAt!: Date | null

  @Field(() => DateTime, { nullable: true, description: 'When it was last asked.' })
  lastCheckedAt!: Date | null

  @Field(() => DateTime, { nullable: true, description: 'Its newest deployment, as it says.' })
  lastDeploymentAt!: Date | null

  @Field(() => String, { nullable: true, description: 'The version that was deployed.' })
  lastDeploymentVersion!: string | null

  @Field(() => Int, { description: 'Seconds between two checks while it is well.' })
  pollSeconds!: number

  @Field(() => DateTime, { description: 'When it was added.' })
  createdAt!: Date

  @Field(() => Int, { description: 'Grows with each change by a person.' })
  version!: number
}

export const EcosystemProjectConnectionType = connectionType(EcosystemProjectType, 'EcosystemProject')

@InputType('EcosystemProjectWhereInput', {
  description: 'All that is given must hold. Empty lists are as if left out.',
})
export class EcosystemProjectWhereInput {
  @Field(() => [EcosystemProjectStatus], { nullable: true, description: 'One of these.' })
  status?: EcosystemProjectStatus[] | null

  @Field(() => [EcosystemHealth], { nullable: true, description: 'One of these, as last seen.' })
  health?: EcosystemHealth[] | null

  @Field(() => String, { nullable: true, description: 'Text in name, key or description, at most 200 characters.' })
  search?: string | null
}

@InputType('EcosystemProjectOrder', { description: 'One key of the order.' })
export class EcosystemProjectOrder {
  @Field(() => EcosystemProjectOrderField, { description: 'What to sort by.' })
  field!: keyof typeof EcosystemProjectOrderField

  @Field(() => OrderDirection, { description: 'Which way.' })
  direction!: OrderDirection
}

@InputType('EcosystemProjectCreateInput', { description: 'A product to add.' })
export class EcosystemProjectCreateInput {
  @Field(() => String, { description: 'Name for people, 1 to 100 characters.' })
  name!: string

  @Field(() => String, {
    description: 'Stable short name for addresses: small letters, digits and hyphens, 2 to 50, a letter first.',
  })
  key!: string

  @Field(() => String, { nullable: true, description: 'At most 1,000 characters.' })
  description?: string | null

  @Field(() => Url, { nullable: true, description: 'Its repository.' })
  repositoryUrl?: URL | null

  @Field(() => EcosystemProjectStatus, {
    defaultValue: EcosystemProjectStatus.ACTIVE,
    description: 'Where it is in its life.',
  })
  status!: EcosystemProjectStatus

  @Field(() => Int, { nullable: true, description: 'Seconds between two checks, 5 to 3,600. Default 15.' })
  pollSeconds?: number | null

  @Field(() => Url, {
    nullable: true,
    description: 'Address of its API; `/metrics` below it is asked for. Without one it is not asked.',
  })
  baseUrl?: URL | null

  @Field(() => String, { nullable: true, description: 'Bearer token for it. Stored encrypted and never given out.' })
  token?: string | null

  @Field(() => [ID], { nullable: true, description: 'Companies that may look on, at most 100.' })
  companyIds?: string[] | null
}

@InputType('EcosystemProjectUpdateInput', { description: 'What is left out stays as it is.' })
export class EcosystemProjectUpdateInput {
  @Field(() => ID, { description: 'The project.' })
  id!: string

  @Field(() => Int, {
    nullable: true,
    description: 'The `version` that was edited: refused when somebody changed it since.',
  })
  version?: number | null

  @Field(() => String, { nullable: true, description: '1 to 100 characters; null changes nothing.' })
  name?: string | null

  @Field(() => String, { nullable: true, description: 'At most 1,000 characters; null changes nothing.' })
  description?: string | null

  @Field(() => Url, { nullable: true, description: 'Null removes it.' })
  repositoryUrl?: URL | null

  @Field(() => EcosystemProjectStatus, { nullable: true, description: 'Null changes nothing.' })
  status?: EcosystemProjectStatus | null

  @Field(() => Int, { nullable: true, description: '5 to 3,600; null changes nothing.' })
  pollSeconds?: number | null

  @Field(() => Url, {
    nullable: true,
    description: 'Null changes nothing. With another one the token is asked for again.',
  })
  baseUrl?: URL | null

  @Field(() => String, { nullable: true, description: 'Null and empty text keep the one that is stored.' })
  token?: string | null

  @Field(() => [ID], { nullable: true, description: 'All companies that may look on; null changes nothing.' })
  companyIds?: string[] | null
}

@InputType('EcosystemProjectCheckInput', { description: 'Which project to ask.' })
export class EcosystemProjectCheckInput {
  @Field(() => ID, { description: 'The project.' })
  id!: string
}

@InputType('EcosystemProjectDeleteInput', { description: 'Which project to delete.' })
export class EcosystemProjectDeleteInput {
  @Field(() => ID, { description: 'The project.' })
  id!: string

  @Field(() => String, { description: 'Its name, typed by whoever deletes it.' })
  confirmName!: string
}

export function toEcosystemProject(row: EcosystemProject): EcosystemProjectType {
  const { key, name, description, status, healthReason, healthChangedAt, lastCheckedAt } = row
  return {
    id: toGlobalId('EcosystemProject', row.id),
    row,
    key,
    name,
    description,
    status,
    repositoryUrl: row.repositoryUrl ?? null,
    health: lastCheckedAt ? row.health : null,
    healthReason: healthReason ?? null,
    healthChangedAt: healthChangedAt ?? null,
    lastCheckedAt: lastCheckedAt ?? null,
    lastDeploymentAt: row.lastDeploymentAt ?? null,
    lastDeploymentVersion: row.lastDeploymentVersion ?? null,
    pollSeconds: row.pollSeconds,
    createdAt: row.createdAt,
    version: row.version,
  }
}
