import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from '@atrium/kit/database'
import { type DomainEvent, isEvent } from '@atrium/kit/events'
import { newId } from '@atrium/kit/ids'
import type { Jobs } from '@atrium/kit/jobs'
import { queueCommand } from '../commands/command.service.ts'
import { Connection } from '../connections/connection.entity.ts'
import type { CommandInputs } from '../providers/commands.ts'
import { addToTimeline } from './lifecycle.ts'

/** Keys of persons' commands begin with the person's id. */
const KEY = /^alert:([0-9a-f-]{36}):(?:raised|resolved)$/

/**
 * Has the change of an alert posted by a command, which waits for Discord while that is down. Asked for again it is the same command.
 * @returns whether there is a connection to post by.
 */
export async function queueMessage(
  em: EntityManager,
  jobs: Jobs,
  of: { alertId: string; change: 'raised' | 'resolved'; connectionId: string | null },
  message: CommandInputs['postMessage'],
): Promise<boolean> {
  const connection = of.connectionId === null ? null : await em.findOne(Connection, { id: of.connectionId })
  if (!connection) return false
  const idempotencyKey = `alert:${of.alertId}:${of.change}`
  const earlier = 'select from integrations.provider_commands where connection_id = ? and idempotency_key = ?'
  const [queued] = await sql(em, earlier, [connection.id, idempotencyKey])
  if (queued) return true
  await queueCommand(em, jobs, {
    id: newId(),
    connection,
    projectId: null,
    projectCompanyId: null,
    name: 'postMessage',
    input: { ...message },
    usesExisting: false,
    idempotencyKey,
    requestedBy: null,
  })
  return true
}

/** Writes into the alert's timeline what came of its message; of any other command nothing. */
export async function noteOutcome(em: EntityManager, event: DomainEvent): Promise<void> {
  if (!isEvent(event, 'command.finished') || event.payload.name !== 'postMessage') return
  const { commandId, status, error } = event.payload
  const command = 'select idempotency_key as key from integrations.provider_commands where id = ?'
  const [asked] = await sql<{ key: string }>(em, command, [commandId])
  const [, alertId] = KEY.exec(asked?.key ?? '') ?? []
  if (alertId === undefined) return
  const [alert] = await sql<{ id: string }>(em, 'select id from integrations.alerts where id = ?', [alertId])
  if (!alert) return
  const isDone = status === 'SUCCEEDED'
  const message = isDone ? 'Discord was told.' : `Discord was not told. ${error ?? ''}`.trim()
  await addToTimeline(em, alert.id, isDone ? 'DELIVERED' : 'NOT_DELIVERED', message, new Date(event.occurredAt))
}
