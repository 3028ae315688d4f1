import DataLoader from 'dataloader'
import { sql } from '@atrium/kit/database'
import { pageLoader, rowLoader } from '@atrium/kit/pages'
import type { SubgraphContext } from '@atrium/kit/server'
import { Container } from '../containers/container.entity.ts'
import { SyncRunLine } from '../sync/sync-run-line.entity.ts'
import { SyncRun } from '../sync/sync-run.entity.ts'
import { ConnectionEvent } from './connection-event.entity.ts'
import { ConnectionSecret } from './connection-secret.entity.ts'
import { Connection } from './connection.entity.ts'

export function connectionLoaders(context: SubgraphContext) {
  const em = () => context.read()
  return {
    connection: new DataLoader<string, Connection | null>(async (ids) => {
      const rows = await (await em()).find(Connection, { id: { $in: [...ids] } })
      const byId = new Map(rows.map((row) => [row.id, row]))
      return ids.map((id) => byId.get(id) ?? null)
    }),
    connectionCounts: new DataLoader<string, number>(async (keys) => {
      const text = `select template_key as key, count(*)::int as count from integrations.connections
                    where template_key = any (?::text[]) group by template_key`
      const rows = await sql<{ key: string; count: number }>(await em(), text, [`{${keys.join(',')}}`])
      return keys.map((key) => rows.find((row) => row.key === key)?.count ?? 0)
    }),
    secretNames: new DataLoader<string, string[]>(async (connectionIds) => {
      const rows = await (
        await em()
      ).find(ConnectionSecret, { connectionId: { $in: [...connectionIds] } }, { orderBy: { name: 'asc' } })
      return connectionIds.map((id) => rows.filter((row) => row.connectionId === id).map(({ name }) => name))
    }),
    connectionsOfCompany: pageLoader<Connection, Connection>({
      em,
      entity: Connection,
      parent: 'companyId',
      orderBy: { createdAt: 'desc', id: 'desc' },
      toNode: (row) => row,
    }),
    timeline: pageLoader<ConnectionEvent, ConnectionEvent>({
      em,
      entity: ConnectionEvent,
      parent: 'connectionId',
      orderBy: { occurredAt: 'desc', id: 'desc' },
      toNode: (row) => row,
    }),
    containers: pageLoader<Container, Container>({
      em,
      entity: Container,
      parent: 'connectionId',
      orderBy: { name: 'asc', id: 'asc' },
      toNode: (row) => row,
    }),
    syncRun: rowLoader(em, SyncRun),
    linesOfRun: pageLoader<SyncRunLine, SyncRunLine>({
      em,
      entity: SyncRunLine,
      parent: 'syncRunId',
      orderBy: { writtenAt: 'asc', id: 'asc' },
      toNode: (row) => row,
    }),
    syncRuns: pageLoader<SyncRun, SyncRun>({
      em,
      entity: SyncRun,
      parent: 'connectionId',
      orderBy: { startedAt: 'desc', id: 'desc' },
      toNode: (row) => row,
    }),
  }
}
