import { defineEntity, p } from '@mikro-orm/core'

const BuildSchema = defineEntity({
  name: 'Build',
  tableName: 'builds',
  properties: {
    id: p.uuid().primary(),
    repositoryId: p.uuid(),
    projectId: p.uuid(),
    companyId: p.uuid(),
    externalId: p.text(),
    name: p.text(),
    status: p.text().$type<BuildStatus>(),
    branch: p.text().nullable(),
    sha: p.text().nullable(),
    url: p.text().nullable(),
    startedAt: p.datetime(3).nullable(),
    finishedAt: p.datetime(3).nullable(),
    reportedAt: p.datetime(3),
  },
})

/** A run of a repository's builds or tests. */
export class Build extends BuildSchema.class {}
BuildSchema.setClass(Build)

export const BuildStatus = {
  PENDING: 'PENDING',
  IN_PROGRESS: 'IN_PROGRESS',
  SUCCEEDED: 'SUCCEEDED',
  FAILED: 'FAILED',
  CANCELLED: 'CANCELLED',
} as const
export type BuildStatus = (typeof BuildStatus)[keyof typeof BuildStatus]
