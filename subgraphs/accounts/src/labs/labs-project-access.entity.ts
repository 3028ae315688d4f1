import { defineEntity, p } from '@mikro-orm/core'

const LabsProjectAccessSchema = defineEntity({
  name: 'LabsProjectAccess',
  tableName: 'labs_project_access',
  properties: {
    id: p.uuid().primary(),
    accountId: p.uuid(),
    userId: p.uuid(),
    projectId: p.uuid(),
    role: p.text().nullable(),
    since: p.datetime(3),
    dismissedAt: p.datetime(3).nullable(),
    dismissedById: p.uuid().nullable(),
  },
})

export class LabsProjectAccessEntity extends LabsProjectAccessSchema.class {}
LabsProjectAccessSchema.setClass(LabsProjectAccessEntity)

// A view: see its migration for what makes a proposal.
const LabsProposalSchema = defineEntity({
  name: 'LabsProposal',
  tableName: 'labs_proposals',
  properties: {
    id: p.uuid().primary(),
    userId: p.uuid(),
    projectId: p.uuid(),
    companyId: p.uuid(),
    developerId: p.uuid(),
    since: p.datetime(3),
  },
})

export class LabsProposalEntity extends LabsProposalSchema.class {}
LabsProposalSchema.setClass(LabsProposalEntity)
