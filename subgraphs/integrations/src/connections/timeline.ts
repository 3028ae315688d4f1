import type { EntityManager } from '@mikro-orm/postgresql'
import { appendAudit } from '@atrium/kit/audit'
import { type EventType, recordEvent } from '@atrium/kit/events'
import { newId } from '@atrium/kit/ids'
import type { Viewer } from '@atrium/kit/viewer'
import { ConnectionEvent } from './connection-event.entity.ts'
import type { Connection } from './connection.entity.ts'

/** Adds a line to the connection's timeline. `viewer` null: the product did it by itself. */
export function addToTimeline(
  em: EntityManager,
  connection: Pick<Connection, 'id' | 'companyId'>,
  entry: { kind: string; message: string; viewer: Viewer | null },
): void {
  em.persist(
    em.create(ConnectionEvent, {
      id: newId(),
      connectionId: connection.id,
      companyId: connection.companyId ?? null,
      kind: entry.kind,
      message: entry.message.slice(0, 1000),
      actorId: entry.viewer?.userId ?? null,
      actorName: entry.viewer?.name ?? null,
    }),
  )
}

type LifecycleEvent = Extract<EventType, 'connection.created' | 'connection.activated' | 'connection.deleted'>

/** Tells of a change by a person: in the timeline, to other parts of the product, in the audit log. Call it last. */
export async function recordChange(
  em: EntityManager,
  viewer: Viewer,
  connection: Connection,
  change: { kind: string; message: string; event?: { type: LifecycleEvent; summary: string } },
): Promise<void> {
  const { id: connectionId, templateKey, name } = connection
  const companyId = connection.companyId ?? null
  const isDeleted = change.event?.type === 'connection.deleted'
  if (!isDeleted) addToTimeline(em, connection, { ...change, viewer })
  await em.flush()
  if (change.event) {
    await recordEvent(em, {
      type: change.event.type,
      payload: { connectionId, templateKey, name },
      companyId,
      actor: { id: viewer.userId, name: viewer.name },
      // What is connected tells of access, so the feed shows it to staff alone.
      activity: {
        type: change.event.type,
        category: 'INTEGRATION',
        audience: 'STAFF',
        summary: change.event.summary,
        source: 'atrium',
      },
    })
  } else {
    await recordEvent(em, { type: 'connection.changed', payload: { connectionId }, companyId })
  }
  await appendAudit(em, viewer, {
    companyId,
    action: `connection.${change.kind}`,
    subjectType: 'Connection',
    subjectId: connectionId,
    details: { name, templateKey },
  })
}
