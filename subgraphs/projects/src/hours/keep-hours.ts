import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from '@atrium/kit/database'
import { type Consumer, type DomainEvent, isEvent } from '@atrium/kit/events'
import { newId } from '@atrium/kit/ids'

/** What tools that note time tell of the projects that their lists are linked to. */
export const timeActivity: Consumer = {
  name: 'time-activity',
  streams: ['integrations'],
  types: ['time_entry.upserted', 'time_entry.deleted', 'connection.deleted'],
  async handle(em, event) {
    if (isEvent(event, 'time_entry.upserted')) await recordTime(em, event)
    else if (isEvent(event, 'time_entry.deleted')) {
      const { connectionId, externalId } = event.payload
      const entry = await lockEntry(em, connectionId, externalId)
      if (entry) await forget(em, entry)
    } else if (isEvent(event, 'connection.deleted')) await forgetConnection(em, event.payload.connectionId)
  },
}

/** Time as it is counted for a day of a project. */
interface Counted {
  projectId: string
  companyId: string
  /** UTC. */
  day: string
  seconds: number
  isBillable: boolean
}

type Entry = Counted & { id: string; updatedAt: string }

/** An entry as it is now. It belongs to the project that its list is linked to; one whose timer runs is not counted yet. */
async function recordTime(em: EntityManager, event: DomainEvent<'time_entry.upserted'>): Promise<void> {
  const { payload } = event
  const before = await lockEntry(em, payload.connectionId, payload.externalId)
  if (before && new Date(before.updatedAt) > new Date(payload.updatedAt)) return
  const project = await findProject(em, event)
  if (!project || payload.seconds === null) return before ? forget(em, before) : undefined
  const { person } = payload
  await sql(
    em,
    `insert into projects.time_entries (id, connection_id, provider, external_id, project_id, company_id, person_id, person_name,
       person_email, description, started_at, seconds, is_billable, updated_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (connection_id, external_id) do update set project_id = excluded.project_id, company_id = excluded.company_id,
       person_id = excluded.person_id, person_name = excluded.person_name, person_email = excluded.person_email,
       description = excluded.description, started_at = excluded.started_at, seconds = excluded.seconds,
       is_billable = excluded.is_billable, updated_at = excluded.updated_at`,
    [
      newId(),
      payload.connectionId,
      payload.provider,
      payload.externalId,
      project.projectId,
      project.companyId,
      person.id,
      person.name,
      person.email,
      payload.description,
      payload.startedAt,
      payload.seconds,
      payload.isBillable,
      payload.updatedAt,
    ],
  )
  const day = new Date(payload.startedAt).toISOString().slice(0, 10)
  if (before) await count(em, before, -1)
  await count(em, { ...project, day, seconds: payload.seconds, isBillable: payload.isBillable }, 1)
}

async function lockEntry(em: EntityManager, connectionId: string, externalId: string): Promise<Entry | undefined> {
  const [entry] = await sql<Entry>(
    em,
    `select id, project_id as "projectId", company_id as "companyId", (started_at at time zone 'UTC')::date::text as day, seconds,
       is_billable as "isBillable", updated_at::text as "updatedAt"
     from projects.time_entries where connection_id = ? and external_id = ? for update`,
    [connectionId, externalId],
  )
  return entry
}

async function findProject(em: EntityManager, { projectId, companyId }: DomainEvent) {
  if (projectId === null || companyId === null) return null
  const [project] = await sql<{ projectId: string; companyId: string }>(
    em,
    'select id as "projectId", company_id as "companyId" from projects.projects where id = ? and company_id = ?',
    [projectId, companyId],
  )
  return project ?? null
}

async function forget(em: EntityManager, entry: Entry): Promise<void> {
  await sql(em, 'delete from projects.time_entries where id = ?', [entry.id])
  await count(em, entry, -1)
}

async function count(em: EntityManager, of: Counted, sign: 1 | -1): Promise<void> {
  const seconds = sign * of.seconds
  const billable = of.isBillable ? seconds : 0
  if (sign < 0) {
    await sql(
      em,
      `update projects.project_days set seconds = seconds + ?, billable_seconds = billable_seconds + ? where project_id = ? and day = ?`,
      [seconds, billable, of.projectId, of.day],
    )
    return
  }
  await sql(
    em,
    `insert into projects.project_days (project_id, company_id, day, seconds, billable_seconds) values (?, ?, ?, ?, ?)
     on conflict (project_id, day) do update set seconds = project_days.seconds + excluded.seconds,
       billable_seconds = project_days.billable_seconds + excluded.billable_seconds`,
    [of.projectId, of.companyId, of.day, seconds, billable],
  )
}

/** All that came by a connection that is deleted: nobody tells any more whether it is still so. */
async function forgetConnection(em: EntityManager, connectionId: string): Promise<void> {
  await sql(
    em,
    `with gone as (
       delete from projects.time_entries where connection_id = ? returning project_id, started_at, seconds, is_billable
     ), counted as (
       select project_id, (started_at at time zone 'UTC')::date as day, sum(seconds) as seconds,
         coalesce(sum(seconds) filter (where is_billable), 0) as billable
       from gone group by 1, 2
     )
     update projects.project_days d set seconds = d.seconds - c.seconds, billable_seconds = d.billable_seconds - c.billable
     from counted c where d.project_id = c.project_id and d.day = c.day`,
    [connectionId],
  )
}
