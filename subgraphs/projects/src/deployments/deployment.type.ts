import { DateTime, Exists, Node, Public, Url } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { connectionType } from '@atrium/kit/pages'
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { type Deployment, DeploymentSource, DeploymentStatus } from './deployment.entity.ts'

registerEnumType(DeploymentSource, {
  name: 'DeploymentSource',
  description: 'How we know of a deployment. May grow.',
  valuesConfig: {
    PUSH: { description: 'A push to the default branch, which counts as a deployment to production that succeeded.' },
    DEPLOYMENT: { description: 'The provider reported a deployment.' },
  },
})
registerEnumType(DeploymentStatus, {
  name: 'DeploymentStatus',
  description: 'How far a deployment has come. May grow.',
})

@Public('projects:read')
@Directive('@key(fields: "id")')
@ObjectType('Deployment', { implements: Node, description: 'A version of a project put to work somewhere.' })
export class DeploymentNode implements Pick<
  Deployment,
  'source' | 'environment' | 'status' | 'ref' | 'sha' | 'message' | 'authorName' | 'url' | 'deployedAt'
> {
  @Field(() => ID, { description: 'Global id.' })
  id!: string

  @Field(() => DeploymentSource, { description: 'How we know of it.' })
  source!: DeploymentSource

  @Exists()
  @Field(() => String, { description: 'Where it went, such as "production".' })
  environment!: string

  @Field(() => DeploymentStatus, { description: 'How far it has come.' })
  status!: DeploymentStatus

  @Field(() => String, { description: 'Branch or tag.' })
  ref!: string

  @Field(() => String, { description: 'Commit.' })
  sha!: string

  @Field(() => String, { nullable: true, description: "The commit's message." })
  message!: string | null

  @Field(() => String, { nullable: true, description: 'Who pushed or deployed.' })
  authorName!: string | null

  @Field(() => Url, { nullable: true, description: 'Where to read more at the provider.' })
  url!: string | null

  @Field(() => DateTime, { description: 'When it reached its status.' })
  deployedAt!: Date

  row!: Deployment
}

export const DeploymentConnection = connectionType(DeploymentNode, 'Deployment')

export function toDeployment(row: Deployment): DeploymentNode {
  return {
    id: toGlobalId('Deployment', row.id),
    source: row.source,
    environment: row.environment,
    status: row.status,
    ref: row.ref,
    sha: row.sha,
    message: row.message ?? null,
    authorName: row.authorName ?? null,
    url: row.url ?? null,
    deployedAt: row.deployedAt,
    row,
  }
}
