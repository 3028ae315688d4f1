import DataLoader from 'dataloader'
import type { SubgraphContext } from '@atrium/kit/server'
import { MetricDefinition } from './definition.entity.ts'
import { readCharts, type SeriesChart } from './read.ts'
import type { MetricWindow } from './window.ts'

/** What is asked of the metrics of one project. */
export interface ChartQuestion {
  projectId: string
  names: readonly string[] | null
  window: MetricWindow
}

export function metricLoaders(context: SubgraphContext) {
  return {
    metricDefinition: new DataLoader<string, MetricDefinition | null>(async (ids) => {
      const em = await context.read()
      const rows = await em.find(MetricDefinition, { id: { $in: [...ids] } })
      const byId = new Map(rows.map((row) => [row.id, row]))
      return ids.map((id) => byId.get(id) ?? null)
    }),
    /** Projects that are asked the same are answered together. */
    metricCharts: new DataLoader<ChartQuestion, SeriesChart[], string>(
      async (questions) => {
        const em = await context.read()
        const alike = Map.groupBy(questions, sameQuestion)
        const answers = new Map<string, SeriesChart[]>()
        for (const group of alike.values()) {
          const { names, window } = group[0]!
          const ids = group.map(({ projectId }) => projectId)
          const charts = Map.groupBy(await readCharts(em, ids, names, window), ({ projectId }) => projectId)
          for (const question of group) answers.set(keyOf(question), charts.get(question.projectId) ?? [])
        }
        return questions.map((question) => answers.get(keyOf(question))!)
      },
      { cacheKeyFn: keyOf },
    ),
  }
}

const sameQuestion = ({ names, window }: ChartQuestion): string => JSON.stringify([names, window])
const keyOf = (question: ChartQuestion): string => question.projectId + sameQuestion(question)
