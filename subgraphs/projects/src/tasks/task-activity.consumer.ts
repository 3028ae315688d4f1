import { type Consumer, isEvent } from '@atrium/kit/events'
import { recordTask, removeTask, removeTasksOf } from './task.service.ts'

/** What project tools tell of tasks becomes the tasks, and the progress, of the projects that their lists are linked to. */
export const taskActivity: Consumer = {
  name: 'task-activity',
  streams: ['integrations'],
  types: ['task.upserted', 'task.deleted', 'connection.deleted'],
  async handle(em, event) {
    if (isEvent(event, 'task.upserted')) await recordTask(em, event)
    else if (isEvent(event, 'task.deleted')) await removeTask(em, event)
    else if (isEvent(event, 'connection.deleted')) await removeTasksOf(em, event.payload.connectionId)
  },
}
