import { LockMode } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import { appendAudit } from '@atrium/kit/audit'
import { sql } from '@atrium/kit/database'
import { userError } from '@atrium/kit/errors'
import { recordEvent } from '@atrium/kit/events'
import { fromGlobalId, newId } from '@atrium/kit/ids'
import { type Page, type PageArgs, paginate } from '@atrium/kit/pages'
import type { AnyViewer, Viewer } from '@atrium/kit/viewer'
import { assertStaff } from '../services/service.service.ts'
import { type IncidentImpact, type IncidentStatus, StatusIncident } from './incident.entity.ts'

const MAX_SERVICES = 50
const FUTURE_MS = 90 * 86_400_000

/** Newest first. */
export function listIncidents(
  em: EntityManager,
  args: PageArgs,
  { isOpen }: { isOpen: boolean | null },
): Promise<Page<StatusIncident>> {
  return paginate(em, StatusIncident, {
    args,
    where: isOpen === null ? {} : { resolvedAt: isOpen ? null : { $ne: null } },
    orderBy: { beganAt: 'desc', id: 'desc' },
    toNode: (row: StatusIncident) => row,
  })
}

export interface IncidentInput {
  title: string
  impact: IncidentImpact
  status: IncidentStatus
  message: string
  serviceIds?: string[] | null
  beganAt?: Date | null
}

/** Everybody reads it from now on. @throws FORBIDDEN, NAME_INVALID, MESSAGE_INVALID, TIME_INVALID, NOT_FOUND, TOO_MANY */
export async function createIncident(
  em: EntityManager,
  viewer: AnyViewer,
  input: IncidentInput,
): Promise<StatusIncident> {
  assertStaff(viewer)
  const { impact, status } = input
  const beganAt = checkedBegin(input.beganAt ?? new Date())
  const message = checkedMessage(input.message)
  const resolvedAt = status === 'RESOLVED' ? new Date() : null
  const incident = em.create(StatusIncident, {
    id: newId(),
    title: checkedTitle(input.title),
    impact,
    status,
    beganAt,
    resolvedAt,
  })
  await em.persist(incident).flush()
  await setServices(em, incident.id, input.serviceIds ?? [])
  await addUpdate(em, incident.id, { status, message })
  await tell(em, viewer, incident, 'created', `${viewer.name} published the incident “${incident.title}”`)
  return incident
}

export interface IncidentChange {
  id: string
  version?: number | null
  title?: string | null
  impact?: IncidentImpact | null
  serviceIds?: string[] | null
}

/** @throws FORBIDDEN, NOT_FOUND, CONFLICT, NAME_INVALID, TOO_MANY */
export async function updateIncident(
  em: EntityManager,
  viewer: AnyViewer,
  input: IncidentChange,
): Promise<StatusIncident> {
  assertStaff(viewer)
  const incident = await requireIncident(em, input.id)
  if (input.version != null && input.version !== incident.version)
    throw userError('CONFLICT', 'Somebody else changed this incident in the meantime. Reload it and change it again.', [
      'version',
    ])
  if (input.title != null) incident.title = checkedTitle(input.title)
  if (input.impact != null) incident.impact = input.impact
  await em.flush()
  if (input.serviceIds != null) await setServices(em, incident.id, input.serviceIds)
  await tell(em, viewer, incident, 'updated', null)
  return incident
}

/** Says how it goes on; RESOLVED ends it, any other opens it again. @throws FORBIDDEN, NOT_FOUND, MESSAGE_INVALID */
export async function postUpdate(
  em: EntityManager,
  viewer: AnyViewer,
  input: { id: string; status: IncidentStatus; message: string },
): Promise<StatusIncident> {
  assertStaff(viewer)
  const incident = await requireIncident(em, input.id)
  const message = checkedMessage(input.message)
  incident.status = input.status
  incident.resolvedAt = input.status === 'RESOLVED' ? (incident.resolvedAt ?? new Date()) : null
  await em.flush()
  await addUpdate(em, incident.id, { status: input.status, message })
  const summary = input.status === 'RESOLVED' ? `${viewer.name} resolved the incident “${incident.title}”` : null
  await tell(em, viewer, incident, 'posted', summary)
  return incident
}

/** Takes it off the page with all that was said of it. @throws FORBIDDEN, NOT_FOUND */
export async function deleteIncident(em: EntityManager, viewer: AnyViewer, id: string): Promise<void> {
  assertStaff(viewer)
  const incident = await requireIncident(em, id)
  await em.remove(incident).flush()
  await tell(
    em,
    viewer,
    incident,
    'deleted',
    `${viewer.name} took the incident “${incident.title}” off the status page`,
  )
}

async function requireIncident(em: EntityManager, globalId: string): Promise<StatusIncident> {
  const id = fromGlobalId('StatusIncident', globalId)
  const found = id && (await em.findOne(StatusIncident, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }))
  if (found) return found
  throw userError('NOT_FOUND', 'There is no such incident. It may have been deleted.', ['id'])
}

async function addUpdate(
  em: EntityManager,
  incidentId: string,
  { status, message }: { status: IncidentStatus; message: string },
): Promise<void> {
  await sql(em, 'insert into integrations.status_updates (id, incident_id, status, message) values (?, ?, ?, ?)', [
    newId(),
    incidentId,
    status,
    message,
  ])
}

async function setServices(em: EntityManager, incidentId: string, globalIds: readonly string[]): Promise<void> {
  if (globalIds.length > MAX_SERVICES) throw userError('TOO_MANY', `Choose at most ${MAX_SERVICES} services.`, ['serviceIds']) // prettier-ignore
  const ids = [...new Set(globalIds.map((id) => fromGlobalId('Service', id)))]
  await sql(em, 'delete from integrations.status_incident_services where incident_id = ?', [incidentId])
  const added = await sql(
    em,
    `insert into integrations.status_incident_services (incident_id, service_id)
     select ?, id from integrations.services where id = any (?::uuid[]) returning service_id`,
    [incidentId, `{${ids.filter((id) => id !== null).join(',')}}`],
  )
  if (added.length < ids.length)
    throw userError('NOT_FOUND', 'One of the services does not exist any more.', ['serviceIds'])
}

async function tell(
  em: EntityManager,
  viewer: Viewer,
  { id, title, status, impact }: StatusIncident,
  change: 'created' | 'updated' | 'posted' | 'deleted',
  summary: string | null,
): Promise<void> {
  await recordEvent(em, {
    type: 'status.changed',
    payload: { incidentId: id, title, change },
    actor: { id: viewer.userId, name: viewer.name },
    ...(summary !== null && {
      activity: { type: `status.${change}`, category: 'INTEGRATION', audience: 'STAFF', summary, source: 'atrium' },
    }),
  })
  const subject = { subjectType: 'StatusIncident', subjectId: id }
  await appendAudit(em, viewer, { action: `status_incident.${change}`, ...subject, details: { title, status, impact } })
}

function checkedTitle(title: string): string {
  const text = title.trim()
  if (text.length >= 1 && text.length <= 200) return text
  throw userError('NAME_INVALID', 'Say in 1 to 200 characters what people notice.', ['title'])
}

function checkedMessage(message: string): string {
  const text = message.trim()
  if (text.length >= 1 && text.length <= 2000) return text
  throw userError('MESSAGE_INVALID', 'Say in 1 to 2,000 characters how it stands.', ['message'])
}

function checkedBegin(at: Date): Date {
  if (Math.abs(at.getTime() - Date.now()) <= FUTURE_MS) return at
  throw userError('TIME_INVALID', 'It begins within 90 days of today. Choose a nearer time.', ['beganAt'])
}
