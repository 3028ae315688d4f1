import { DateTime, Node, Url } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { connectionType } from '@atrium/kit/pages'
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { DeveloperAssignment, DeveloperAssignmentUserError } from '../assignments/assignment.type.ts'
import { LabsUserError } from './labs-account.type.ts'
import type { LabsProjectAccessEntity, LabsProposalEntity } from './labs-project-access.entity.ts'
import { type LabsProjectEntity, LabsProjectMatch } from './labs-project.entity.ts'

registerEnumType(LabsProjectMatch, {
  name: 'LabsProjectMatch',
  description: 'STAFF: somebody said so. NAME: the organisation at Labs is called as the company, and no other is.',
})

@ObjectType('LabsProject', {
  implements: Node,
  description: 'A project at Buildly Labs. For staff, and those who may open it there.',
})
export class LabsProject implements Node, Pick<LabsProjectEntity, 'name' | 'url' | 'createdAt'> {
  id!: string
  row!: LabsProjectEntity

  @Field(() => String, { description: 'What it is called.' })
  name!: string

  @Field(() => Url, { description: 'Where it is opened.' })
  url!: string

  @Field(() => String, { nullable: true, description: 'Whom it is for, as Labs says it.' })
  organization!: string | null

  @Field(() => LabsProjectMatch, {
    nullable: true,
    description: 'How it is known whose it is here. STAFF without a company: nobody’s. Null: nobody has said yet.',
  })
  matchedBy!: LabsProjectMatch | null

  @Field(() => Boolean, {
    description: 'Whether an account has shown it; false for an address that staff has entered.',
  })
  isSeenAtLabs!: boolean

  @Field(() => DateTime, { description: 'When it was found or entered.' })
  createdAt!: Date
}

export function toLabsProject(row: LabsProjectEntity): LabsProject {
  const { name, url, createdAt } = row
  return Object.assign(new LabsProject(), {
    row,
    id: toGlobalId('LabsProject', row.id),
    name,
    url,
    organization: row.organization ?? null,
    matchedBy: row.matchedBy ?? null,
    isSeenAtLabs: row.labsProjectId != null,
    createdAt,
  })
}

export const LabsProjectConnection = connectionType(LabsProject, 'LabsProject')

@ObjectType('LabsProjectAccess', { implements: Node, description: 'That a person may open a project at Labs.' })
export class LabsProjectAccess implements Node {
  id!: string
  row!: LabsProjectAccessEntity

  @Field(() => String, { nullable: true, description: 'As what, in the words of Labs.' })
  role!: string | null

  @Field(() => DateTime, { description: 'Since when that is known.' })
  since!: Date
}

export function toLabsProjectAccess(row: LabsProjectAccessEntity): LabsProjectAccess {
  const { id, since } = row
  return Object.assign(new LabsProjectAccess(), {
    row,
    id: toGlobalId('LabsProjectAccess', id),
    role: row.role ?? null,
    since,
  })
}

export const LabsProjectAccessConnection = connectionType(LabsProjectAccess, 'LabsProjectAccess')

@ObjectType('LabsProposal', {
  implements: Node,
  description:
    'A developer who may open a project of a company at Labs and is not assigned to the company here. Staff confirms or dismisses it.',
})
export class LabsProposal implements Node {
  id!: string
  row!: LabsProposalEntity

  @Field(() => DateTime, { description: 'Since when the developer may open the project.' })
  since!: Date
}

export function toLabsProposal(row: LabsProposalEntity): LabsProposal {
  return Object.assign(new LabsProposal(), { row, id: toGlobalId('LabsProposal', row.id), since: row.since })
}

export const LabsProposalConnection = connectionType(LabsProposal, 'LabsProposal')

@ObjectType({ description: 'The assignment that was made of a proposal, or why none was.' })
export class LabsProposalConfirmPayload {
  @Field(() => DeveloperAssignment, { nullable: true, description: 'The assignment; the company is asked now.' })
  assignment?: DeveloperAssignment | null

  @Field(() => [DeveloperAssignmentUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: DeveloperAssignmentUserError[]
}

@ObjectType({ description: 'A proposal that was dismissed or brought back, or why not.' })
export class LabsProposalDismissPayload {
  @Field(() => ID, { nullable: true, description: 'Of the proposal.' })
  id?: string | null

  @Field(() => [LabsUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: LabsUserError[]
}

@ObjectType({ description: 'The project as it is now, or why it stays as it was.' })
class LabsProjectPayload {
  @Field(() => LabsProject, { nullable: true, description: 'The project.' })
  project?: LabsProject | null

  @Field(() => [LabsUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: LabsUserError[]
}

@ObjectType({ description: 'The project that was entered, or why none was.' })
export class LabsProjectCreatePayload extends LabsProjectPayload {}

@ObjectType({ description: 'The project after the change, or why nothing was changed.' })
export class LabsProjectUpdatePayload extends LabsProjectPayload {}

@ObjectType({ description: 'A project that was taken out of the list, or why not.' })
export class LabsProjectDeletePayload {
  @Field(() => ID, { nullable: true, description: 'What its id was.' })
  deletedId?: string | null

  @Field(() => [LabsUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: LabsUserError[]
}
