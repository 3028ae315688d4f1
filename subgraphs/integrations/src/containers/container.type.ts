import { Node, Url, UserError } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { connectionType } from '@atrium/kit/pages'
import { Directive, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { ProviderCommandName } from '../commands/command-name.ts'
import { ProjectType } from '../foreign/project.type.ts'
import { handlerOf } from '../templates/catalogue.ts'
import type { Container } from './container.entity.ts'

const TASKS: readonly ProviderCommandName[] = ['CREATE_TASK', 'UPDATE_TASK_STATUS']

@Directive('@authenticated')
@ObjectType('ExternalContainer', {
  implements: Node,
  description: 'A list, site, monitor or the like at a provider. What happens in one that is linked is its project’s.',
})
export class ExternalContainerType extends Node {
  @Field(() => String, { description: 'What it is, such as LIST, PROJECT or SITE. May grow.' })
  kind!: string

  @Field(() => String, { description: 'The tool, such as "clickup".' })
  provider!: string

  @Directive('@listSize(assumedSize: 4)')
  @Field(() => [ProviderCommandName], { description: 'What its tool can be asked to do with tasks. May grow.' })
  can!: ProviderCommandName[]

  @Field(() => String, { description: 'The provider’s id.' })
  externalId!: string

  @Field(() => String, { description: 'As the provider names it.' })
  name!: string

  @Field(() => Url, { nullable: true, description: 'Where to see it at the provider.' })
  url!: string | null

  @Field(() => ProjectType, { nullable: true, description: 'The project that it is linked to.' })
  project!: ProjectType | null
}

export const ExternalContainerConnectionType = connectionType(ExternalContainerType, 'ExternalContainer')

@InputType('ExternalContainerLinkInput', { description: 'Which project a container belongs to.' })
export class ExternalContainerLinkInput {
  @Field(() => ID, { description: 'The container.' })
  id!: string

  @Field(() => ID, { nullable: true, description: 'The project; null to unlink.' })
  projectId?: string | null
}

export const ExternalContainerErrorCode = { NOT_FOUND: 'NOT_FOUND', FORBIDDEN: 'FORBIDDEN' } as const
registerEnumType(ExternalContainerErrorCode, {
  name: 'ExternalContainerErrorCode',
  description: 'What can go wrong when a container is linked. May grow.',
})

@ObjectType('ExternalContainerUserError', { implements: UserError, description: 'Why a container was not linked.' })
export class ExternalContainerUserError extends UserError {
  @Field(() => ExternalContainerErrorCode, { description: 'For programs.' })
  code!: keyof typeof ExternalContainerErrorCode
}

@ObjectType('ExternalContainerLinkPayload', { description: 'What came of linking it.' })
export class ExternalContainerLinkPayload {
  @Field(() => ExternalContainerType, { nullable: true, description: 'The container as it is now.' })
  container!: ExternalContainerType | null

  @Field(() => [ExternalContainerUserError], { description: 'Why it was not done. Empty when all went well.' })
  userErrors!: ExternalContainerUserError[]
}

export function toContainer(row: Container): ExternalContainerType {
  return {
    id: toGlobalId('ExternalContainer', row.id),
    kind: row.kind,
    provider: row.provider,
    can: TASKS.filter((name) => handlerOf(row.provider).capabilities.includes(name)),
    externalId: row.externalId,
    name: row.name,
    url: row.url ?? null,
    project: row.projectId ? { id: toGlobalId('Project', row.projectId) } : null,
  }
}
