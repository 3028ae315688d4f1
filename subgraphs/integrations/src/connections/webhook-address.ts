import { toGlobalId } from '@atrium/kit/ids'
import type { Connection } from './connection.entity.ts'

/** Path that a connection's provider posts to. */
export function webhookPath(connection: Pick<Connection, 'id' | 'handlerKey'>): string {
  return `/webhooks/${connection.handlerKey}/${toGlobalId('Connection', connection.id)}`
}
