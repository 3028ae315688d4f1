import { defineEntity, p } from '@mikro-orm/core'

export const IncidentImpact = {
  MINOR: 'MINOR',
  MAJOR: 'MAJOR',
  CRITICAL: 'CRITICAL',
  MAINTENANCE: 'MAINTENANCE',
} as const
export type IncidentImpact = (typeof IncidentImpact)[keyof typeof IncidentImpact]

export const IncidentStatus = {
  INVESTIGATING: 'INVESTIGATING',
  IDENTIFIED: 'IDENTIFIED',
  MONITORING: 'MONITORING',
  RESOLVED: 'RESOLVED',
} as const
export type IncidentStatus = (typeof IncidentStatus)[keyof typeof IncidentStatus]

const StatusIncidentSchema = defineEntity({
  name: 'StatusIncident',
  tableName: 'status_incidents',
  properties: {
    id: p.uuid().primary(),
    title: p.text(),
    impact: p.text().$type<IncidentImpact>(),
    status: p.text().$type<IncidentStatus>(),
    beganAt: p.datetime(3),
    resolvedAt: p.datetime(3).nullable(),
    createdAt: p.datetime(3).onCreate(() => new Date()),
    version: p.integer().version(),
  },
})

/** What staff writes on the public page about an incident or planned work. */
export class StatusIncident extends StatusIncidentSchema.class {}
StatusIncidentSchema.setClass(StatusIncident)
