import DataLoader from 'dataloader'
import { rowLoader } from '@atrium/kit/pages'
import type { SubgraphContext } from '@atrium/kit/server'
import { Appointment } from './appointment.entity.ts'
import { Lead } from './lead.entity.ts'

export function marketingLoaders(context: SubgraphContext) {
  return {
    lead: rowLoader(() => context.read(), Lead),
    appointment: rowLoader(() => context.read(), Appointment),
    /** By connection and the tool's id. */
    leadAtTool: new DataLoader<{ connectionId: string; externalId: string }, Lead | null, string>(
      async (keys) => {
        const em = await context.read()
        const rows = await em.find(Lead, {
          connectionId: { $in: [...new Set(keys.map(({ connectionId }) => connectionId))] },
          externalId: { $in: keys.map(({ externalId }) => externalId) },
        })
        const byKey = new Map(rows.map((row) => [`${row.connectionId} ${row.externalId}`, row]))
        return keys.map(({ connectionId, externalId }) => byKey.get(`${connectionId} ${externalId}`) ?? null)
      },
      { cacheKeyFn: ({ connectionId, externalId }) => `${connectionId} ${externalId}` },
    ),
  }
}
