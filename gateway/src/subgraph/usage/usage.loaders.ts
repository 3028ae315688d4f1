import type { EntityManager } from '@mikro-orm/postgresql'
import DataLoader from 'dataloader'
import {
  EVERYBODY,
  type FieldRow,
  type OperationRow,
  type PointRow,
  readFields,
  readOperations,
  readSeries,
  readTotals,
  type TotalsRow,
  type UsageScope,
} from './usage.queries.ts'

type Read<Row, Args> = (
  em: EntityManager,
  apiKeyIds: readonly string[] | null,
  range: UsageScope['range'],
  args: Args,
) => Promise<(Row & { key: string })[]>

/** Rows by scope: the keys of a list that are asked about in the same way share one query. */
function byScope<Row, Args>(em: () => Promise<EntityManager>, read: Read<Row, Args>) {
  const loaders = new Map<string, DataLoader<string, Row[]>>()

  function create(range: UsageScope['range'], args: Args): DataLoader<string, Row[]> {
    return new DataLoader(async (keys) => {
      const apiKeyIds = keys.filter((key) => key !== EVERYBODY)
      const manager = await em()
      const rows = apiKeyIds.length > 0 ? await read(manager, apiKeyIds, range, args) : []
      if (apiKeyIds.length < keys.length) rows.push(...(await read(manager, null, range, args)))
      const grouped = Map.groupBy(rows, ({ key }) => key)
      return keys.map((key) => grouped.get(key) ?? [])
    })
  }

  return {
    load({ apiKeyId, range }: UsageScope, args: Args): Promise<Row[]> {
      const key = JSON.stringify([range, args])
      const loader = loaders.get(key) ?? create(range, args)
      loaders.set(key, loader)
      return loader.load(apiKeyId ?? EVERYBODY)
    },
  }
}

/** What was counted. */
export function usageLoaders(em: () => Promise<EntityManager>) {
  return {
    usageTotals: byScope<TotalsRow, null>(em, readTotals),
    usageSeries: byScope<PointRow, null>(em, readSeries),
    usageOperations: byScope<OperationRow, number>(em, readOperations),
    usageFields: byScope<FieldRow, { first: number; search: string }>(em, readFields),
  }
}
export type UsageLoaders = ReturnType<typeof usageLoaders>
