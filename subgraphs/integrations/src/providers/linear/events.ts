import type { ActivityCategory, EventActivity } from '@atrium/kit/events'
import type { ExternalContainer, Processed, ProviderDelivery, ProviderFact } from '../provider.ts'
import { cut, reader, type Reader } from '../shared/reader.ts'
import { categoryOf, personOf, placeOf, taskFact } from './tasks.ts'

const SUMMARY_LENGTH = 200

/** What Linear is asked to tell. */
export const RESOURCES = ['Issue', 'Comment', 'Project', 'ProjectUpdate', 'Cycle'] as const

/** What there is to say of one delivery; no sentence: only other subgraphs are told. */
interface Told {
  said: string | null
  category: ActivityCategory
  container: Pick<ExternalContainer, 'kind' | 'id'> | null
  facts: ProviderFact[]
}

export function processDelivery({ event, action, payload }: ProviderDelivery): Processed {
  const p = reader(payload)
  const who = nameOf(p)
  const told = tell(event, action ?? '', p, who)
  if (typeof told === 'string') return { kind: 'ignored', reason: told }
  const type = `linear.${event.replace(/\B[A-Z]/g, '_$&').toLowerCase()}_${action?.toLowerCase() ?? ''}`
  return {
    kind: 'events',
    events: [
      {
        activity: told.said === null ? null : activityOf(type, told.said, told.category, p),
        actor: actorOf(p),
        container: told.container && { kind: told.container.kind, id: told.container.id },
        facts: told.facts,
      },
    ],
  }
}

/** @returns why nobody is told, as a text. */
function tell(event: string, action: string, p: Reader, who: string): Told | string {
  const data = p.at('data')
  switch (event) {
    case 'Issue':
      return action === 'remove' ? deleted(data, who) : issue(action, p, who)
    case 'Comment': {
      if (action !== 'create') return 'Only new comments are shown.'
      return {
        said: commentSentence(data, who),
        category: 'DISCUSSION',
        container: placeOf(data.at('issue')),
        facts: [],
      }
    }
    case 'Project':
      return { said: projectSentence(action, p, who), category: 'PROJECT', container: projectOf(data), facts: [] }
    case 'ProjectUpdate': {
      if (action !== 'create') return 'Only new updates are shown.'
      const name = data.text('project.name', 80)
      const health = HEALTH[data.text('health') ?? '']
      const said = `${who} posted an update on ${name === null ? 'a project' : `“${name}”`}${health ? `: ${health}` : ''}`
      return { said, category: 'PROJECT', container: projectOf(data.at('project')), facts: [] }
    }
    case 'Cycle':
      return { said: cycleSentence(action, p), category: 'PROJECT', container: teamOf(data), facts: [] }
    default:
      return 'Of Linear the feed shows issues, comments, projects, their updates, and cycles.'
  }
}

const HEALTH: Record<string, string> = { onTrack: 'on track', atRisk: 'at risk', offTrack: 'off track' }

/** An issue comes whole. Of one that does not the sentence is told, and the next synchronisation brings the rest. */
function issue(action: string, p: Reader, who: string): Told | string {
  const data = p.at('data')
  if (data.id('id') === null) return 'It does not say which issue it is about.'
  const fact = taskFact(data)
  const name = titleOf(data)
  const isGone = fact?.type === 'task.deleted'
  const said = isGone ? `${who} deleted ${name}` : action === 'create' ? `${who} created ${name}` : change(p, who)
  return { said, category: 'ISSUE', container: placeOf(data), facts: fact === null ? [] : [fact] }
}

function deleted(data: Reader, who: string): Told | string {
  const externalId = data.id('id')
  if (externalId === null) return 'It does not say which issue was deleted.'
  const place = placeOf(data)
  const container: ExternalContainer | null = place && { kind: place.kind, id: place.id }
  const at = data.instant('updatedAt') ?? new Date().toISOString()
  const fact: ProviderFact = { type: 'task.deleted', container, payload: { provider: 'linear', externalId, at } }
  return { said: `${who} deleted ${titleOf(data)}`, category: 'ISSUE', container, facts: [fact] }
}

/** The most telling of what changed; null when it is only for other subgraphs. */
function change(p: Reader, who: string): string | null {
  const now = p.at('data')
  const before = p.at('updatedFrom')
  // What was empty before is named with null.
  const isChanged = (name: string) => before.keys().includes(name)
  const name = titleOf(now)
  if (isChanged('stateId')) return stateSentence(now, who, name)
  if (isChanged('assigneeId')) {
    const assignee = now.text('assignee.name', 100)
    return assignee === null ? `${who} took ${name} from its assignee` : `${who} assigned ${name} to ${assignee}`
  }
  if (isChanged('projectId')) {
    const project = now.text('project.name', 80)
    return project === null ? `${who} took ${name} out of its project` : `${who} moved ${name} to ${project}`
  }
  if (isChanged('dueDate')) {
    const due = now.text('dueDate', 20)
    return due === null ? `${who} removed the due date of ${name}` : `${who} set ${name} due on ${due}`
  }
  if (isChanged('priority')) return prioritySentence(now, who, name)
  if (isChanged('title')) return `${who} renamed “${before.text('title', 80) ?? 'an issue'}” to ${name}`
  return null
}

function stateSentence(now: Reader, who: string, name: string): string {
  const type = now.text('state.type')
  if (type === 'canceled' || type === 'duplicate') return `${who} cancelled ${name}`
  if (categoryOf(type) === 'DONE') return `${who} completed ${name}`
  const state = now.text('state.name', 40)
  return state === null ? `${who} moved ${name} on` : `${who} moved ${name} to ${state}`
}

const PRIORITIES = ['no', 'urgent', 'high', 'medium', 'low']

function prioritySentence(now: Reader, who: string, name: string): string {
  const priority = now.number('priority') ?? 0
  return priority === 0
    ? `${who} removed the priority of ${name}`
    : `${who} set ${name} to ${PRIORITIES[priority] ?? 'another'} priority`
}

function commentSentence(data: Reader, who: string): string {
  const issue = data.at('issue')
  if (issue.has('title')) return `${who} commented on ${titleOf(issue)}`
  const project = data.text('projectUpdate.project.name', 80)
  if (project !== null) return `${who} commented on the update of “${project}”`
  return `${who} commented ${data.has('issueId') ? 'on an issue' : 'in Linear'}`
}

/** A project's figures change with every issue: only what people do to it is said. */
function projectSentence(action: string, p: Reader, who: string): string | null {
  const name = `“${p.at('data').text('name', 80) ?? 'a project'}”`
  if (action === 'create') return `${who} created the project ${name}`
  if (action === 'remove') return `${who} deleted the project ${name}`
  const before = p.at('updatedFrom').keys()
  const data = p.at('data')
  if (before.includes('statusId') || before.includes('state')) {
    const status = data.text('status.name', 40) ?? data.text('state', 40)
    const isDone = (data.text('status.type') ?? data.text('state')) === 'completed'
    if (isDone) return `${who} completed the project ${name}`
    return status === null ? null : `${who} moved the project ${name} to ${status}`
  }
  if (before.includes('targetDate')) {
    const target = data.text('targetDate', 20)
    return target === null
      ? `${who} removed the target date of ${name}`
      : `${who} set the target of ${name} to ${target}`
  }
  return null
}

function cycleSentence(action: string, p: Reader): string | null {
  const data = p.at('data')
  const number = data.number('number')
  const name = data.text('name', 60) ?? (number === null ? 'A cycle' : `Cycle ${number}`)
  const isEnded = action === 'update' && data.has('completedAt') && p.at('updatedFrom').keys().includes('completedAt')
  return isEnded ? `${name} ended in Linear` : null
}

function activityOf(type: string, summary: string, category: ActivityCategory, p: Reader): EventActivity {
  const url = p.url('url') ?? p.url('data.url')
  return { type, category, audience: 'COMPANY', summary: cut(summary, SUMMARY_LENGTH), source: 'linear', url }
}

function titleOf(issue: Reader): string {
  const identifier = issue.text('identifier', 20)
  const title = issue.text('title', 80)
  if (title === null) return identifier ?? 'an issue'
  return identifier === null ? `“${title}”` : `${identifier} “${title}”`
}

const projectOf = (project: Reader): ExternalContainer | null => {
  const id = project.id('id')
  return id === null ? null : { kind: 'PROJECT', id }
}

const teamOf = (data: Reader): ExternalContainer | null => {
  const id = data.id('teamId')
  return id === null ? null : { kind: 'TEAM', id }
}

const nameOf = (p: Reader) => actorOf(p)?.name ?? p.text('data.user.name', 100) ?? 'Someone'

function actorOf(p: Reader) {
  const actor = p.at('actor')
  if (!actor.has('name')) return null
  const { name, avatarUrl } = personOf(actor)
  return { id: null, name, avatarUrl, url: actor.url('url') }
}
