import DataLoader from 'dataloader'
import { sql } from '@atrium/kit/database'
import type { SubgraphContext } from '@atrium/kit/server'
import type { IncidentStatus } from './incident.entity.ts'

export interface UpdateRow {
  id: string
  incidentId: string
  status: IncidentStatus
  message: string
  at: string
}

const MAX_UPDATES = 50

export function statusLoaders(context: SubgraphContext) {
  return {
    incidentServices: new DataLoader<string, string[]>(async (ids) => {
      const rows = await sql<{ incidentId: string; serviceId: string }>(
        await context.read(),
        `select incident_id as "incidentId", service_id as "serviceId" from integrations.status_incident_services
         where incident_id = any (?::uuid[]) order by service_id`,
        [`{${ids.join(',')}}`],
      )
      return ids.map((id) => rows.filter(({ incidentId }) => incidentId === id).map(({ serviceId }) => serviceId))
    }),
    incidentUpdates: new DataLoader<string, UpdateRow[]>(async (ids) => {
      const rows = await sql<UpdateRow>(
        await context.read(),
        `select newest.id, newest.incident_id as "incidentId", newest.status, newest.message, newest.at::text as at
         from unnest(?::uuid[]) as incident (id) cross join lateral (
           select * from integrations.status_updates own where own.incident_id = incident.id
           order by own.at desc, own.id desc limit ${MAX_UPDATES}) newest`,
        [`{${ids.join(',')}}`],
      )
      return ids.map((id) => rows.filter(({ incidentId }) => incidentId === id))
    }),
  }
}
