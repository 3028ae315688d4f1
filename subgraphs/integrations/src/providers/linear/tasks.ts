import type { EventPayloads, ExternalPerson, ExternalRef } from '@atrium/kit/events'
import type { ExternalContainer, ProviderFact } from '../provider.ts'
import { dueOn } from '../shared/due-day.ts'
import type { Reader } from '../shared/reader.ts'

type TaskPayload = Omit<EventPayloads['task.upserted'], 'connectionId'>

const PRIORITY = { 1: 'URGENT', 2: 'HIGH', 3: 'NORMAL', 4: 'LOW' } as const

/** Linear's types of states in our words: teams name their states as they like. What is cancelled needs no more work. */
export function categoryOf(stateType: string | null): TaskPayload['category'] {
  if (stateType === 'completed' || stateType === 'canceled' || stateType === 'duplicate') return 'DONE'
  return stateType === 'started' ? 'DOING' : 'TODO'
}

/** An issue belongs to its project at Linear, one without a project to its team. */
export function placeOf(issue: Reader): ExternalRef | null {
  const project = issue.id('project.id')
  if (project !== null) return { kind: 'PROJECT', id: project, name: issue.text('project.name', 120) }
  const team = issue.id('team.id')
  return team === null ? null : { kind: 'TEAM', id: team, name: issue.text('team.name', 120) }
}

/**
 * What an issue is now: a task, or one that is gone once it lies in Linear's bin.
 * Null when it lacks what makes it one.
 */
export function taskFact(issue: Reader): Extract<ProviderFact, { type: 'task.upserted' | 'task.deleted' }> | null {
  const externalId = issue.id('id')
  const place = placeOf(issue)
  const updatedAt = issue.instant('updatedAt')
  if (externalId === null || place === null || updatedAt === null) return null
  const container: ExternalContainer = { kind: place.kind, id: place.id }
  if (issue.flag('trashed')) {
    return { type: 'task.deleted', container, payload: { provider: 'linear', externalId, at: updatedAt } }
  }
  const stateType = issue.text('state.type')
  if (stateType === null) return null
  const category = categoryOf(stateType)
  const status = issue.text('state.name', 60) ?? category.toLowerCase()
  return {
    type: 'task.upserted',
    container,
    payload: {
      provider: 'linear',
      externalId,
      container: { kind: place.kind, id: place.id, name: place.name },
      title: issue.text('title', 300) ?? 'Untitled issue',
      status,
      category,
      // Linear has no flag for it: teams name a state so.
      isBlocked: category !== 'DONE' && /\bblocked\b/i.test(status),
      priority: PRIORITY[(issue.number('priority') ?? 0) as keyof typeof PRIORITY] ?? null,
      assignees: issue.id('assignee.id') === null ? [] : [personOf(issue.at('assignee'))],
      startAt: null,
      dueAt: dueOn(issue.text('dueDate')),
      completedAt:
        category === 'DONE' ? (issue.instant('completedAt') ?? issue.instant('canceledAt') ?? updatedAt) : null,
      // Linear estimates in points, not in time.
      estimateSeconds: null,
      parentId: issue.id('parent.id') ?? issue.id('parentId'),
      url: issue.url('url'),
      createdAt: issue.instant('createdAt'),
      updatedAt,
    },
  }
}

export function personOf(person: Reader): ExternalPerson {
  return {
    id: person.id('id'),
    name: person.text('name', 100) ?? person.text('email', 100) ?? 'Someone',
    email: person.text('email', 200),
    avatarUrl: person.url('avatarUrl'),
  }
}
