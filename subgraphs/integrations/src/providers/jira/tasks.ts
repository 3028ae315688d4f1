import type { EventPayloads, ExternalPerson } from '@atrium/kit/events'
import type { ExternalContainer, ProviderFact } from '../provider.ts'
import { dueOn } from '../shared/due-day.ts'
import type { Reader } from '../shared/reader.ts'

type TaskPayload = Omit<EventPayloads['task.upserted'], 'connectionId'>
type TaskFact = Extract<ProviderFact, { type: 'task.upserted' }>

const PRIORITY: Record<string, TaskPayload['priority']> = {
  highest: 'URGENT',
  blocker: 'URGENT',
  critical: 'URGENT',
  high: 'HIGH',
  major: 'HIGH',
  medium: 'NORMAL',
  normal: 'NORMAL',
  low: 'LOW',
  minor: 'LOW',
  lowest: 'LOW',
  trivial: 'LOW',
}

/** Every state of Jira is in one of three categories, whatever a team calls it. */
export function categoryOf(statusCategory: string | null): TaskPayload['category'] {
  if (statusCategory === 'done') return 'DONE'
  return statusCategory === 'indeterminate' ? 'DOING' : 'TODO'
}

/** An issue, by the API or from a webhook. Null when it lacks what makes it a task. */
export function taskFact(issue: Reader): TaskFact | null {
  const fields = issue.at('fields')
  const externalId = issue.id('id')
  const project = fields.id('project.id')
  const updatedAt = fields.instant('updated')
  const statusCategory = fields.text('status.statusCategory.key')
  if (externalId === null || project === null || updatedAt === null || statusCategory === null) return null
  const container: ExternalContainer = { kind: 'PROJECT', id: project }
  const category = categoryOf(statusCategory)
  const status = fields.text('status.name', 60) ?? category.toLowerCase()
  return {
    type: 'task.upserted',
    container,
    payload: {
      provider: 'jira',
      externalId,
      container: { ...container, name: fields.text('project.name', 120) },
      title: fields.text('summary', 300) ?? 'Untitled issue',
      status,
      category,
      // Its flag is a field of another number on each site: teams name a state so.
      isBlocked: category !== 'DONE' && /\b(blocked|impeded)\b/i.test(status),
      priority: PRIORITY[fields.text('priority.name')?.toLowerCase() ?? ''] ?? null,
      assignees: fields.has('assignee.accountId') ? [personOf(fields.at('assignee'))] : [],
      startAt: null,
      dueAt: dueOn(fields.text('duedate')),
      completedAt: category === 'DONE' ? (fields.instant('resolutiondate') ?? updatedAt) : null,
      estimateSeconds: fields.number('timeoriginalestimate'),
      parentId: fields.id('parent.id'),
      url: addressOf(issue),
      createdAt: fields.instant('created'),
      updatedAt,
    },
  }
}

/** Where people see it. An issue only says where programs do; of apps that is a host where people see nothing. */
export function addressOf(issue: Reader): string | null {
  const self = URL.parse(issue.url('self') ?? '')
  const key = issue.text('key', 60)
  if (self === null || key === null || self.hostname === 'api.atlassian.com') return null
  return `${self.origin}/browse/${encodeURIComponent(key)}`
}

export function personOf(person: Reader): ExternalPerson {
  return {
    id: person.id('accountId'),
    name: person.text('displayName', 100) ?? 'Someone',
    email: person.text('emailAddress', 200),
    avatarUrl: person.at('avatarUrls').url('48x48'),
  }
}
