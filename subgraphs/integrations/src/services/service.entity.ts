import { defineEntity, p } from '@mikro-orm/core'

export const ServiceKind = { MONITOR: 'MONITOR', PRODUCT: 'PRODUCT' } as const
export type ServiceKind = (typeof ServiceKind)[keyof typeof ServiceKind]

export const ServiceState = {
  UP: 'UP',
  DEGRADED: 'DEGRADED',
  DOWN: 'DOWN',
  MAINTENANCE: 'MAINTENANCE',
  PAUSED: 'PAUSED',
} as const
export type ServiceState = (typeof ServiceState)[keyof typeof ServiceState]

const ServiceSchema = defineEntity({
  name: 'Service',
  tableName: 'services',
  properties: {
    id: p.uuid().primary(),
    kind: p.text().$type<ServiceKind>(),
    connectionId: p.uuid().nullable(),
    monitorId: p.text().nullable(),
    ecosystemProjectId: p.uuid().nullable(),
    companyId: p.uuid().nullable(),
    name: p.text(),
    url: p.text().nullable(),
    state: p.text().$type<ServiceState>(),
    cause: p.text().nullable(),
    stateSince: p.datetime(3),
    reportedAt: p.datetime(3),
    providerAvailability: p.double().$type<number>().nullable(),
    isPublished: p.boolean().default(false),
    publicName: p.text().nullable(),
    publicDescription: p.text().nullable(),
    position: p.integer().default(0),
    watchedSince: p.datetime(3),
    createdAt: p.datetime(3).onCreate(() => new Date()),
    version: p.integer().version(),
  },
})

/** Something that runs and is watched: a monitor at a provider, or a product of the agency's own. */
export class Service extends ServiceSchema.class {}
ServiceSchema.setClass(Service)
