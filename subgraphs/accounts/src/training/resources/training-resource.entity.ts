import { defineEntity, p } from '@mikro-orm/core'

const TrainingResourceSchema = defineEntity({
  name: 'TrainingResource',
  tableName: 'training_resources',
  properties: {
    id: p.uuid().primary(),
    title: p.text(),
    summary: p.text().nullable(),
    kind: p.text().$type<TrainingResourceKind>(),
    url: p.text().nullable(),
    body: p.text().nullable(),
    estimatedMinutes: p.integer().nullable(),
    tags: p.array(),
    archivedAt: p.datetime(3).nullable(),
    createdById: p.uuid().nullable(),
    createdAt: p.datetime(3),
    updatedAt: p.datetime(3),
  },
})

export class TrainingResourceEntity extends TrainingResourceSchema.class {}
TrainingResourceSchema.setClass(TrainingResourceEntity)

/** MARKDOWN is read in the application; the others lie elsewhere. */
export const TrainingResourceKind = {
  LINK: 'LINK',
  DOCUMENT: 'DOCUMENT',
  VIDEO: 'VIDEO',
  MARKDOWN: 'MARKDOWN',
} as const
export type TrainingResourceKind = (typeof TrainingResourceKind)[keyof typeof TrainingResourceKind]
