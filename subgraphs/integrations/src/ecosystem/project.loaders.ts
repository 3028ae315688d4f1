import DataLoader from 'dataloader'
import type { SubgraphContext } from '@atrium/kit/server'
import { EcosystemProject } from './project.entity.ts'

export function ecosystemLoaders(context: SubgraphContext) {
  return {
    ecosystemProject: new DataLoader<string, EcosystemProject | null>(async (ids) => {
      const em = await context.read()
      const rows = await em.find(EcosystemProject, { id: { $in: [...ids] } })
      const byId = new Map(rows.map((row) => [row.id, row]))
      return ids.map((id) => byId.get(id) ?? null)
    }),
  }
}
