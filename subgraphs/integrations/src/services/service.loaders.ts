import DataLoader from 'dataloader'
import { pageLoader } from '@atrium/kit/pages'
import type { SubgraphContext } from '@atrium/kit/server'
import { ServiceOutage } from './outage.entity.ts'
import { Service } from './service.entity.ts'
import { readDays, type Uptime, uptimeOf } from './uptime.ts'

export function serviceLoaders(context: SubgraphContext) {
  const em = () => context.read()
  return {
    service: new DataLoader<string, Service | null>(async (ids) => {
      const rows = await (await em()).find(Service, { id: { $in: [...ids] } })
      const byId = new Map(rows.map((row) => [row.id, row]))
      return ids.map((id) => byId.get(id) ?? null)
    }),
    uptime: new DataLoader<Service, Uptime, string>(
      async (services) => {
        const now = new Date()
        const days = Map.groupBy(await readDays(await em(), services.map(({ id }) => id), now), (day) => day.serviceId) // prettier-ignore
        return services.map(({ id, watchedSince }) => uptimeOf(days.get(id) ?? [], watchedSince, now))
      },
      { cacheKeyFn: ({ id }) => id },
    ),
    outages: pageLoader<ServiceOutage, ServiceOutage>({
      em,
      entity: ServiceOutage,
      parent: 'serviceId',
      orderBy: { beganAt: 'desc', id: 'desc' },
      toNode: (row) => row,
    }),
  }
}
