import DataLoader from 'dataloader'
import { sql } from '@atrium/kit/database'
import type { SubgraphContext } from '@atrium/kit/server'
import { UsageClient } from './client.entity.ts'
import { type ClientUsage, readClients, type RecentEvent } from './read.ts'
import { usageWindow } from './window.ts'

export function usageLoaders(context: SubgraphContext) {
  return {
    usageClient: new DataLoader<string, UsageClient | null>(async (ids) => {
      const em = await context.read()
      const rows = await em.find(UsageClient, { id: { $in: [...ids] } })
      const byId = new Map(rows.map((row) => [row.id, row]))
      return ids.map((id) => byId.get(id) ?? null)
    }),
    /** Clients that are asked for the same time are answered together. */
    clientUsage: new DataLoader<{ id: string; seconds: number }, ClientUsage, string>(
      async (questions) => {
        const em = await context.read()
        const answers = new Map<string, ClientUsage>()
        for (const [seconds, alike] of Map.groupBy(questions, (question) => question.seconds)) {
          const window = usageWindow(seconds)
          const ids = alike.map(({ id }) => id)
          for (const [id, usage] of await readClients(em, ids, window)) answers.set(`${id} ${seconds}`, usage)
        }
        return questions.map(
          (question) => answers.get(keyOf(question)) ?? { count: 0, previous: 0, events: 0, points: [] },
        )
      },
      { cacheKeyFn: keyOf },
    ),
    /** The last events of clients. */
    recentUsage: new DataLoader<{ id: string; first: number }, RecentEvent[], string>(
      async (questions) => {
        const em = await context.read()
        const most = Math.max(...questions.map(({ first }) => first))
        const rows = await sql<Omit<RecentEvent, 'at'> & { clientId: string; at: string }>(
          em,
          `select given.id as "clientId", recent.* from unnest(?::uuid[]) as given (id) cross join lateral (
             select used.event_id as id, series.event, used.count::float8 as count, used.at, used.properties
             from integrations.usage_series series join integrations.usage_events used on used.series_id = series.id
             where series.client_id = given.id order by used.at desc, used.event_id limit ?
           ) recent`,
          [`{${questions.map(({ id }) => id).join(',')}}`, most],
        )
        const byClient = Map.groupBy(
          rows.map((row) => ({ ...row, at: new Date(row.at) })),
          ({ clientId }) => clientId,
        )
        return questions.map(({ id, first }) => (byClient.get(id) ?? []).slice(0, first))
      },
      { cacheKeyFn: ({ id, first }) => `${id} ${first}` },
    ),
  }
}

const keyOf = ({ id, seconds }: { id: string; seconds: number }): string => `${id} ${seconds}`
