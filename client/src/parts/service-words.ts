import type { IncidentImpact, IncidentStatus, OverallState, ServiceState } from '../graphql/generated/graphql.ts'
import type { Word } from './words.ts'

/** How services and incidents are said, to staff and to everybody alike. */
export const serviceStates: Record<ServiceState, Word> = {
  UP: { label: 'Operational', tone: 'success' },
  DEGRADED: { label: 'Degraded', tone: 'warning' },
  DOWN: { label: 'Down', tone: 'danger' },
  MAINTENANCE: { label: 'Maintenance', tone: 'info' },
  PAUSED: { label: 'Not watched', tone: 'neutral' },
}

export const incidentImpacts: Record<IncidentImpact, Word> = {
  MINOR: { label: 'Minor', tone: 'warning' },
  MAJOR: { label: 'Major', tone: 'danger' },
  CRITICAL: { label: 'Critical', tone: 'danger' },
  MAINTENANCE: { label: 'Planned work', tone: 'info' },
}

export const incidentStatuses: Record<IncidentStatus, Word> = {
  INVESTIGATING: { label: 'Investigating', tone: 'danger' },
  IDENTIFIED: { label: 'Identified', tone: 'warning' },
  MONITORING: { label: 'Watching it', tone: 'info' },
  RESOLVED: { label: 'Resolved', tone: 'success' },
}

export const overallStates: Record<OverallState, Word & { about: string }> = {
  OPERATIONAL: { label: 'System operational', tone: 'success', about: 'Everything works as it should.' },
  DEGRADED: {
    label: 'Some services are degraded',
    tone: 'warning',
    about: 'They work, but slower or not in all parts.',
  },
  OUTAGE: { label: 'There is an outage', tone: 'danger', about: 'We know of it, and are on it.' },
  MAINTENANCE: { label: 'Maintenance', tone: 'info', about: 'We are at work on something that was planned.' },
}
