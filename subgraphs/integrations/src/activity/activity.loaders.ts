import DataLoader from 'dataloader'
import { pageLoader } from '@atrium/kit/pages'
import type { SubgraphContext } from '@atrium/kit/server'
import { Activity } from './activity.entity.ts'

export function activityLoaders(context: SubgraphContext) {
  return {
    activity: new DataLoader<string, Activity | null>(async (ids) => {
      const em = await context.read()
      const rows = await em.find(Activity, { id: { $in: [...ids] } })
      const byId = new Map(rows.map((row) => [row.id, row]))
      return ids.map((id) => byId.get(id) ?? null)
    }),
    activitiesOfDelivery: new DataLoader<string, Activity[]>(async (deliveryIds) => {
      const em = await context.read()
      const rows = await em.find(Activity, { deliveryId: { $in: [...deliveryIds] } }, { orderBy: { position: 'asc' } })
      return deliveryIds.map((id) => rows.filter((row) => row.deliveryId === id))
    }),
    activitiesOfProject: pageLoader<Activity, Activity>({
      em: () => context.read(),
      entity: Activity,
      parent: 'projectId',
      orderBy: { position: 'desc' },
      toNode: (row) => row,
    }),
  }
}
