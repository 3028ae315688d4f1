import { defineEntity, p } from '@mikro-orm/core'
import type { ServiceState } from './service.entity.ts'

const ServiceOutageSchema = defineEntity({
  name: 'ServiceOutage',
  tableName: 'service_outages',
  properties: {
    id: p.uuid().primary(),
    serviceId: p.uuid(),
    state: p.text().$type<Exclude<ServiceState, 'UP'>>(),
    incidentId: p.text().nullable(),
    cause: p.text().nullable(),
    beganAt: p.datetime(3),
    endedAt: p.datetime(3).nullable(),
  },
})

/** A stretch of time in which a service was not up. */
export class ServiceOutage extends ServiceOutageSchema.class {}
ServiceOutageSchema.setClass(ServiceOutage)
