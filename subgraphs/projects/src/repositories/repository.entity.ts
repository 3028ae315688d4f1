import { defineEntity, p } from '@mikro-orm/core'

const RepositorySchema = defineEntity({
  name: 'Repository',
  tableName: 'repositories',
  properties: {
    id: p.uuid().primary(),
    projectId: p.uuid(),
    companyId: p.uuid(),
    provider: p.text().$type<RepositoryProvider>(),
    owner: p.text(),
    name: p.text(),
    url: p.text(),
    defaultBranch: p.text().nullable(),
    lastPushedAt: p.datetime(3).nullable(),
    lastSyncedAt: p.datetime(3).nullable(),
    commitsThisWeek: p.integer().nullable(),
    openIssues: p.integer().nullable(),
    openPullRequests: p.integer().nullable(),
    contributors: p.integer().nullable(),
    stars: p.integer().nullable(),
    language: p.text().nullable(),
    createdAt: p.datetime(3).onCreate(() => new Date()),
  },
})

export class Repository extends RepositorySchema.class {}
RepositorySchema.setClass(Repository)

export const RepositoryProvider = { GITHUB: 'GITHUB', GITLAB: 'GITLAB', BITBUCKET: 'BITBUCKET' } as const
export type RepositoryProvider = (typeof RepositoryProvider)[keyof typeof RepositoryProvider]
