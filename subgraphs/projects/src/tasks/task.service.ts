import { sql } from '@atrium/kit/database'
import { type DomainEvent, recordEvent } from '@atrium/kit/events'
import { newId } from '@atrium/kit/ids'
import type { EntityManager } from '@mikro-orm/postgresql'

/** A task as it was before an event, as far as projects count it. */
interface Counted {
  id: string
  projectId: string
  companyId: string
  isDone: boolean
}

/**
 * Keeps a task as its tool says it is. It belongs to the project that its list is linked to, and goes when that is none. What the
 * tool said later counts, in whatever order it arrives.
 */
export async function recordTask(em: EntityManager, event: DomainEvent<'task.upserted'>): Promise<void> {
  const { connectionId, externalId, updatedAt } = event.payload
  const before = await lockTask(em, connectionId, externalId)
  if (before && before.updatedAt > new Date(updatedAt)) return
  const project = await findProject(em, event.projectId, event.companyId)
  if (!project) return before ? forget(em, before) : undefined
  const id = await upsert(em, project, event.payload)
  const after = { id, ...project, isDone: event.payload.category === 'DONE' }
  if (before && before.projectId !== project.projectId) await count(em, before, null)
  await count(em, before?.projectId === project.projectId ? before : null, after)
}

/** A task that is gone at its tool. */
export async function removeTask(em: EntityManager, event: DomainEvent<'task.deleted'>): Promise<void> {
  const task = await lockTask(em, event.payload.connectionId, event.payload.externalId)
  if (task) await forget(em, task)
}

/** All that came by a connection that is deleted: nobody tells any more how they are. */
export async function removeTasksOf(em: EntityManager, connectionId: string): Promise<void> {
  const projects = await sql<{
    projectId: string
    companyId: string
    taskId: string
    tasksDone: number
    tasksTotal: number
  }>(
    em,
    `with gone as (
       delete from projects.tasks where connection_id = ? returning id, project_id, category
     ), counted as (
       select project_id, min(id::text) as task_id, count(*) as total, count(*) filter (where category = 'DONE') as done
       from gone group by project_id
     )
     update projects.projects p set tasks_total = p.tasks_total - c.total, tasks_done = p.tasks_done - c.done
     from counted c where p.id = c.project_id
     returning p.id as "projectId", p.company_id as "companyId", c.task_id as "taskId",
       p.tasks_done as "tasksDone", p.tasks_total as "tasksTotal"`,
    [connectionId],
  )
  for (const { companyId, ...payload } of projects) {
    await recordEvent(em, { type: 'task.recorded', payload, companyId, projectId: payload.projectId })
  }
}

async function forget(em: EntityManager, task: Counted): Promise<void> {
  await sql(em, 'delete from projects.tasks where id = ?', [task.id])
  await count(em, task, null)
}

async function lockTask(em: EntityManager, connectionId: string, externalId: string) {
  const [row] = await sql<Counted & { updatedAt: Date }>(
    em,
    `select id, project_id as "projectId", company_id as "companyId", category = 'DONE' as "isDone", updated_at as "updatedAt"
     from projects.tasks where connection_id = ? and external_id = ? for update`,
    [connectionId, externalId],
  )
  return row ?? null
}

async function findProject(em: EntityManager, projectId: string | null, companyId: string | null) {
  if (projectId === null || companyId === null) return null
  const [row] = await sql<{ projectId: string; companyId: string }>(
    em,
    'select id as "projectId", company_id as "companyId" from projects.projects where id = ? and company_id = ?',
    [projectId, companyId],
  )
  return row ?? null
}

async function upsert(
  em: EntityManager,
  project: { projectId: string; companyId: string },
  task: DomainEvent<'task.upserted'>['payload'],
): Promise<string> {
  const [row] = await sql<{ id: string }>(
    em,
    `insert into projects.tasks (id, project_id, company_id, connection_id, provider, external_id, list_id, list_name, title,
       status, category, is_blocked, priority, assignees, start_at, due_at, completed_at, estimate_seconds, parent_external_id,
       url, created_at, updated_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (connection_id, external_id) do update set project_id = excluded.project_id, company_id = excluded.company_id,
       list_id = excluded.list_id, list_name = excluded.list_name, title = excluded.title, status = excluded.status,
       category = excluded.category, is_blocked = excluded.is_blocked, priority = excluded.priority,
       assignees = excluded.assignees, start_at = excluded.start_at, due_at = excluded.due_at,
       completed_at = excluded.completed_at, estimate_seconds = excluded.estimate_seconds,
       parent_external_id = excluded.parent_external_id, url = excluded.url, updated_at = excluded.updated_at
     returning id`,
    [
      newId(),
      project.projectId,
      project.companyId,
      task.connectionId,
      task.provider,
      task.externalId,
      task.container.id,
      task.container.name,
      task.title,
      task.status,
      task.category,
      task.isBlocked,
      task.priority,
      JSON.stringify(task.assignees),
      task.startAt,
      task.dueAt,
      task.completedAt,
      task.estimateSeconds,
      task.parentId,
      task.url,
      task.createdAt ?? task.updatedAt,
      task.updatedAt,
    ],
  )
  return row!.id
}

/** Brings the project's counts up to date by what has changed, whatever number of tasks it has, and tells of it. */
async function count(em: EntityManager, before: Counted | null, after: Counted | null): Promise<void> {
  const task = after ?? before
  if (!task) return
  const difference = (of: (counted: Counted) => number) => (after ? of(after) : 0) - (before ? of(before) : 0)
  const [project] = await sql<{ tasksDone: number; tasksTotal: number }>(
    em,
    `update projects.projects set tasks_total = tasks_total + ?, tasks_done = tasks_done + ? where id = ?
     returning tasks_done as "tasksDone", tasks_total as "tasksTotal"`,
    [difference(() => 1), difference(({ isDone }) => Number(isDone)), task.projectId],
  )
  await recordEvent(em, {
    type: 'task.recorded',
    payload: { projectId: task.projectId, taskId: task.id, ...project! },
    companyId: task.companyId,
    projectId: task.projectId,
  })
}
