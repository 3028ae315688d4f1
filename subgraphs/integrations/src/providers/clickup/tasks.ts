import type { EventPayloads, ExternalPerson } from '@atrium/kit/events'
import type { ExternalContainer, ProviderFact } from '../provider.ts'
import type { Reader } from '../shared/reader.ts'

type TaskPayload = Omit<EventPayloads['task.upserted'], 'connectionId'>

const PRIORITY = { '1': 'URGENT', '2': 'HIGH', '3': 'NORMAL', '4': 'LOW' } as const

/** ClickUp's groups of states in our words: a list may name its states as it likes, the group says what they come to. */
export function categoryOf(statusType: string | null): TaskPayload['category'] {
  if (statusType === 'done' || statusType === 'closed') return 'DONE'
  return statusType === 'open' || statusType === 'unstarted' ? 'TODO' : 'DOING'
}

/** A task as ClickUp gives it. Null when it lacks what makes it one. */
export function taskFact(task: Reader): Extract<ProviderFact, { type: 'task.upserted' }> | null {
  const externalId = task.id('id')
  const list = task.id('list.id')
  const updatedAt = task.millis('date_updated') ?? task.millis('date_created')
  if (externalId === null || list === null || updatedAt === null) return null
  const container: ExternalContainer = { kind: 'LIST', id: list }
  const category = categoryOf(task.text('status.type'))
  const status = task.text('status.status', 60) ?? category.toLowerCase()
  return {
    type: 'task.upserted',
    container,
    payload: {
      provider: 'clickup',
      externalId,
      container: { kind: 'LIST', id: list, name: task.text('list.name', 120) },
      title: task.text('name', 300) ?? 'Untitled task',
      status,
      category,
      // ClickUp has no flag for it: teams name a state so.
      isBlocked: category !== 'DONE' && /\bblocked\b/i.test(status),
      priority: PRIORITY[(task.id('priority.id') ?? '') as keyof typeof PRIORITY] ?? null,
      assignees: task.list('assignees').slice(0, 20).map(personOf),
      startAt: task.millis('start_date'),
      dueAt: task.millis('due_date'),
      completedAt: category === 'DONE' ? (task.millis('date_done') ?? task.millis('date_closed') ?? updatedAt) : null,
      estimateSeconds: seconds(task.number('time_estimate')),
      parentId: task.id('parent'),
      url: task.url('url'),
      createdAt: task.millis('date_created'),
      updatedAt,
    },
  }
}

export function personOf(person: Reader): ExternalPerson {
  return {
    id: person.id('id'),
    name: person.text('username', 100) ?? person.text('email', 100) ?? 'Someone',
    email: person.text('email', 200),
    avatarUrl: person.url('profilePicture'),
  }
}

const seconds = (millis: number | null) => (millis === null ? null : Math.round(millis / 1000))
