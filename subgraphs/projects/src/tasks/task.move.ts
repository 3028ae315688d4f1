import { appendAudit } from '@atrium/kit/audit'
import { withPurpose } from '@atrium/kit/database'
import { userError } from '@atrium/kit/errors'
import { recordEvent } from '@atrium/kit/events'
import { fromGlobalId, newId } from '@atrium/kit/ids'
import { type AnyViewer, type Viewer, worksFor } from '@atrium/kit/viewer'
import type { EntityManager } from '@mikro-orm/postgresql'
import type { ProjectErrorCode } from '../projects/project.errors.ts'
import { Task, type TaskCategory } from './task.entity.ts'

/**
 * Has a task moved on in its tool. The task here changes when the tool has done it.
 * @returns the task as it is, and the id (UUID) of the command that tells how it goes; null where the task is there already.
 * @throws NOT_FOUND, FORBIDDEN
 */
export async function moveTask(
  em: EntityManager,
  viewer: AnyViewer,
  { id, category }: { id: string; category: TaskCategory },
): Promise<{ task: Task; commandId: string | null }> {
  const uuid = fromGlobalId('Task', id)
  const task = uuid && (await em.findOne(Task, { id: uuid }))
  if (!task) throw userError<ProjectErrorCode>('NOT_FOUND', 'There is no task with this id.', ['id'])
  requireWork(viewer, task.companyId)
  if (task.category === category) return { task, commandId: null }
  const commandId = newId()
  const place = { companyId: task.companyId, projectId: task.projectId }
  await recordEvent(em, {
    type: 'command.requested',
    payload: {
      commandId,
      connectionId: task.connectionId,
      name: 'updateTaskStatus',
      input: { task: task.externalId, category },
      idempotencyKey: commandId,
    },
    ...place,
    actor: { id: viewer.userId, name: viewer.name },
  })
  // As the product itself: an entry continues the company's log, which its developers may not read.
  await withPurpose(em, 'relay', () =>
    appendAudit(em, viewer, {
      companyId: task.companyId,
      action: 'task.move_requested',
      subjectType: 'Task',
      subjectId: task.id,
      details: { projectId: task.projectId, from: task.category, to: category },
    }),
  )
  return { task, commandId }
}

function requireWork(viewer: AnyViewer, companyId: string): asserts viewer is Viewer {
  if (worksFor(viewer, companyId)) return
  const message = 'Tasks are moved by those who work on the project. Ask your project manager.'
  throw userError<ProjectErrorCode>('FORBIDDEN', message, ['id'])
}
