import { defineEntity, p } from '@mikro-orm/core'

export const EcosystemProjectStatus = {
  PLANNED: 'PLANNED',
  ACTIVE: 'ACTIVE',
  PAUSED: 'PAUSED',
  RETIRED: 'RETIRED',
} as const
export type EcosystemProjectStatus = (typeof EcosystemProjectStatus)[keyof typeof EcosystemProjectStatus]

export const EcosystemHealth = { HEALTHY: 'HEALTHY', DEGRADED: 'DEGRADED', DOWN: 'DOWN' } as const
export type EcosystemHealth = (typeof EcosystemHealth)[keyof typeof EcosystemHealth]

const EcosystemProjectSchema = defineEntity({
  name: 'EcosystemProject',
  tableName: 'ecosystem_projects',
  properties: {
    id: p.uuid().primary(),
    key: p.text(),
    name: p.text(),
    description: p.text().default(''),
    repositoryUrl: p.text().nullable(),
    status: p.text().$type<EcosystemProjectStatus>().default('ACTIVE'),
    health: p.text().$type<EcosystemHealth>().default('HEALTHY'),
    healthReason: p.text().nullable(),
    healthChangedAt: p.datetime(3).nullable(),
    failures: p.integer().default(0),
    lastDeploymentAt: p.datetime(3).nullable(),
    lastDeploymentVersion: p.text().nullable(),
    connectionId: p.uuid().nullable(),
    pollSeconds: p.integer().default(15),
    nextPollAt: p.datetime(3).onCreate(() => new Date()),
    lastCheckedAt: p.datetime(3).nullable(),
    companyIds: p.array().columnType('uuid[]').$type<string[]>().default([]),
    createdAt: p.datetime(3).onCreate(() => new Date()),
    version: p.integer().version(),
  },
})

/** A product of the agency's own. */
export class EcosystemProject extends EcosystemProjectSchema.class {}
EcosystemProjectSchema.setClass(EcosystemProject)
