import DataLoader from 'dataloader'
import type { SubgraphContext } from '@atrium/kit/server'
import { Payment } from './payment.entity.ts'

export function paymentLoaders(context: SubgraphContext) {
  return {
    payment: new DataLoader<string, Payment | null>(async (ids) => {
      const em = await context.read()
      const rows = await em.find(Payment, { id: { $in: [...ids] } })
      const byId = new Map(rows.map((row) => [row.id, row]))
      return ids.map((id) => byId.get(id) ?? null)
    }),
  }
}
