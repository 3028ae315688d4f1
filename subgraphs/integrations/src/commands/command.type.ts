import { DateTime, Node, Url } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { connectionType } from '@atrium/kit/pages'
import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { ProjectType } from '../foreign/project.type.ts'
import { providerOf } from '../providers/registry.ts'
import { COMMAND_CAPABILITY } from '../templates/catalogue.ts'
import { ProviderCommandName } from './command-name.ts'
import { type ProviderCommand, ProviderCommandStatus } from './command.entity.ts'
import { describeCommand } from './describe.ts'

registerEnumType(ProviderCommandStatus, {
  name: 'ProviderCommandStatus',
  description:
    'QUEUED waits for its turn or for its tool; UNKNOWN broke off before the answer, so that a person has to look at the tool. May grow.',
})

@Directive('@authenticated')
@Directive('@key(fields: "id")')
@ObjectType('ProviderCommand', {
  implements: Node,
  description: 'Something that a connected tool is to do, or has done. It is done once.',
})
export class ProviderCommandType extends Node {
  row!: ProviderCommand

  @Field(() => ProviderCommandName, { description: 'What is asked.' })
  name!: ProviderCommandName

  @Field(() => ProviderCommandStatus, { description: 'How far it is.' })
  status!: ProviderCommandStatus

  @Field(() => String, { description: 'What is asked, in a few words, such as “Create the list “Shop” in ClickUp”.' })
  summary!: string

  @Field(() => String, { description: 'The tool, such as "clickup".' })
  provider!: string

  @Field(() => ProjectType, { nullable: true, description: 'The project it is for.' })
  project!: ProjectType | null

  @Field(() => String, { nullable: true, description: 'Who asked.' })
  requestedByName!: string | null

  @Field(() => DateTime, { description: 'When it was asked for.' })
  requestedAt!: Date

  @Field(() => DateTime, { nullable: true, description: 'When it ended.' })
  finishedAt!: Date | null

  @Field(() => Int, { description: 'How often it was tried.' })
  attempts!: number

  @Field(() => DateTime, { nullable: true, description: 'When it is tried again, while it waits for its tool.' })
  retryAt!: Date | null

  @Field(() => String, { nullable: true, description: 'What went wrong last, and what to do.' })
  error!: string | null

  @Field(() => String, { nullable: true, description: 'The tool’s id of what was made or changed.' })
  externalId!: string | null

  @Field(() => String, { nullable: true, description: 'What was made or changed, as the tool names it.' })
  externalName!: string | null

  @Field(() => Url, { nullable: true, description: 'Where to see it in the tool.' })
  url!: string | null
}

export const ProviderCommandConnectionType = connectionType(ProviderCommandType, 'ProviderCommand')

export function toCommand(row: ProviderCommand): ProviderCommandType {
  const isOpen = row.status === 'QUEUED' || row.status === 'RUNNING'
  return {
    id: toGlobalId('ProviderCommand', row.id),
    row,
    name: COMMAND_CAPABILITY[row.name],
    status: row.status,
    summary: describeCommand(row.name, row.input, providerOf(row.provider).entry.name).order,
    provider: row.provider,
    project: row.projectId ? { id: toGlobalId('Project', row.projectId) } : null,
    requestedByName: row.requestedByName ?? null,
    requestedAt: row.requestedAt,
    finishedAt: row.finishedAt ?? null,
    attempts: row.attempts,
    retryAt: isOpen ? (row.retryAt ?? null) : null,
    error: row.error ?? null,
    externalId: row.externalId ?? null,
    externalName: row.externalName ?? null,
    url: row.url ?? null,
  }
}
