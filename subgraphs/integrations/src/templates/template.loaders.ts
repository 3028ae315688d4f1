import DataLoader from 'dataloader'
import type { SubgraphContext } from '@atrium/kit/server'
import { Template } from './template.entity.ts'

export function templateLoaders(context: SubgraphContext) {
  return {
    /** By key. */
    template: new DataLoader<string, Template | null>(async (keys) => {
      const rows = await (await context.read()).find(Template, { key: { $in: [...keys] } })
      return keys.map((key) => rows.find((row) => row.key === key) ?? null)
    }),
  }
}
