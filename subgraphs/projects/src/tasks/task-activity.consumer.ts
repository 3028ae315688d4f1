import { type Consumer, isEvent } from '@atrium/kit/events'
import { recordTask, removeTask } from './task.service.ts'

/** What project tools tell of tasks becomes the tasks, and the progress, of the projects that their lists are linked to. */
export const taskActivity: Consumer = {
  name: 'task-activity',
  streams: ['integrations'],
  types: ['task.upserted', 'task.deleted'],
  async handle(em, event) {
    if (isEvent(event, 'task.upserted')) await recordTask(em, event)
    else if (isEvent(event, 'task.deleted')) await removeTask(em, event)
  },
}
