import { defineEntity, p } from '@mikro-orm/core'

const LabsProjectSchema = defineEntity({
  name: 'LabsProject',
  tableName: 'labs_projects',
  properties: {
    id: p.uuid().primary(),
    labsProjectId: p.text().nullable(),
    name: p.text(),
    url: p.text(),
    organization: p.text().nullable(),
    companyId: p.uuid().nullable(),
    matchedBy: p.text().$type<LabsProjectMatch>().nullable(),
    addedById: p.uuid().nullable(),
    createdAt: p.datetime(3),
  },
})

export class LabsProjectEntity extends LabsProjectSchema.class {}
LabsProjectSchema.setClass(LabsProjectEntity)

/** How it is known whose a project is: STAFF said so, or its organisation's NAME is the company's. */
export const LabsProjectMatch = { STAFF: 'STAFF', NAME: 'NAME' } as const
export type LabsProjectMatch = (typeof LabsProjectMatch)[keyof typeof LabsProjectMatch]
