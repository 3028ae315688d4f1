import { defineEntity, p } from '@mikro-orm/core'

const DeploymentSchema = defineEntity({
  name: 'Deployment',
  tableName: 'deployments',
  properties: {
    id: p.uuid().primary(),
    projectId: p.uuid(),
    companyId: p.uuid(),
    repositoryId: p.uuid().nullable(),
    source: p.text().$type<DeploymentSource>(),
    externalId: p.text(),
    environment: p.text(),
    status: p.text().$type<DeploymentStatus>(),
    ref: p.text(),
    sha: p.text(),
    message: p.text().nullable(),
    authorName: p.text().nullable(),
    url: p.text().nullable(),
    deployedAt: p.datetime(3),
  },
})

export class Deployment extends DeploymentSchema.class {}
DeploymentSchema.setClass(Deployment)

export const DeploymentSource = { PUSH: 'PUSH', DEPLOYMENT: 'DEPLOYMENT' } as const
export type DeploymentSource = (typeof DeploymentSource)[keyof typeof DeploymentSource]

export const DeploymentStatus = {
  PENDING: 'PENDING',
  IN_PROGRESS: 'IN_PROGRESS',
  SUCCEEDED: 'SUCCEEDED',
  FAILED: 'FAILED',
  CANCELLED: 'CANCELLED',
} as const
export type DeploymentStatus = (typeof DeploymentStatus)[keyof typeof DeploymentStatus]
